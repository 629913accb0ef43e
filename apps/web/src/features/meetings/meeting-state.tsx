import type { MeetingState } from "@raati/core/meetings/schema";
import type { Translator } from "@raati/i18n";
import { StateLabel, type StateKind } from "@raati/ui";

const LOOKS: Readonly<Record<MeetingState, StateKind>> = {
  draft: "idle", scheduled: "soon", called: "soon", "agenda-out": "soon", held: "good", documented: "good", postponed: "late",
  cancelled: "idle",
};

/** How far a meeting is, in a word with its icon. */
export function MeetingStateLabel({ t, state }: { readonly t: Translator["t"]; readonly state: MeetingState }) {
  return <StateLabel state={LOOKS[state]}>{t(`meetings:state.${state}`)}</StateLabel>;
}
