import { HandlingModel, type Handling } from "../../handling/index.ts";
import { StatementModel, type Statement } from "../../statements/index.ts";
import type { Cell } from "../contents/schema.ts";
import type { CoreSource, ReportScope } from "../extension.ts";
import { allOf, figureOf, panelsCell, tableOf, within } from "./figures.ts";

/** How far a statement has come: the last body that has handled it, and when. */
function stepOf({ say }: ReportScope, handling: Handling | undefined): Cell {
  const handled = handling?.steps.findLast(({ state }) => state === "handled");
  return handled?.on ?? say("reports:waiting");
}

/** E10: every statement that the panels adopted in the year, by itself; figures of all, a table of the published ones. */
export const statementsSource: CoreSource = {
  id: "statements",
  async collect(scope, { db }) {
    const found = await allOf<Statement>((after) => db.of(StatementModel).page(
      { panelIds: { $in: [...scope.panelIds] }, "adoption.accepted": true }, { size: 100, after },
    ));
    const adopted = found.filter(({ adoption, state }) => within(scope, adoption?.on) && state !== "withdrawn");
    const published = adopted.filter(({ open }) => open);
    const handlings = published.length === 0 ? [] : await db.of(HandlingModel).find(
      { matterKind: "statement", matterId: { $in: published.map(({ id }) => id) } },
    );
    return {
      figures: [
        ...figureOf(scope, "statements.adopted", "count", adopted.length),
        ...figureOf(scope, "statements.published", "count", published.length),
        ...figureOf(scope, "statements.handled", "count", handlings.filter(
          ({ steps }) => steps.length > 0 && steps.every(({ state }) => state === "handled" || state === "skipped")).length),
      ],
      tables: tableOf(scope, "statements.list", [
        ["statement", "text"], ["panel", "text"], ["adopted", "day"], ["published", "day"], ["handled", "text"],
      ], published.map((one) => [
        one.title, panelsCell(scope, one.panelIds), one.adoption?.on ?? null, one.publishedOn ?? null,
        stepOf(scope, handlings.find(({ matterId }) => matterId === one.id)),
      ])),
    };
  },
};
