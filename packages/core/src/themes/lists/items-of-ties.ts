import type { TenantCtx } from "../../kernel/index.ts";
import type { ThemeTie } from "../model.ts";
import type { ThemeItem } from "../schema.ts";
import { allSources } from "../sources/all-sources.ts";

/** What hangs on these ties, as far as everybody may know of it: newest first, one query a kind. */
export async function itemsOfTies(ctx: TenantCtx, ties: readonly ThemeTie[]): Promise<ThemeItem[]> {
  const found = await Promise.all(allSources(ctx).map(async (source) => {
    const ids = ties.filter(({ kind }) => kind === source.kind).map(({ matterId }) => matterId);
    return ids.length === 0 ? [] : source.open(ctx, [...new Set(ids)]);
  }));
  return found.flat().sort((one, other) => (other.day ?? "").localeCompare(one.day ?? ""));
}
