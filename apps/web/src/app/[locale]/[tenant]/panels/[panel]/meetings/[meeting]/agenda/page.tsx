import type { Metadata } from "next";
import { AgendaPage } from "../../../../../../../../features/meetings/agendas/agenda-page.tsx";
import { readAgenda } from "../../../../../../../../features/meetings/agendas/read-agenda.ts";
import { insideMeeting, meetingTitle, type MeetingRoute } from "../../../../../../../../features/meetings/place.ts";

export async function generateMetadata(route: MeetingRoute): Promise<Metadata> {
  return meetingTitle(route, "meetingPages:agenda.title");
}

export default async function AgendaRoute(route: MeetingRoute) {
  const { page, panel, meeting: { id, title, abilities, state } } = await insideMeeting(route);
  const meeting = {
    id, title: page.words(title), mayPropose: abilities.propose, begun: state === "held" || state === "documented",
  };
  return <AgendaPage {...await readAgenda({ page, panel }, meeting, await route.searchParams)} />;
}
