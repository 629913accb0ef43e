import { organisationNames } from "../../handling/index.ts";
import { holds } from "../../kernel/index.ts";
import { inPublic, MeetingModel } from "../../meetings/index.ts";
import type { Cell } from "../contents/schema.ts";
import type { CoreSource } from "../extension.ts";
import { isGoing } from "./changes.ts";
import { panelsCell, tableOf } from "./figures.ts";
import { handlingsOf } from "./handlings-of.ts";

const MOST = 60;

/** What lies ahead: meetings that are planned, and measures that were promised and are not done yet. */
export const comingSource: CoreSource = {
  id: "coming",
  async collect(scope, ctx) {
    const { panelIds, to } = scope;
    const planned = await ctx.db.of(MeetingModel).find({
      panelIds: { $in: [...panelIds] }, day: { $gt: to }, state: { $in: ["scheduled", "called", "agenda-out"] },
    }, { sort: { startsAt: 1 }, limit: MOST });
    const promised = (await handlingsOf(ctx.db, scope)).filter(({ open }) => open).flatMap((handling) =>
      handling.followUps.filter(isGoing).map((measure) => ({ handling, measure })));
    const names = await organisationNames(ctx, promised.flatMap(({ handling }) => handling.ownerUnitId ?? []));
    return {
      tables: [
        ...tableOf(scope, "coming.meetings", [["day", "day"], ["panel", "text"], ["meeting", "text"]], planned
          .filter((meeting) => holds(inPublic, meeting)).map((one): Cell[] => [one.day, panelsCell(scope, one.panelIds),
            one.title])),
        ...tableOf(scope, "coming.measures", [["due", "day"], ["measure", "text"], ["matter", "text"], ["unit", "text"]],
          promised
          .sort((one, other) => (one.measure.dueOn < other.measure.dueOn ? -1 : 1)).map(({ handling, measure }): Cell[] => [
            measure.dueOn, measure.measure, handling.title, names.get(handling.ownerUnitId ?? "") ?? "",
          ])),
      ],
    };
  },
};
