/** A passage of a text: from a place before another, in UTF-16 units. */
export interface Span { readonly from: number; readonly to: number }

/** The sentences of a text, one after the other without gaps. */
export function sentencesOf(text: string, lang: string): Span[] {
  const segments = new Intl.Segmenter(lang, { granularity: "sentence" }).segment(text);
  return [...segments].map(({ index, segment }) => ({ from: index, to: index + segment.length }));
}

const touches = (one: Span, other: Span): boolean => one.from < other.to && other.from < one.to;

/** True when nothing of a passage is left to read. Blanks around a passage say nothing. */
export function isHidden(text: string, hidden: readonly Span[], { from, to }: Span): boolean {
  for (let at = from; at < to; at += 1) {
    if (text[at]?.trim() && !hidden.some((span) => span.from <= at && at < span.to)) return false;
  }
  return text.slice(from, to).trim() !== "";
}

/** Hides a passage as well; passages that touch become one. */
export function withHidden(hidden: readonly Span[], span: Span): Span[] {
  const near = hidden.filter((one) => one.from <= span.to && span.from <= one.to);
  const joined = {
    from: Math.min(span.from, ...near.map(({ from }) => from)), to: Math.max(span.to, ...near.map(({ to }) => to)),
  };
  return [...hidden.filter((one) => !near.includes(one)), joined].toSorted((one, other) => one.from - other.from);
}

/** Lets a passage be read again, whatever of it was hidden. */
export function withoutHidden(hidden: readonly Span[], span: Span): Span[] {
  return hidden.flatMap((one) => (touches(one, span)
    ? [{ from: one.from, to: Math.min(one.to, span.from) }, { from: Math.max(one.from, span.to), to: one.to }]
      .filter(({ from, to }) => from < to)
    : [one]));
}

/** The text in pieces, each hidden or not, as the public version will be. */
export function piecesOf(text: string, hidden: readonly Span[]): { readonly text: string; readonly hidden: boolean }[] {
  const marks = [...new Set([0, text.length, ...hidden.flatMap(({ from, to }) => [from, to])])]
    .filter((place) => place <= text.length).toSorted((one, other) => one - other);
  return marks.slice(0, -1).map((from, index) => ({
    text: text.slice(from, marks[index + 1]), hidden: hidden.some((span) => span.from <= from && from < span.to),
  }));
}
