import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ProposePage } from "../../../../../../../../../features/meetings/agendas/propose-page.tsx";
import { insideMeeting, meetingTitle, type MeetingRoute } from "../../../../../../../../../features/meetings/place.ts";

export async function generateMetadata(route: MeetingRoute): Promise<Metadata> {
  return meetingTitle(route, "meetingPages:agenda.propose");
}

export default async function ProposeRoute(route: MeetingRoute) {
  const { page, panel, meeting: { id, title, abilities } } = await insideMeeting(route);
  if (!abilities.propose) notFound();
  return <ProposePage page={page} panel={panel} meeting={{ id, title: page.words(title) }} />;
}
