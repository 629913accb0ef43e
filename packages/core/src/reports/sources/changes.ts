import { organisationNames, type Handling } from "../../handling/index.ts";
import { OVER } from "../../handling/schema.ts";
import type { Cell } from "../contents/schema.ts";
import type { CoreSource } from "../extension.ts";
import { figureOf, tableOf, within } from "./figures.ts";
import { handlingsOf } from "./handlings-of.ts";

type Measure = Handling["followUps"][number];

/** What changed because the panels spoke: promised measures that were done. */
export const changesSource: CoreSource = {
  id: "changes",
  async collect(scope, ctx) {
    const handlings = await handlingsOf(ctx.db, scope);
    const promised = handlings.flatMap((handling) => handling.followUps.map((measure) => ({ handling, measure })));
    const done = promised.filter(({ measure }) => within(scope, measure.doneOn));
    const shown = done.filter(({ handling }) => handling.open)
      .sort((one, other) => (one.measure.doneOn! < other.measure.doneOn! ? -1 : 1));
    const names = await organisationNames(ctx, shown.flatMap(({ handling }) => handling.ownerUnitId ?? []));
    const going = promised.filter(({ measure }) => isGoing(measure));
    return {
      figures: [
        ...figureOf(scope, "changes.done", "count", done.length),
        ...figureOf(scope, "changes.going", "count", going.length),
      ],
      tables: tableOf(scope, "changes.list", [
        ["day", "day"], ["measure", "text"], ["matter", "text"], ["unit", "text"], ["evidence", "text"],
      ], shown.map(({ handling, measure }): Cell[] => [
        measure.doneOn!, measure.measure, handling.title, names.get(handling.ownerUnitId ?? "") ?? "",
          measure.evidence ?? "",
      ])),
    };
  },
};

/** True for a measure that is neither done nor given up. */
export const isGoing = ({ state }: Measure): boolean => !OVER.includes(state);
