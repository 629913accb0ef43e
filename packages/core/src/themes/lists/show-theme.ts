import { authorize, type SignedInCtx } from "../../kernel/index.ts";
import { ThemeModel, ThemeTieModel } from "../model.ts";
import { themePolicy } from "../policy.ts";
import { themeRowOf } from "../save-theme.ts";
import type { ThemeDetail } from "../schema.ts";
import { allSources } from "../sources/all-sources.ts";
import { itemsOfTies } from "./items-of-ties.ts";

/** So many of each kind are offered: the newest. */
const CHOICES = 40;

/** A theme for who keeps it: what belongs to it, and the newest that could. @throws Failure FORBIDDEN, NOT_FOUND */
export async function showTheme(ctx: SignedInCtx, { theme: id }: { readonly theme: string }): Promise<ThemeDetail> {
  const theme = await ctx.db.of(ThemeModel).get(id);
  authorize(themePolicy, ctx.viewer, "keep", theme);
  const ties = await ctx.db.of(ThemeTieModel).find({ themeId: id });
  const items = await itemsOfTies(ctx, ties);
  const taken = new Set(ties.map(({ kind, matterId }) => `${kind} ${matterId}`));
  const newest = await Promise.all(allSources(ctx).map((source) => source.newest(ctx, CHOICES)));
  const choices = newest.flat().filter((one) => !taken.has(`${one.kind} ${one.id}`));
  return { theme: themeRowOf(theme, ties.length), items, choices };
}
