import type { FeeState } from "@raati/core/meetings/schema";
import { StateLabel, type StateKind } from "@raati/ui";
import type { TenantPage } from "../../server/tenant-page.ts";

const KINDS: Readonly<Record<FeeState, StateKind>> = {
  accrued: "soon", checked: "soon", approved: "good", exported: "good", paid: "good", returned: "late",
};

/** How a fee stands, in words. */
export function ClaimStateLabel({ t, state }: Pick<TenantPage, "t"> & { readonly state: FeeState }) {
  return <StateLabel state={KINDS[state]}>{t(`meetings:feeState.${state}`)}</StateLabel>;
}
