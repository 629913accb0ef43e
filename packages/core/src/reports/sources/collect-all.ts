import { helsinkiDay } from "@raati/i18n";
import { contributionsTo, pluginStorage, type TenantCtx } from "../../kernel/index.ts";
import { PanelModel } from "../../panels/index.ts";
import { figure, table, type Contents, type Section } from "../contents/schema.ts";
import { reportSources, type ReportScope } from "../extension.ts";
import type { Report } from "../model.ts";
import { coreSources } from "./core-sources.ts";
import { wordsIn } from "./words.ts";

type Wanted = Pick<Report, "panelIds" | "from" | "to" | "languages">;

/** Everything that the slices and the tenant's plugins have to tell about a year of these panels, counted today. */
export async function collectAll(ctx: TenantCtx, { panelIds, from, to, languages }: Wanted): Promise<Contents> {
  const today = helsinkiDay(ctx.ports.clock.now());
  const found = await ctx.db.of(PanelModel).find({ id: { $in: panelIds } });
  const panels = panelIds.flatMap((id) => found.filter((one) => one.id === id));
  const say = wordsIn(ctx, languages);
  const scope: ReportScope = { panels, panelIds, from, to, today, languages, say };
  const sections: Section[] = [];
  for (const { id, collect } of coreSources) {
    const { figures = [], tables = [], notes = [] } = await collect(scope, ctx);
    sections.push({ source: id, name: say(`reports:source.${id}`), figures, tables, notes });
  }
  for (const { plugin, value } of contributionsTo(ctx.plugins, reportSources)) {
    const { figures = [], tables = [] } = await value.collect(scope, pluginStorage(plugin, ctx.db));
    sections.push({
      source: `${plugin}.${value.id}`, name: say(`${plugin}:report.${camelCase(value.id)}`),
      figures: figures.map((one) => figure.parse(one)), tables: tables.map((one) => table.parse(one)), notes: [],
    });
  }
  return { collectedOn: today, sections };
}

const camelCase = (id: string): string => id.replaceAll(/-(\w)/g, (_, letter: string) => letter.toUpperCase());

/** The ids of all sources that a tenant has, core's own first. */
export function sourceIds({ plugins }: Pick<TenantCtx, "plugins">): string[] {
  return [
    ...coreSources.map(({ id }) => id), ...contributionsTo(plugins, reportSources).map(({ plugin, value }) =>
      `${plugin}.${value.id}`),
  ];
}
