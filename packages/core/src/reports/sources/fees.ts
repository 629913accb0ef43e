import { LEAST_SHOWN } from "../../handling/schema.ts";
import { FeeClaimModel } from "../../meetings/index.ts";
import type { CoreSource } from "../extension.ts";
import { figureOf, people } from "./figures.ts";

interface Sums {
  readonly fees: number; readonly travel: number; readonly waived: number; readonly meetings: readonly string[];
  /** Who got a fee, and whose travel was paid; null stands for all others. */
  readonly paid: readonly (string | null)[]; readonly travellers: readonly (string | null)[];
}

/** What has been approved for meetings, all in all: the yearly total, and nothing by person or panel (domain.md §2). */
export const feesSource: CoreSource = {
  id: "fees",
  async collect(scope, { db }) {
    const { panelIds, from, to } = scope;
    const [sums] = await db.of(FeeClaimModel).aggregate<Sums>([
      { $match: { panelId: { $in: [...panelIds] }, day: { $gte: from, $lte: to },
        state: { $in: ["approved", "exported", "paid"] } } },
      { $group: {
        _id: null, fees: { $sum: { $cond: ["$waived", 0, "$feeCents"] } }, travel: { $sum: "$travelCents" },
        waived: { $sum: { $cond: ["$waived", 1, 0] } }, meetings: { $addToSet: "$meetingId" },
        paid: { $addToSet: { $cond: [{ $or: ["$waived", { $eq: ["$feeCents", 0] }] }, null, "$personId"] } },
        travellers: { $addToSet: { $cond: [{ $gt: ["$travelCents", 0] }, "$personId", null] } },
      } },
    ]);
    if (!sums) return { notes: [scope.say("reports:note.noFees")] };
    // A sum for fewer than five would tell what each of them got. Few may travel where many get a fee.
    const sum = (cents: number, of: Sums["paid"]) =>
      (of.filter((one) => one !== null).length < LEAST_SHOWN && cents > 0 ? null : cents);
    const [fees, travel] = [sum(sums.fees, sums.paid), sum(sums.travel, sums.travellers)];
    // The one that is hidden would be the difference between the other and the total.
    const total = fees === null || travel === null ? null : fees + travel;
    return {
      figures: [
        ...figureOf(scope, "fees.fees", "cents", fees), ...figureOf(scope, "fees.travel", "cents", travel),
        ...figureOf(scope, "fees.total", "cents", total),
        ...figureOf(scope, "fees.perMeeting", "cents", total && Math.round(total / Math.max(1, sums.meetings.length))),
        ...figureOf(scope, "fees.waived", "count", people(sums.waived)),
      ],
    };
  },
};
