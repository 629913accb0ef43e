import type * as Y from "yjs";

const isLowHalf = (text: string, at: number): boolean => /[\uDC00-\uDFFF]/.test(text.charAt(at));

/**
 * Brings a shared text to what now stands in the writer's field, by taking out and putting in as little as possible: what
 * others write beside it meanwhile stays.
 */
export function changeText(text: Y.Text, wanted: string): void {
  const now = text.toJSON();
  if (now === wanted) return;
  const shorter = Math.min(now.length, wanted.length);
  let from = 0;
  while (from < shorter && now[from] === wanted[from]) from += 1;
  let same = 0;
  while (same < shorter - from && now.at(-1 - same) === wanted.at(-1 - same)) same += 1;
  // A sign that is stored as two halves is never cut in the middle.
  if (from > 0 && (isLowHalf(now, from) || isLowHalf(wanted, from))) from -= 1;
  if (same > 0 && isLowHalf(now, now.length - same)) same -= 1;
  text.doc?.transact(() => {
    text.delete(from, now.length - same - from);
    text.insert(from, wanted.slice(from, wanted.length - same));
  });
}

/** The passage in which two wordings differ, in whole words: what a suggestion is about. */
export function differenceOf(now: string, wanted: string): { passage: string; wording: string; at: number } {
  const shorter = Math.min(now.length, wanted.length);
  let from = 0;
  while (from < shorter && now[from] === wanted[from]) from += 1;
  let same = 0;
  while (same < shorter - from && now.at(-1 - same) === wanted.at(-1 - same)) same += 1;
  while (from > 0 && !/\s/.test(now.charAt(from - 1))) from -= 1;
  while (same > 0 && !/\s/.test(now.charAt(now.length - same))) same -= 1;
  return { passage: now.slice(from, now.length - same), wording: wanted.slice(from, wanted.length - same), at: from };
}
