import type { RequestState } from "@raati/core/proposals/schema";
import { StateLabel, type StateKind } from "@raati/ui";
import type { TenantPage } from "../../server/tenant-page.ts";

const KINDS: Readonly<Record<RequestState, StateKind>> = {
  draft: "idle", sent: "soon", accepted: "soon", "on-agenda": "soon", "comment-given": "good", "use-reported": "good",
  closed: "good", declined: "idle",
};

/** How a request stands, in words. */
export function RequestStateLabel({ t, state }: Pick<TenantPage, "t"> & { readonly state: RequestState }) {
  return <StateLabel state={KINDS[state]}>{t(`proposals:requestState.${state}`)}</StateLabel>;
}
