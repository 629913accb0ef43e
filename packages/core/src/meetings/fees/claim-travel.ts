import type { z } from "zod";
import { failField, type SignedInCtx } from "../../kernel/index.ts";
import { travelClaimed } from "../events.ts";
import { claimFor, stepped, toldOfClaim } from "./claim-now.ts";
import { ratesNow } from "./change-rates.ts";
import { rateOn, travelCentsOf } from "./money.ts";
import { FeeClaimModel, type FeeClaim } from "./model.ts";
import type { claimTravelInput } from "./schema.ts";

/**
 * Whoever was at a meeting claims travel, also after having left the panel: the way by car with its passengers, tickets, and
 * the assistant's tickets. It is paid by the rate of the meeting's day, which stays with the claim.
 *
 * @throws Failure INVALID for kilometres where the panel pays none; CONFLICT when the claim was changed meanwhile; FORBIDDEN
 *   once it has been checked
 */
export async function claimTravel(ctx: SignedInCtx, input: z.output<typeof claimTravelInput>): Promise<FeeClaim> {
  return ctx.transaction(async (tx) => {
    const claim = await claimFor(tx, ctx, input.claim, "claimTravel");
    const { kilometres, thereAndBack, passengers, tickets, assistantTickets, revision } = input;
    if (kilometres > 0 && !claim.kilometres) failField("kilometres", "meetings:field.noKilometres");
    const metres = Math.round(kilometres * 1000) * (thereAndBack ? 2 : 1);
    const travel = { metres, passengers, tickets, assistantTickets };
    const rate = rateOn((await ratesNow(tx)).rates, claim.day);
    const travelCents = travelCentsOf(travel, rate);
    const changed = await tx.of(FeeClaimModel).update({ id: claim.id, revision }, {
      set: { travel, travelCents, rate, history: stepped(ctx, claim, "travel") },
    });
    await tx.emit(travelClaimed, changed, { ...toldOfClaim(changed), cents: travelCents });
    return changed;
  });
}
