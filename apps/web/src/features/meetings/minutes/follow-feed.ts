import type { MinutesFeed } from "@raati/core/meetings/schema";

export type Entry = MinutesFeed["entries"][number];
export type Task = MinutesFeed["tasks"][number];
export type Part = "discussion" | "outcome";

/** The minutes as a follower knows them. */
export interface Known extends MinutesFeed {
  /** The items that the last news was about. */
  readonly news: readonly string[];
}

/** An entry has one text for each item and language, and this is its key among what is known. */
export const entryKey = ({ itemId, lang }: Pick<Entry, "itemId" | "lang">): string => `${itemId} ${lang}`;

/** What is known with the news put in. News that is older than what is known changes nothing. */
export function withNews(known: Known, feed: MinutesFeed): Known {
  if (feed.seq < known.seq) return known;
  const newer = (one: Entry): Entry => {
    const told = feed.entries.find((other) => entryKey(other) === entryKey(one));
    return told && told.seq >= one.seq ? told : one;
  };
  const have = new Set(known.entries.map(entryKey));
  const entries = [...known.entries.map(newer), ...feed.entries.filter((one) => !have.has(entryKey(one)))];
  const changed = new Set(feed.tasks.map(({ id }) => id));
  const tasks = [...known.tasks.filter(({ id }) => !changed.has(id)), ...feed.tasks]
    .toSorted((one, other) => (one.id < other.id ? -1 : 1));
  const news = [...new Set([...feed.entries, ...feed.tasks].map(({ itemId }) => itemId))];
  return { seq: feed.seq, state: feed.state, entries, tasks, news: news.length > 0 ? news : known.news };
}

/** What stands of one part of one item in one language. */
export function partOf({ entries }: Pick<Known, "entries">, item: string, lang: Entry["lang"], part: Part) {
  const { text, version } = entries.find(({ itemId, lang: other }) => itemId === item && other === lang)?.[part]
    ?? { text: "", version: 0 };
  return { text, version };
}
