import type { PublicText } from "./schema.ts";

export interface Span { readonly from: number; readonly to: number }
export interface Part { readonly text: string; readonly hidden: readonly Span[] }

/** The hidden places inside a text, in order and joined where they touch. */
export function tidySpans(hidden: readonly Span[], length: number): Span[] {
  const inside = hidden.map(({ from, to }) => ({ from: Math.max(0, from), to: Math.min(to, length) }))
    .filter(({ from, to }) => from < to).sort((one, other) => one.from - other.from);
  const joined: Span[] = [];
  for (const span of inside) {
    const last = joined.at(-1);
    if (last && span.from <= last.to) joined[joined.length - 1] = { from: last.from, to: Math.max(last.to, span.to) };
    else joined.push(span);
  }
  return joined;
}

/** The text for the public: pieces between gaps. What is hidden is not in it in any form, and neither is its length. */
export function publicTextOf({ text, hidden }: Part): PublicText {
  const pieces: PublicText = [];
  let at = 0;
  for (const { from, to } of tidySpans(hidden, text.length)) {
    if (from > at) pieces.push({ hidden: false, text: text.slice(at, from) });
    pieces.push({ hidden: true });
    at = to;
  }
  if (at < text.length) pieces.push({ hidden: false, text: text.slice(at) });
  return pieces;
}

/**
 * The hidden places after the text was changed: what was hidden stays hidden. A change that touches a hidden place becomes
 * part of it, so that nothing comes out by editing; whoever redacts may open it again.
 */
export function spansAfterEdit(before: Part, text: string): Span[] {
  const start = commonStart(before.text, text);
  const end = commonEnd(before.text, text, start);
  const [oldEnd, newEnd] = [before.text.length - end, text.length - end];
  const shift = text.length - before.text.length;
  const moved = before.hidden.flatMap(({ from, to }): Span[] => {
    if (to < start) return [{ from, to }];
    if (from > oldEnd) return [{ from: from + shift, to: to + shift }];
    // It touches what was changed: from its beginning, or that of the change, to the end of either.
    return [{ from: Math.min(from, start), to: Math.max(newEnd, to > oldEnd ? to + shift : newEnd) }];
  });
  return tidySpans(moved, text.length);
}

function commonStart(one: string, other: string): number {
  const most = Math.min(one.length, other.length);
  let at = 0;
  while (at < most && one[at] === other[at]) at += 1;
  return at;
}

function commonEnd(one: string, other: string, start: number): number {
  const most = Math.min(one.length, other.length) - start;
  let at = 0;
  while (at < most && one[one.length - 1 - at] === other[other.length - 1 - at]) at += 1;
  return at;
}
