import { HandoverModel, TermModel } from "../../panels/index.ts";
import type { Cell } from "../contents/schema.ts";
import type { CoreSource } from "../extension.ts";
import { figureOf, tableOf, within } from "./figures.ts";

/** Which panels there were, who hosts them, and which moved to local hands (D7). */
export const panelsSource: CoreSource = {
  id: "panels",
  async collect(scope, { db, tenant }) {
    const { panels, panelIds, from, to } = scope;
    const terms = await db.of(TermModel).find({ panelId: { $in: [...panelIds] }, startsOn: { $lte: to },
      endsOn: { $gte: from } });
    const handovers = (await db.of(HandoverModel).find({ panelId: { $in: [...panelIds] }, state: "moved" }))
      .filter(({ movesOn }) => within(scope, movesOn));
    const rows = panels.map((panel): Cell[] => {
      const term = terms.filter(({ panelId }) => panelId === panel.id).sort((one, other) => (one.startsOn < other.startsOn
        ? 1 : -1))[0];
      return [
        panel.name, scope.say(`reports:panelKind.${panel.kind}`), term?.startsOn ?? "", term?.endsOn ?? "",
        panel.hostName ?? tenant.name,
      ];
    });
    const moved = handovers.map((one): Cell[] => [
      panels.find(({ id }) => id === one.panelId)?.name ?? "", one.fromName ?? tenant.name, one.toName, one.movesOn,
    ]);
    return {
      figures: figureOf(scope, "panels.count", "count", panels.length),
      tables: [
        ...tableOf(scope, "panels.list", [
          ["panel", "text"], ["kind", "text"], ["termBegins", "day"], ["termEnds", "day"], ["host", "text"],
        ], rows),
        ...tableOf(scope, "panels.handovers", [["panel", "text"], ["from", "text"], ["to", "text"], ["day", "day"]], moved),
      ],
    };
  },
};
