import type { Metadata } from "next";
import { MeetingPage } from "../../../../../../../features/meetings/opened/meeting-page.tsx";
import { readMeeting } from "../../../../../../../features/meetings/opened/read-meeting.ts";
import { openedMeeting, type MeetingRoute } from "../../../../../../../features/meetings/place.ts";
import { PublicMeeting } from "../../../../../../../features/meetings/public/public-meeting.tsx";
import { readPublicMeeting } from "../../../../../../../features/meetings/public/read-public-meeting.ts";

export async function generateMetadata({ params }: MeetingRoute): Promise<Metadata> {
  const { tenant, panel, meeting } = await params;
  const opened = await openedMeeting(tenant, panel, meeting);
  return {
    title: `${opened.page.words(("meeting" in opened ? opened.meeting : opened.card).title)} – ${opened.panel.name}`,
  };
}

export default async function MeetingRoutePage({ params, searchParams }: MeetingRoute) {
  const { tenant, panel, meeting } = await params;
  const opened = await openedMeeting(tenant, panel, meeting);
  if ("card" in opened) return <PublicMeeting {...await readPublicMeeting(opened)} />;
  return <MeetingPage {...await readMeeting(opened, (await searchParams).do)} />;
}
