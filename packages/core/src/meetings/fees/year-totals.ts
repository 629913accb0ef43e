import { addDays, helsinkiDay } from "@raati/i18n";
import type { z } from "zod";
import type { TenantCtx } from "../../kernel/index.ts";
import { FeeClaimModel } from "./model.ts";
import { type CountedClaim, quarterEnds, settledSums } from "./settled-sums.ts";
import type { feeYearInput, feeYearView } from "./schema.ts";

/**
 * What an organisation has paid for its panels' meetings in a year: the total, and nothing by person or panel (domain.md
 * §2). Only what has been approved counts, and only in sums from which no single approval can be read.
 */
export async function publicFeeYear(
  { db, ports }: TenantCtx, { year }: z.output<typeof feeYearInput>,
): Promise<z.output<typeof feeYearView>> {
  const now = ports.clock.now();
  const claims = await db.of(FeeClaimModel).aggregate<CountedClaim>([
    { $match: { year } },
    { $project: { meetingId: 1, personId: 1, feeCents: 1, travelCents: 1, waived: 1, history: 1 } },
  ]);
  const { feeCents, travelCents, meetings } = settledSums(claims, year, now);
  const end = quarterEnds(year, now).at(-1);
  return {
    year, meetings, feeCents, travelCents,
    // With one of the two alone it would be that one again.
    totalCents: feeCents !== undefined && travelCents !== undefined ? feeCents + travelCents : undefined,
    upTo: end && addDays(helsinkiDay(end), -1),
  };
}
