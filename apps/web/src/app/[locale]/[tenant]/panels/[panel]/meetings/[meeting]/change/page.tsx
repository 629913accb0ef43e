import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ArrangeMeeting } from "../../../../../../../../features/meetings/arranging/arrange-meeting.tsx";
import { insideMeeting, meetingTitle, type MeetingRoute } from "../../../../../../../../features/meetings/place.ts";

export async function generateMetadata(route: MeetingRoute): Promise<Metadata> {
  return meetingTitle(route, "meetingPages:do.change");
}

export default async function ChangeMeetingRoute(route: MeetingRoute) {
  const { page, panel, meeting } = await insideMeeting(route);
  if (!meeting.abilities.change || !panel.inside) notFound();
  return <ArrangeMeeting page={page} panel={panel} inside={panel.inside} before={meeting} />;
}
