import type { Metadata } from "next";
import { PublicationPage } from "../../../../../../../../../features/meetings/minutes/publication-page.tsx";
import { readPublication } from "../../../../../../../../../features/meetings/minutes/read-publication.ts";
import { insideMeeting, meetingTitle, type MeetingRoute } from "../../../../../../../../../features/meetings/place.ts";

export async function generateMetadata(route: MeetingRoute): Promise<Metadata> {
  return meetingTitle(route, "meetingPages:minutes.finish");
}

export default async function PublicationRoute(route: MeetingRoute) {
  return <PublicationPage {...await readPublication(await insideMeeting(route))} />;
}
