import { EARLY_MS, type MeetingView } from "@raati/core/meetings/schema";

/** What a reader may open a form for on the page of a meeting. */
export const DEEDS = ["postpone", "cancel", "agreement"] as const;
export type Deed = (typeof DEEDS)[number];

/** True when the reader may do this now. The server asks again when it is sent. */
export function mayDo({ abilities, state }: Pick<MeetingView, "abilities" | "state">, deed: Deed): boolean {
  if (deed === "agreement") return abilities.arrange && (state === "held" || state === "documented");
  return abilities[deed];
}

export type NextMove = "openDraft" | "sendInvitations" | "sendAgenda" | "hold" | "newTime" | "write" | "publish";

/** What comes next for who arranges the meeting or writes its minutes. */
export function nextMove({ abilities, state, startsAt }: MeetingView, now: Date): NextMove | undefined {
  if (abilities.schedule) return "openDraft";
  if (abilities.hold && startsAt.getTime() - EARLY_MS <= now.getTime()) return "hold";
  if (abilities.call) return "sendInvitations";
  if (abilities.sendAgenda) return "sendAgenda";
  if (state === "postponed" && abilities.postpone) return "newTime";
  if (state === "held" && abilities.write) return "write";
  return state === "documented" && abilities.arrange ? "publish" : undefined;
}
