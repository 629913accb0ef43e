import type { LocalizedText } from "@raati/i18n";
import type { TenantCtx } from "../../kernel/index.ts";
import { PanelModel, type Panel } from "../../panels/index.ts";
import type { Statement } from "../model.ts";
import type { StatementRow } from "./schema.ts";

const UNKNOWN: LocalizedText = { fi: "–" };

const named = (panel: Panel | undefined, id: string) => ({ id, slug: panel?.slug ?? "", name: panel?.name ?? UNKNOWN });

/** Rows of a list: one query for the panels of all of them. */
export async function rowsOf({ db }: Pick<TenantCtx, "db">, statements: readonly Statement[]): Promise<StatementRow[]> {
  const ids = [...new Set(statements.map(({ panelId }) => panelId))];
  const panels = ids.length === 0 ? [] : await db.of(PanelModel).find({ id: { $in: ids } });
  return statements.map((one) => ({
    id: one.id, title: one.title, kind: one.kind, state: one.state, theme: one.theme, sentOn: one.sentOn,
    publishedOn: one.publishedOn, year: one.year, number: one.number, outcome: one.outcome, answeredOn: one.answeredOn,
    ...(one.adoption?.accepted && { adoptedOn: one.adoption.on }),
    panel: named(panels.find(({ id }) => id === one.panelId), one.panelId),
  }));
}
