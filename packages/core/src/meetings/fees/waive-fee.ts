import type { z } from "zod";
import { fail, type SignedInCtx } from "../../kernel/index.ts";
import { feeWaived } from "../events.ts";
import { claimFor, stepped, toldOfClaim } from "./claim-now.ts";
import { FeeClaimModel, type FeeClaim } from "./model.ts";
import type { waiveFeeInput } from "./schema.ts";

/**
 * A member declines the fee of one meeting, because a fee may affect benefits, or takes it after all. The travel stays.
 *
 * @throws Failure INVALID where the panel's fee cannot be declined, FORBIDDEN once the claim has been approved
 */
export async function waiveFee(ctx: SignedInCtx, input: z.output<typeof waiveFeeInput>): Promise<FeeClaim> {
  return ctx.transaction(async (tx) => {
    const seen = await claimFor(tx, ctx, input.claim, "see");
    if (!seen.waivable) fail("INVALID", "meetings:failure.notWaivable");
    const claim = await claimFor(tx, ctx, input.claim, "waive");
    const { waived } = input;
    if (claim.waived === waived) return claim;
    const changed = await tx.of(FeeClaimModel).update(claim, {
      set: { waived, history: stepped(ctx, claim, waived ? "waived" : "taken") },
    });
    await tx.emit(feeWaived, changed, { ...toldOfClaim(changed), waived });
    return changed;
  });
}
