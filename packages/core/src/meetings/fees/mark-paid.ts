import type { z } from "zod";
import type { SignedInCtx } from "../../kernel/index.ts";
import { feesPaid } from "../events.ts";
import { moveClaim } from "./approve-claims.ts";
import { FeeClaimModel, FeeExportModel, type FeeExport } from "./model.ts";
import type { markPaidInput } from "./schema.ts";

/** Says that an export was paid. What payroll has given back meanwhile is not in it. Saying so twice changes nothing. */
export async function markPaid(ctx: SignedInCtx, input: z.output<typeof markPaidInput>): Promise<FeeExport> {
  return ctx.transaction(async (tx) => {
    const made = await tx.of(FeeExportModel).get(input.export);
    if (made.paidOn) return made;
    const claims = await tx.of(FeeClaimModel).find({ exportId: made.id, state: "exported" });
    for (const claim of claims) await moveClaim(tx, ctx, claim, { to: "paid", set: { paidOn: input.on } });
    const paid = await tx.of(FeeExportModel).update(made, { set: { paidOn: input.on } });
    await tx.emit(feesPaid, paid, { exportId: made.id, claims: claims.length });
    return paid;
  });
}
