import type { MeetingState } from "@raati/core/meetings/schema";
import type { Translator } from "@raati/i18n";
import { StateLabel, type StateKind } from "@raati/ui";

const LOOKS: Readonly<Record<MeetingState, StateKind>> = {
  draft: "idle", scheduled: "soon", called: "soon", "agenda-out": "soon", held: "good",
  documented: "good", postponed: "late",
  cancelled: "idle",
};

interface MeetingStateLabelProps {
  readonly t: Translator["t"];
  readonly state: MeetingState;
  /** True while the meeting goes on: one that was opened is not held yet. */
  readonly running?: boolean;
}

/** How far a meeting is, in a word with its icon. */
export function MeetingStateLabel({ t, state, running = false }: MeetingStateLabelProps) {
  if (running && state === "held") return <StateLabel state="turn">{t("meetingPages:page.running")}</StateLabel>;
  return <StateLabel state={LOOKS[state]}>{t(`meetings:state.${state}`)}</StateLabel>;
}
