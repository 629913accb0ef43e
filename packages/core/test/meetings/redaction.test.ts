import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { publicTextOf, spansAfterEdit, tidySpans } from "../../src/meetings/minutes/redaction.ts";

const text = fc.string({ maxLength: 40, unit: fc.constantFrom("a", "b", "ä", " ", "\n", "1") });
const anyPart = text.chain((value) => fc.record({
  text: fc.constant(value),
  hidden: fc.array(fc.tuple(fc.nat(45), fc.nat(45)).map(
    ([one, other]) => ({ from: Math.min(one, other), to: Math.max(one, other) + 1 })
  ), { maxLength: 4 }),
}));

describe("redaction", () => {
  test("the public text is what is left outside the hidden places, in its order", () => {
    fc.assert(fc.property(anyPart, (part) => {
      const shown = publicTextOf(part).flatMap((piece) => (piece.hidden ? [] : [piece.text])).join("");
      const isHidden = (at: number) => part.hidden.some(({ from, to }) => at >= from && at < to);
      const expected = Array.from(part.text).filter((_, at) => !isHidden(at)).join("");
      expect(shown).toBe(expected);
    }));
  });

  test("spans come out in order, inside the text and apart from each other", () => {
    fc.assert(fc.property(anyPart, ({ text: value, hidden }) => {
      const tidy = tidySpans(hidden, value.length);
      for (const [index, { from, to }] of tidy.entries()) {
        expect(from < to && to <= value.length && from > (tidy[index - 1]?.to ?? -1)).toBe(true);
      }
    }));
  });

  test("no edit of the text brings out what was hidden", () => {
    const edited = fc.record({
      part: anyPart, at: fc.nat(40), gone: fc.nat(10), typed: fc.string({ maxLength: 8, unit: fc.constantFrom("x", "y") })
    });
    fc.assert(fc.property(edited, ({ part, at, gone, typed }) => {
      // Each letter of its own, so that a letter tells where it stood.
      const marked = Array.from(part.text).map((_, index) => String.fromCharCode(0x4e00 + index)).join("");
      const isHidden = (index: number) => part.hidden.some(({ from, to }) => index >= from && index < to);
      const secret = Array.from(marked).filter((_, index) => isHidden(index));
      const start = Math.min(at, marked.length);
      const next = marked.slice(0, start) + typed + marked.slice(start + gone);
      const shown = publicTextOf({ text: next, hidden: spansAfterEdit({ text: marked, hidden: part.hidden }, next) });
      const told = shown.flatMap((piece) => (piece.hidden ? [] : [piece.text])).join("");
      expect(secret.filter((letter) => told.includes(letter))).toEqual([]);
    }), { numRuns: 1000 });
  });
});
