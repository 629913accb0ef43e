import type { Metadata } from "next";
import { orNotFound } from "../../../../../../../../server/or-not-found.ts";
import { AttendancePage } from "../../../../../../../../features/meetings/attendance/attendance-page.tsx";
import {
  insideMeeting, meetingTitle, targetOf, type MeetingRoute,
} from "../../../../../../../../features/meetings/place.ts";

export async function generateMetadata(route: MeetingRoute): Promise<Metadata> {
  return meetingTitle(route, "meetingPages:attendance.title");
}

export default async function AttendanceRoute(route: MeetingRoute) {
  const opened = await insideMeeting(route);
  const attendance = await orNotFound(opened.page.call.meetings.attendance.show(targetOf(opened)));
  return <AttendancePage {...opened} attendance={attendance} />;
}
