import type { callSummary } from "@raati/core/recruitment/schema";
import type { z } from "zod";
import { orUnknown } from "../../../server/or-unknown.ts";
import type { TenantPage } from "../../../server/tenant-page.ts";

/** A call as lists of its staff show it. */
export type CallSummary = z.output<typeof callSummary>;

/** More calls than this are never open at once in one organisation. */
const MOST = 100;

/** The calls of the reader's panels that are open or have just closed; none for who works with no calls. */
export async function callsAtWork({ call, tenant }: Pick<TenantPage, "call" | "tenant">): Promise<readonly CallSummary[]> {
  const calls = await orUnknown(
    call.recruitment.calls.list({ tenant: tenant.slug, states: ["open", "closed"], size: MOST }),
  );
  return calls?.items ?? [];
}

/** Calls whose longer time an administrator has to agree to. To all others they are somebody else's turn. */
export const toApprove = (calls: readonly CallSummary[], roles: readonly string[]): readonly CallSummary[] =>
  (roles.includes("admin") ? calls.filter(({ waitsForApproval }) => waitsForApproval) : []);

/** The same as turns of the reader, for the sentence that counts what waits. */
export const approvalTurns = (calls: readonly CallSummary[], roles: readonly string[]) =>
  toApprove(calls, roles).map(() => ({ urgency: "now", whose: "coordinator" }) as const);
