import type { CallState } from "@raati/core/recruitment/schema";
import { StateLabel, type StateKind } from "@raati/ui";
import type { TenantPage } from "../../../server/tenant-page.ts";

const kinds: Record<CallState, StateKind> = {
  draft: "idle", scheduled: "soon", open: "good", closed: "turn", "in-selection": "turn", decided: "good", cancelled: "idle",
};

/** How a call stands, in words. */
export function CallStateLabel({ t, state }: { readonly t: TenantPage["t"]; readonly state: CallState }) {
  return <StateLabel state={kinds[state]}>{t(`recruitmentPages:state.${state}`)}</StateLabel>;
}
