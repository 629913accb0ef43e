import type { ReportState } from "@raati/core/reports/schema";
import type { Translator } from "@raati/i18n";
import { StateLabel, type StateKind } from "@raati/ui";

const KINDS: Readonly<Record<ReportState, StateKind>> = {
  collecting: "turn", editing: "turn", "for-approval": "soon", adopted: "good", sent: "soon", closed: "good",
};

/** How far a report is, in words. */
export function ReportStateLabel({ t, state }: { readonly t: Translator["t"]; readonly state: ReportState }) {
  return <StateLabel state={KINDS[state]}>{t(`reports:state.${state}`)}</StateLabel>;
}
