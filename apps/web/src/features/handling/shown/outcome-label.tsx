import type { Outcome } from "@raati/core/handling/schema";
import type { Translator } from "@raati/i18n";
import { StateLabel, type StateKind } from "@raati/ui";

const LOOKS: Readonly<Record<Outcome, StateKind>> = {
  accepted: "good", partly: "good", "already-done": "good", "not-accepted": "idle", forwarded: "idle",
};

/** What was answered, in a word with its icon. */
export function OutcomeLabel({ t, outcome }: { readonly t: Translator["t"]; readonly outcome: Outcome }) {
  return <StateLabel state={LOOKS[outcome]}>{t(`handling:outcome.${outcome}`)}</StateLabel>;
}
