import { LOCALES, type LocalizedText } from "@raati/i18n";
import { defineHandler, inTenant, type TenantCtx } from "../../kernel/index.ts";
import { SearchEntryModel } from "./model.ts";
import { LONGEST_TEXT } from "./schema.ts";
import type { Found, SearchSource } from "./sources/source.ts";
import { searchSources } from "./sources/sources.ts";
import { keysOf } from "./words.ts";

/** The tenant as a visitor sees it, on the same road to the data: inside a transaction it stays inside. */
export function asVisitor(ctx: TenantCtx): TenantCtx {
  return { ...inTenant(ctx, ctx.tenant), db: ctx.db, plugins: ctx.plugins };
}

const types = [...new Map(searchSources.flatMap(({ on }) => on).map((type) => [type.name, type])).values()];

/** Keeps the index in step with what everybody may read: after each event the thing is looked at as a visitor sees it. */
export const indexThings = defineHandler({
  name: "notifications.index", on: types, kind: "database",
  handle: async (ctx, event) => {
    for (const source of searchSources.filter(({ on }) => on.some(({ name }) => name === event.type))) {
      for (const id of source.idsOf(event)) await indexOne(ctx, source, id);
    }
  },
});

/** Puts one thing into the index, or takes it out when it is not public. */
async function indexOne(ctx: TenantCtx, source: SearchSource, id: string): Promise<boolean> {
  const found = await source.load(asVisitor(ctx), id);
  const entries = ctx.db.of(SearchEntryModel);
  const stored = await entries.findOne({ id });
  if (!found) {
    if (stored) await entries.remove(stored);
    return false;
  }
  const entry = entryOf(source, found);
  if (!stored) await entries.insert(entry, id);
  else await entries.update(stored, entry.text ? { set: entry } : { set: entry, unset: ["text"] });
  return true;
}

function entryOf({ kind }: SearchSource, { title, texts, panelIds, address, at }: Found) {
  const text = joined(texts.filter((one) => one !== undefined));
  const { text: _none, ...entry } = {
    kind, title, text, panelIds: [...panelIds], address, at, keys: keysOf([...Object.values(title), ...Object.values(text)]),
  };
  return Object.keys(text).length > 0 ? { ...entry, text } : entry as typeof entry & { text?: LocalizedText };
}

/** The texts of each language after one another. */
function joined(texts: readonly LocalizedText[]): LocalizedText {
  const all = LOCALES.map(
    (locale) => [locale, texts.map((text) => text[locale]).filter(Boolean).join("\n").slice(0, LONGEST_TEXT)]
  );
  return Object.fromEntries(all.filter(([, text]) => text !== ""));
}

/**
 * Builds the index of an organisation anew: for one that was there before the search, and after a mistake in a source. It
 * can run while people work, and again after it was broken off.
 *
 * @returns how many texts can be found now
 */
export async function rebuildSearch(ctx: TenantCtx): Promise<number> {
  let count = 0;
  for (const source of searchSources) {
    let after: string | undefined;
    do {
      const { ids, next } = await source.page(asVisitor(ctx), after);
      for (const id of ids) {
        const isIn = await ctx.transaction((tx) => indexOne({ ...ctx, db: tx.db }, source, id));
        if (isIn) count += 1;
      }
      after = next;
    } while (after !== undefined);
  }
  await removeGone(ctx);
  return count;
}

/** Entries of things that are no more. */
async function removeGone(ctx: TenantCtx): Promise<number> {
  let removed = 0;
  for (const { kind, publicAmong } of searchSources) {
    let after: string | undefined;
    do {
      const { items, next } = await ctx.db.of(SearchEntryModel).page({ kind }, { size: 500, after });
      const open = items.length === 0 ? new Set<string>() : await publicAmong(asVisitor(ctx), items.map(({ id }) => id));
      const gone = items.map(({ id }) => id).filter((id) => !open.has(id));
      if (gone.length > 0) removed += await ctx.db.of(SearchEntryModel).removeWhere({ id: { $in: gone } });
      after = next;
    } while (after !== undefined);
  }
  return removed;
}
