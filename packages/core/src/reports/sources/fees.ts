import { LEAST_SHOWN } from "../../handling/schema.ts";
import { FeeClaimModel } from "../../meetings/index.ts";
import type { CoreSource } from "../extension.ts";
import { figureOf, people } from "./figures.ts";

interface Sums {
  readonly fees: number; readonly travel: number; readonly waived: number; readonly meetings: readonly string[];
  readonly people: readonly string[];
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
          people: { $addToSet: "$personId" },
      } },
    ]);
    if (!sums) return { notes: [scope.say("reports:note.noFees")] };
    // A sum for fewer than five would tell what each of them got.
    const sum = (cents: number) => (sums.people.length < LEAST_SHOWN && cents > 0 ? null : cents);
    const total = sums.fees + sums.travel;
    return {
      figures: [
        ...figureOf(scope, "fees.fees", "cents", sum(sums.fees)), ...figureOf(scope, "fees.travel", "cents",
          sum(sums.travel)),
        ...figureOf(scope, "fees.total", "cents", sum(total)),
        ...figureOf(scope, "fees.perMeeting", "cents", sum(Math.round(total / Math.max(1, sums.meetings.length)))),
        ...figureOf(scope, "fees.waived", "count", people(sums.waived)),
      ],
    };
  },
};
