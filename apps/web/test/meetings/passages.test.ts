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

/** Numbers by chance that are the same in every run. */
function* numbers(seed: number): Generator<number, never> {
  let state = seed;
  for (;;) {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    yield state >> 8;
  }
}

test("whatever is hidden and shown, the pieces together are the text, and no hidden letter is among what is left", () => {
  const chance = numbers(20_260_515);
  const upTo = (most: number) => chance.next().value % (most + 1);
  for (let round = 0; round < 300; round += 1) {
    const all = TEXT.slice(0, 1 + upTo(TEXT.length - 1));
    const kept = new Set(Array.from({ length: all.length }, (_, place) => place));
    let hidden: Span[] = [];
    for (let mark = upTo(8); mark > 0; mark -= 1) {
      const [from, to] = [upTo(all.length), upTo(all.length)].toSorted((one, other) => one - other) as [number, number];
      if (from === to) continue;
      const hide = upTo(2) > 0;
      hidden = hide ? withHidden(hidden, { from, to }) : withoutHidden(hidden, { from, to });
      for (let at = from; at < to; at += 1) if (hide) kept.delete(at); else kept.add(at);
    }
    expect(piecesOf(all, hidden).map((piece) => piece.text).join("")).toBe(all);
    expect(left(all, hidden)).toBe([...kept].toSorted((one, other) => one - other).map((at) => all[at]).join(""));
  }
});
