import type { ItemView } from "@raati/core/meetings/schema";
import { newId } from "@raati/db";
import { htmlLang } from "@raati/i18n";
import { orNotFound } from "../../../server/or-not-found.ts";
import { orUnknown } from "../../../server/or-unknown.ts";
import { reader } from "../../../server/tenant-page.ts";
import { type InsideMeeting, targetOf } from "../place.ts";
import type { MinutesItem } from "./live-minutes.tsx";

/** What a meeting has taken up. */
const TAKEN: ItemView["state"][] = ["accepted", "handled", "continued"];

/** The minutes of a meeting with its agenda and the comments on them; no minutes before they were started. */
export async function readMinutes(opened: InsideMeeting) {
  const { page: { call, tenant, read, t } } = opened;
  const target = targetOf(opened);
  const [minutes, agenda, me] = await Promise.all([
    orNotFound(orUnknown(call.meetings.minutes.show(target))),
    orNotFound(call.meetings.agendas.list({ ...target, states: TAKEN })), reader(tenant.slug),
  ]);
  const comments = minutes ? await orNotFound(call.meetings.minutes.comments(target)) : [];
  const items = agenda.map(({ id, title, state, heated }): MinutesItem => {
    const shown = read(title);
    return {
      id, title: shown?.text ?? "", lang: htmlLang(shown?.lang ?? "fi"),
      state: state === "accepted" ? "" : t(`meetings:itemState.${state}`),
      question: heated?.question && read(heated.question)?.text,
    };
  });
  return { ...opened, minutes, items, comments, me: me?.personId, ids: [newId(), newId()] as const };
}

export type ReadMinutes = Awaited<ReturnType<typeof readMinutes>>;
export type ShownMinutes = NonNullable<ReadMinutes["minutes"]>;
