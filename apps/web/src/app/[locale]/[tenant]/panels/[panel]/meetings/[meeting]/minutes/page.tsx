import type { Metadata } from "next";
import { MinutesPage } from "../../../../../../../../features/meetings/minutes/minutes-page.tsx";
import { readMinutes } from "../../../../../../../../features/meetings/minutes/read-minutes.ts";
import { insideMeeting, meetingTitle, type MeetingRoute } from "../../../../../../../../features/meetings/place.ts";
import { oneValue } from "../../../../../../../../server/one-value.ts";

export async function generateMetadata(route: MeetingRoute): Promise<Metadata> {
  return meetingTitle(route, "meetingPages:minutes.title");
}

export default async function MinutesRoute(route: MeetingRoute) {
  const read = await readMinutes(await insideMeeting(route));
  return <MinutesPage {...read} answering={oneValue((await route.searchParams).answer)} />;
}
