import { helsinkiDay } from "@raati/i18n";
import type { z } from "zod";
import { all, filterFor, is, toFilter, type TenantCtx } from "../../kernel/index.ts";
import { PanelModel, TermModel, type PanelCtx } from "../../panels/index.ts";
import { ReportModel, type Report } from "../model.ts";
import { reportPolicy } from "../policy.ts";
import type { ReportCtx } from "../report-now.ts";
import type { listReportsInput, publicReportsInput, reportRows, ReportChoices, ReportRow } from "../schema.ts";
import { sourceIds } from "../sources/collect-all.ts";
import { rowsOf } from "./rows.ts";

type Rows = z.output<typeof reportRows>;

/** What everybody may read, of the tenant or of one panel, the latest first. */
export async function publicReports(
  ctx: TenantCtx, { panelId, after, size }: z.output<typeof publicReportsInput>,
): Promise<Rows> {
  const open = is<Report>("open", true);
  const filter = panelId === undefined ? open : all(open, is<Report>("panelIds", panelId));
  const { items, next } = await ctx.db.of(ReportModel).page(toFilter(filter), { size, after });
  return { items: await rowsOf(ctx, items), next };
}

/** The reports that the reader makes, the latest first. */
export async function listReports(ctx: ReportCtx, { after, size }: z.output<typeof listReportsInput>): Promise<Rows> {
  const filter = filterFor(reportPolicy, ctx.reader, "make");
  const { items, next } = await ctx.db.of(ReportModel).page(filter, { size, after });
  return { items: await rowsOf(ctx, items), next };
}

const MOST_OF_PANEL = 20;

/** The reports of one panel that the reader may read, the latest year first. */
export async function reportsOfPanel(ctx: ReportCtx & PanelCtx): Promise<ReportRow[]> {
  const filter = { $and: [filterFor(reportPolicy, ctx.reader), { panelIds: ctx.panel.id }] };
  return rowsOf(ctx, await ctx.db.of(ReportModel).find(filter, { sort: { year: -1 }, limit: MOST_OF_PANEL }));
}

/** What a new report can be made of: panels with their terms, languages and sources. */
export async function reportChoices(ctx: ReportCtx): Promise<ReportChoices> {
  const { db, tenant, reader } = ctx;
  const panels = await db.of(PanelModel).find({
    $or: [{ state: { $in: ["active", "paused", "ended"] } }, { id: { $in: [...reader.runs] } }],
  });
  const terms = await db.of(TermModel).find({ id: { $in: panels.flatMap(({ termId }) => termId ?? []) } });
  return {
    panels: panels.map(({ id, slug, name, termId }) => {
      const term = terms.find((one) => one.id === termId);
      return {
        id, slug, name, ...(term && { term: { startsOn: term.startsOn, endsOn: term.endsOn } }),
          mayLead: reader.runs.includes(id),
      };
    }),
    languages: [...tenant.languages], sources: sourceIds(ctx),
      thisYear: Number(helsinkiDay(ctx.ports.clock.now()).slice(0, 4)),
  };
}
