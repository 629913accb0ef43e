import type { ApplicationState } from "@raati/core/recruitment/schema";
import { StateLabel, type StateKind } from "@raati/ui";
import type { TenantPage } from "../../../server/tenant-page.ts";

const kinds: Record<ApplicationState, StateKind> = {
  "awaiting-confirmation": "soon", "awaiting-guardian": "soon", submitted: "turn", eligible: "good", "not-eligible": "idle",
  interview: "soon", selected: "good", reserve: "idle", "not-selected": "idle", accepted: "good", declined: "idle",
    withdrawn: "idle",
};

/** How an application stands, in words. */
export function ApplicationStateLabel({ t, state }: { readonly t: TenantPage["t"]; readonly state: ApplicationState }) {
  return <StateLabel state={kinds[state]}>{t(`recruitmentPages:applicationState.${state}`)}</StateLabel>;
}
