import type { StatementState } from "@raati/core/statements/schema";
import type { Translator } from "@raati/i18n";
import { StateLabel, type StateKind } from "@raati/ui";

const LOOKS: Readonly<Record<StatementState, StateKind>> = {
  draft: "idle", "in-drafting": "turn", "for-adoption": "turn", "not-adopted": "idle", adopted: "turn", sent: "soon",
  acknowledged: "soon", "in-handling": "soon", answered: "good", "in-follow-up": "soon", closed: "good", withdrawn: "idle",
};

/** Where a statement is, in a word with its icon. */
export function StatementStateLabel({ t, state }: { readonly t: Translator["t"]; readonly state: StatementState }) {
  return <StateLabel state={LOOKS[state]}>{t(`statements:state.${state}`)}</StateLabel>;
}
