import type { ProposalState } from "@raati/core/proposals/schema";
import type { Translator } from "@raati/i18n";
import { StateLabel, type StateKind } from "@raati/ui";

const LOOKS: Readonly<Record<ProposalState, StateKind>> = {
  draft: "idle", "in-discussion": "turn", adopted: "turn", sent: "soon", acknowledged: "soon", "in-handling": "soon",
  answered: "good", "in-follow-up": "soon", closed: "good", withdrawn: "idle", merged: "idle",
};

/** Where a proposal is, in a word with its icon. */
export function ProposalStateLabel({ t, state }: { readonly t: Translator["t"]; readonly state: ProposalState }) {
  return <StateLabel state={LOOKS[state]}>{t(`proposals:state.${state}`)}</StateLabel>;
}
