import fc from "fast-check";
import { expect, test } from "vitest";
import {
  isHidden, piecesOf, sentencesOf, withHidden, withoutHidden, type Span,
} from "../../src/features/meetings/minutes/passages.ts";

const TEXT = "Jäsen kertoi hoidostaan. Raati keskusteli jonoista. Sovittiin jatkosta.";

const left = (text: string, hidden: readonly Span[]) =>
  piecesOf(text, hidden).filter((piece) => !piece.hidden).map((piece) => piece.text).join("");

test("a text falls into its sentences, and one of them is hidden and shown again", () => {
  const sentences = sentencesOf(TEXT, "fi");
  expect(sentences.map(({ from, to }) => TEXT.slice(from, to).trim())).toEqual(
    ["Jäsen kertoi hoidostaan.", "Raati keskusteli jonoista.", "Sovittiin jatkosta."],
  );
  const hidden = withHidden([], sentences[0]!);
  expect(sentences.map((one) => isHidden(TEXT, hidden, one))).toEqual([true, false, false]);
  expect(left(TEXT, hidden)).toBe("Raati keskusteli jonoista. Sovittiin jatkosta.");
  expect(withoutHidden(hidden, sentences[0]!)).toEqual([]);
});

test("a passage inside a sentence hides itself alone, and the sentence does not count as hidden", () => {
  const from = TEXT.indexOf("hoidostaan");
  const hidden = withHidden([], { from, to: from + "hoidostaan".length });
  expect(left(TEXT, hidden)).not.toContain("hoidostaan");
  expect(isHidden(TEXT, hidden, sentencesOf(TEXT, "fi")[0]!)).toBe(false);
});

test("whatever is hidden and shown, the pieces together are the text, and no hidden letter is among what is left", () => {
  const text = fc.string({ minLength: 1, maxLength: 40 });
  const spans = fc.array(fc.tuple(fc.nat(40), fc.nat(40), fc.boolean()), { maxLength: 8 });
  fc.assert(fc.property(text, spans, (all, marks) => {
    const kept = new Set(Array.from({ length: all.length }, (_, place) => place));
    let hidden: Span[] = [];
    for (const [one, other, hide] of marks) {
      const span = { from: Math.min(one, other, all.length), to: Math.min(Math.max(one, other), all.length) };
      if (span.from === span.to) continue;
      hidden = hide ? withHidden(hidden, span) : withoutHidden(hidden, span);
      for (let at = span.from; at < span.to; at += 1) if (hide) kept.delete(at); else kept.add(at);
    }
    expect(piecesOf(all, hidden).map((piece) => piece.text).join("")).toBe(all);
    expect(left(all, hidden)).toBe([...kept].toSorted((a, b) => a - b).map((at) => all[at]).join(""));
  }));
});
