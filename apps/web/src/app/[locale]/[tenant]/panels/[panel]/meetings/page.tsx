import type { Metadata } from "next";
import { MeetingsList } from "../../../../../../features/meetings/lists/meetings-list.tsx";
import { readMeetings } from "../../../../../../features/meetings/lists/read-meetings.ts";
import { panelPlace, type PanelRoute } from "../../../../../../features/meetings/place.ts";

interface Route extends PanelRoute { readonly searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata({ params }: Route): Promise<Metadata> {
  const { tenant, panel: slug } = await params;
  const { page, panel } = await panelPlace(tenant, slug);
  return { title: `${page.t("meetingPages:list.title")} – ${panel.name}` };
}

export default async function MeetingsRoute({ params, searchParams }: Route) {
  const { tenant, panel } = await params;
  const place = await panelPlace(tenant, panel);
  return <MeetingsList {...place} {...await readMeetings(place, await searchParams)} />;
}
