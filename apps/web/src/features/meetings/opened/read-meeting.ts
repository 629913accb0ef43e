import { newId } from "@raati/db";
import { orNotFound } from "../../../server/or-not-found.ts";
import { raati } from "../../../server/raati.ts";
import { type InsideMeeting, targetOf } from "../place.ts";
import { DEEDS, mayDo } from "./deeds.ts";
import type { MeetingPageProps } from "./meeting-page.tsx";

/** Everything that the page of a meeting shows to who sees it from inside. */
export async function readMeeting(opened: InsideMeeting, asked: unknown): Promise<MeetingPageProps> {
  const { page: { call }, panel, meeting } = opened;
  const target = targetOf(opened);
  const [mine, answers, items] = await orNotFound(Promise.all([
    call.meetings.invitations.mine(target), call.meetings.invitations.list(target), call.meetings.agendas.list(target),
  ]));
  const deed = DEEDS.find((one) => one === asked);
  return {
    ...opened, mine, answers, items, id: newId(), now: raati().ports.clock.now(),
    names: new Map(
      (panel.inside?.members ?? []).filter(({ name }) => name !== "").map(({ personId, name }) => [personId, name])
    ),
    doing: deed && mayDo(meeting, deed) ? deed : undefined,
  };
}
