import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { InvitationsPage } from "../../../../../../../../features/meetings/opened/invitations-page.tsx";
import {
  insideMeeting, meetingTitle, targetOf, type MeetingRoute,
} from "../../../../../../../../features/meetings/place.ts";
import { oneValue } from "../../../../../../../../server/one-value.ts";

export async function generateMetadata(route: MeetingRoute): Promise<Metadata> {
  return meetingTitle(route, "meetingPages:invitations.title");
}

export default async function InvitationsRoute(route: MeetingRoute) {
  const opened = await insideMeeting(route);
  if (!opened.meeting.abilities.arrange) notFound();
  const invitations = await opened.page.call.meetings.invitations.list(targetOf(opened));
  return <InvitationsPage {...opened} invitations={invitations} answering={oneValue((await route.searchParams).for)} />;
}
