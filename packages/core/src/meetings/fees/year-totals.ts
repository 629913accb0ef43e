import type { z } from "zod";
import type { TenantCtx } from "../../kernel/index.ts";
import { FeeClaimModel } from "./model.ts";
import type { feeYearInput, feeYearView } from "./schema.ts";

interface Sums { readonly fees: number; readonly travel: number; readonly meetings: readonly string[] }

/**
 * What an organisation has paid for its panels' meetings in a year: the total, and nothing by person or panel (domain.md
 * §2). Only what has been approved counts.
 */
export async function publicFeeYear(
  { db }: TenantCtx, { year }: z.output<typeof feeYearInput>,
): Promise<z.output<typeof feeYearView>> {
  const [sums] = await db.of(FeeClaimModel).aggregate<Sums>([
    { $match: { year, state: { $in: ["approved", "exported", "paid"] } } },
    { $group: {
      _id: null, fees: { $sum: { $cond: ["$waived", 0, "$feeCents"] } }, travel: { $sum: "$travelCents" },
      meetings: { $addToSet: "$meetingId" },
    } },
  ]);
  const [feeCents, travelCents] = [sums?.fees ?? 0, sums?.travel ?? 0];
  return { year, meetings: sums?.meetings.length ?? 0, feeCents, travelCents, totalCents: feeCents + travelCents };
}
