import type { z } from "zod";
import type { SignedInCtx } from "../../kernel/index.ts";
import type { PanelCtx } from "../../panels/index.ts";
import { feeCorrected } from "../events.ts";
import { moveClaim } from "./approve-claims.ts";
import { claimFor, stepped, toldOfClaim } from "./claim-now.ts";
import { ratesNow } from "./change-rates.ts";
import { rateOn, totalOf, travelCentsOf } from "./money.ts";
import { FeeClaimModel, type FeeClaim } from "./model.ts";
import type { correctClaimInput, returnClaimInput } from "./schema.ts";

/** Payroll gives a claim back with the reason; it leaves its export and is put right by the panel's staff or the member. */
export async function returnClaim(ctx: SignedInCtx, input: z.output<typeof returnClaimInput>): Promise<FeeClaim> {
  return ctx.transaction(async (tx) => {
    const seen = await claimFor(tx, ctx, input.claim, "see");
    if (seen.state === "returned") return seen;
    const claim = await claimFor(tx, ctx, input.claim, "returnIt");
    const left = claim.exportId === undefined ? claim : await tx.of(FeeClaimModel).update(claim, { unset: ["exportId"] });
    return moveClaim(tx, ctx, left, { to: "returned", reason: input.reason });
  });
}

/**
 * Puts right what follows from a wrong mark of attendance, a wrong way, or what payroll has given back; it counts as checked
 * and is approved anew. What was before stays in its history.
 *
 * @throws Failure CONFLICT when it was changed meanwhile, FORBIDDEN for one's own and for what has been approved
 */
export async function correctClaim(ctx: PanelCtx, input: z.output<typeof correctClaimInput>): Promise<FeeClaim> {
  return ctx.transaction(async (tx) => {
    const claim = await claimFor(tx, ctx, input.claim, "correct");
    const { feeCents, metres, reason, revision } = input;
    const before = claim.travel ?? { metres: 0, passengers: 0, tickets: [], assistantTickets: [] };
    const travel = { ...before, metres };
    const rate = claim.rate ?? rateOn((await ratesNow(tx)).rates, claim.day);
    const changed = await tx.of(FeeClaimModel).update({ id: claim.id, revision }, {
      set: {
        feeCents, travel, rate, travelCents: travelCentsOf(travel, rate), state: "checked", stateReason: reason,
        history: stepped(ctx, claim, "corrected", reason),
      },
    });
    await tx.emit(feeCorrected, changed, { ...toldOfClaim(changed), cents: totalOf(changed) });
    return changed;
  });
}
