import { PanelModel } from "../../panels/index.ts";
import type { TenantCtx } from "../../kernel/index.ts";
import type { Report } from "../model.ts";
import type { ReportRow } from "../schema.ts";

/** Reports as rows of a list: two queries, however many. */
export async function rowsOf({ db }: Pick<TenantCtx, "db">, reports: readonly Report[]): Promise<ReportRow[]> {
  const ids = [...new Set(reports.flatMap(({ panelIds }) => panelIds))];
  const panels = ids.length === 0 ? [] : await db.of(PanelModel).find({ id: { $in: ids } });
  return reports.map((report) => {
    const { id, title, year, from, to, state, languages, open, adoptedOn, sentOn, publishedOn, contents } = report;
    return {
      id, title, year, from, to, state, languages, open, adoptedOn, sentOn, publishedOn, collectedOn: contents?.collectedOn,
      approved: report.approvals.length,
      panels: report.panelIds.flatMap((panelId) => panels.filter((one) => one.id === panelId))
        .map((panel) => ({ id: panel.id, slug: panel.slug, name: panel.name })),
    };
  });
}
