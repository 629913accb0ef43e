import type { SignedInCtx, TenantCtx } from "../../kernel/index.ts";
import { StrategicPriorityModel, ThemeModel, ThemeTieModel, type Theme } from "../model.ts";
import { priorityRowOf } from "../priorities/save-priority.ts";
import { themeRowOf } from "../save-theme.ts";
import type { ShownTheme, ThemePlan, ThemesView } from "../schema.ts";
import { itemsOfTies } from "./items-of-ties.ts";

/** A strategy has a handful of priorities; so many themes fit one page. */
const MOST = 200;

/** Priorities and themes for who keeps them. */
export async function themePlanOf({ db }: SignedInCtx): Promise<ThemePlan> {
  const priorities = await db.of(StrategicPriorityModel).find({}, { sort: { id: 1 }, limit: MOST });
  const themes = await db.of(ThemeModel).find({}, { sort: { id: 1 }, limit: MOST });
  const counts = await db.of(ThemeTieModel).aggregate<{ readonly _id: string; readonly count: number }>(
    [{ $group: { _id: "$themeId", count: { $sum: 1 } } }]
  );
  const countOf = (theme: string) => counts.find(({ _id }) => _id === theme)?.count ?? 0;
  return { priorities: priorities.map(priorityRowOf), themes: themes.map((theme) => themeRowOf(theme, countOf(theme.id))) };
}

/** E11: each priority of the strategy with its themes and what belongs to them. It is the same for every reader. */
export async function publicThemes(ctx: TenantCtx): Promise<ThemesView> {
  const priorities = await ctx.db.of(StrategicPriorityModel).find({}, { sort: { id: 1 }, limit: MOST });
  const themes = await ctx.db.of(ThemeModel).find({}, { sort: { id: 1 }, limit: MOST });
  const ties = await ctx.db.of(ThemeTieModel).find({ themeId: { $in: themes.map(({ id }) => id) } });
  const items = new Map((await itemsOfTies(ctx, ties)).map((item) => [`${item.kind} ${item.id}`, item]));
  const shown = ({ id, name }: Theme): ShownTheme => {
    const own = ties.filter(({ themeId }) => themeId === id)
      .flatMap(({ kind, matterId }) => items.get(`${kind} ${matterId}`) ?? []);
    const kinds = [...new Set(own.map(({ kind }) => kind))];
    return {
      id, name, items: own.sort((one, other) => (other.day ?? "").localeCompare(one.day ?? "")),
      counts: kinds.map((kind) => ({ kind, count: own.filter((item) => item.kind === kind).length })),
    };
  };
  const under = (priorityId?: string) => themes.filter((theme) => theme.priorityId === priorityId).map(shown);
  return {
    priorities: priorities.map(({ id, name, description, state }) => ({ id, name, description, state, themes: under(id) })),
    others: under(),
  };
}
