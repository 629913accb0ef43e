import type { Filter } from "@raati/db";
import { LOCALES, readText, type LocalizedText } from "@raati/i18n";
import type { z } from "zod";
import type { TenantCtx } from "../../kernel/index.ts";
import { PanelModel } from "../../panels/index.ts";
import { asVisitor } from "./index-things.ts";
import { SearchEntryModel, type SearchEntry } from "./model.ts";
import type { searchInput, SearchView } from "./schema.ts";
import { snippetOf } from "./snippet.ts";
import { searchSources } from "./sources/sources.ts";
import { foldedWords, likenessOf, wantedKeys } from "./words.ts";

/** So many of the newest that fit are weighed against each other; more say that the question is too wide. */
const MOST = 200;
const PAGE = 20;
/** A word in a title says more than one in the text. */
const IN_TITLE = 3;

/**
 * Looks for public texts that have all words of the question, the best first. What is found is what a visitor may read at
 * this moment, for every reader the same, whatever the index still holds.
 */
export async function search(ctx: TenantCtx, { q, kinds, page }: z.output<typeof searchInput>): Promise<SearchView> {
  const words = [...new Set(foldedWords(q))].slice(0, 8);
  if (words.length === 0) return { items: [], found: 0, more: false, page: 1, pages: 0, tooShort: q !== "" };
  const wanted: Filter<SearchEntry>[] = words.map((word) => ({ keys: { $in: wantedKeys(word) } }));
  if (kinds && kinds.length > 0) wanted.push({ kind: { $in: kinds } });
  const rows = await ctx.db.of(SearchEntryModel).find({ $and: wanted }, { sort: { id: -1 }, limit: MOST + 1 });
  const open = await stillPublic(ctx, rows.slice(0, MOST));
  const weighed = open.map((entry) => ({ entry, weight: weightOf(entry, words) })).filter(({ weight }) => weight > 0)
    .sort((one, other) => other.weight - one.weight || other.entry.at.getTime() - one.entry.at.getTime());
  const shown = weighed.slice((page - 1) * PAGE, page * PAGE).map(({ entry }) => entry);
  const names = await panelNames(ctx, shown);
  return {
    items: shown.map((entry) => viewOf(ctx, entry, words, names)), found: weighed.length, more: rows.length > MOST, page,
    pages: Math.ceil(weighed.length / PAGE), tooShort: false,
  };
}

async function stillPublic(ctx: TenantCtx, entries: readonly SearchEntry[]): Promise<SearchEntry[]> {
  const open = new Set<string>();
  for (const { kind, publicAmong } of searchSources) {
    const ids = entries.filter((entry) => entry.kind === kind).map(({ id }) => id);
    if (ids.length > 0) for (const id of await publicAmong(asVisitor(ctx), ids)) open.add(id);
  }
  return entries.filter(({ id }) => open.has(id));
}

/** 0 when a word of the question is in none of the languages. */
function weightOf({ title, text }: SearchEntry, words: readonly string[]): number {
  const wordsOf = (one: LocalizedText | undefined) => [...new Set(Object.values(one ?? {}).flatMap(foldedWords))];
  const [head, body] = [wordsOf(title), wordsOf(text)];
  const best = (all: readonly string[], word: string) => Math.max(0, ...all.map((one) => likenessOf(one, word)));
  const weights = words.map((word) => IN_TITLE * best(head, word) + best(body, word));
  return weights.includes(0) ? 0 : weights.reduce((sum, one) => sum + one, 0);
}

async function panelNames({ db }: TenantCtx, entries: readonly SearchEntry[]): Promise<ReadonlyMap<string, LocalizedText>> {
  const ids = [...new Set(entries.flatMap(({ panelIds }) => panelIds.slice(0, 1)))];
  const panels = ids.length === 0 ? [] : await db.of(PanelModel).find({ id: { $in: ids } });
  return new Map(panels.map(({ id, name }) => [id as string, name]));
}

function viewOf(
  { locale, tenant }: TenantCtx, { id, kind, title, text, panelIds, address, at }: SearchEntry, words: readonly string[],
  names: ReadonlyMap<string, LocalizedText>,
): SearchView["items"][number] {
  const [panelId] = panelIds;
  const name = panelId === undefined ? undefined : names.get(panelId);
  // In the reader's language where the words stand in it, else in the one in which they do.
  const hit = ([locale, ...LOCALES] as const).find((one) => foldedWords(text?.[one] ?? "").some(
    (word) => words.some((wanted) => likenessOf(word, wanted) > 1)
  ));
  const read = text && (hit ? { text: text[hit]!, lang: hit } : readText(text, locale, tenant.languages));
  return {
    id, kind, title, address, at, ...(panelId !== undefined && name && kind !== "panel" && { panel: { id: panelId, name } }),
    ...(read && { snippet: { lang: read.lang, pieces: snippetOf(read.text, words) } }),
  };
}
