import { authorize, fail, type SignedInCtx, type TenantCtx } from "../../kernel/index.ts";
import type { Part } from "../../panels/index.ts";
import type { Source } from "../meeting-now.ts";
import { FeeClaimModel, type FeeClaim } from "./model.ts";
import { claimPolicy, type ClaimReader } from "./policy.ts";
import { centsOf } from "./settled-sums.ts";

/** The reader of claims, of one panel where the context has one. */
export function claimReader(ctx: TenantCtx & { part?: Part }): ClaimReader {
  return {
    personId: ctx.viewer?.personId, runs: ctx.part?.abilities.administer ?? false,
    payroll: ctx.viewer?.roles.some((role) => role === "payroll" || role === "admin") ?? false,
  };
}

/**
 * A claim for somebody who may do this with it; reached through a panel, only that panel's.
 *
 * @throws Failure NOT_FOUND when it is not for the reader, FORBIDDEN when the reader may not do this
 */
export async function claimFor(
  source: Source, ctx: SignedInCtx | (TenantCtx & { panel: { id: string }; part: Part }), id: string,
  verb: keyof typeof claimPolicy,
): Promise<FeeClaim> {
  const where = "panel" in ctx ? { id, panelId: ctx.panel.id } : { id };
  const claim = await source.of(FeeClaimModel).findOne(where);
  if (!claim) fail("NOT_FOUND", "meetings:failure.claimUnknown");
  authorize(claimPolicy, claimReader(ctx), verb, claim);
  return claim;
}

/** The history of a claim with one more step. */
export function stepped(
  { viewer, ports }: TenantCtx, claim: FeeClaim, state: string, reason?: string,
): FeeClaim["history"] {
  const by = viewer?.personId;
  const step = { at: ports.clock.now(), state, cents: centsOf(claim), ...(by && { by }), ...(reason && { reason }) };
  return [...claim.history, step].slice(-100);
}

/** What an event about a claim tells. */
export const toldOfClaim = ({ id, meetingId, panelId }: FeeClaim) => ({ claimId: id, meetingId, panelId });
