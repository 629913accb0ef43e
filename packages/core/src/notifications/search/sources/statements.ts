import { helsinkiInstant } from "@raati/i18n";
import { answerGiven, handlingClosed, handlingWithdrawn, toldBack } from "../../../handling/index.ts";
import { toFilter } from "../../../kernel/index.ts";
import {
  easyTextAdded, openStatements, readStatement, StatementModel, statementPublished, statementWithdrawn,
} from "../../../statements/index.ts";
import { idIn, PAGE, unlessHidden, type SearchSource } from "./source.ts";

/** Published statements with their dissent, their answers and what came of them. */
export const statementSource: SearchSource = {
  kind: "statement",
  on: [statementPublished, easyTextAdded, statementWithdrawn, answerGiven, toldBack, handlingClosed, handlingWithdrawn],
  idsOf: (event) => (event.data.matterKind === "statement" ? idIn(event, "matterId") : idIn(event, "statementId")),
  load: async (visitor, id) => {
    const statement = await unlessHidden(readStatement(visitor, { statement: id }));
    if (!statement?.open) return undefined;
    const { title, parts, easyText, panel, handling, publishedOn } = statement;
    return {
      title, texts: [...parts.map(({ text }) => text), easyText, handling?.answer?.reasons, handling?.whatHappened],
      panelIds: [panel.id], address: `/statements/${id}`, at: helsinkiInstant(publishedOn ?? "2020-01-01", "12:00"),
    };
  },
  publicAmong: async ({ db }, ids) => {
    const open = await db.of(StatementModel).find({ $and: [{ id: { $in: [...ids] } }, toFilter(openStatements)] });
    return new Set(open.map(({ id }) => id as string));
  },
  page: async ({ db }, after) => {
    const { items, next } = await db.of(StatementModel)
      .page(toFilter(openStatements), { size: PAGE, after, oldestFirst: true });
    return { ids: items.map(({ id }) => id), next };
  },
};
