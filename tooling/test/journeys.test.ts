import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { root } from "../run/turbo.mjs";

const JOURNEYS = path.join(root, "e2e/journeys");

/** The points of the source systems and the steps of the journeys (domain.md §1, §6) that stand in titles, by ranges. */
const SHOWN = ["A1–A12", "B1–B11", "D1–D7", "E5–E12", "J1.1–J1.15", "J2.1–J2.15", "J3.1–J3.12", "J5.1–J5.13"];

/** Steps that wait for what is not there yet. Nothing else may be missing. */
const WAITING: Readonly<Record<string, readonly string[]>> = {
  "they need the survey plugin": ["J5.3", "J5.4", "J5.5", "J5.6"],
  "they need the feedback channel": ["J5.10", "J5.13"],
  // All of J4 needs the network plugin, so none of it stands in SHOWN.
};

const CODE = /^([A-E]|J\d+\.)(\d+)$/;
const RANGE = /^(\S+)–(\S+)$/;

/** The codes of a range: "J2.1–J2.3" is three. A code by itself is one; any other word is none. */
function codesOf(word: string): string[] {
  const [, from = word, to = word] = RANGE.exec(word) ?? [];
  const [, kind, first] = CODE.exec(from) ?? [];
  const [, other, last] = CODE.exec(to) ?? [];
  if (kind === undefined || kind !== other) return [];
  return Array.from({ length: Number(last) - Number(first) + 1 }, (_, index) => `${kind}${Number(first) + index}`);
}

/** The codes before the words of a title: "B4 · A8 · members choose". The words may name a code of the demo content. */
function codesIn(title: string): string[] {
  const found: string[] = [];
  for (const part of title.split(" · ")) {
    const words = part.split(/[\s,]+/).filter(Boolean);
    if (words.some((word) => codesOf(word).length === 0 && !/^J\d+$/.test(word))) break;
    found.push(...words.flatMap(codesOf));
  }
  return found;
}

/** The titles of tests that run: what is skipped is written another way. */
const titlesIn = (text: string): string[] =>
  [
    ...text.matchAll(/^\s*test\(\s*(["'`])((?:\\.|(?!\1)[^\\])*)\1/gm)
  ].map(([, , title]) => title!.replaceAll(/\\(.)/g, "$1"));

describe("titles", () => {
  test.each([
    ["J2.1–J2.3 · Elsa finds the call", ["J2.1", "J2.2", "J2.3"]],
    ["A5, A6 · one orientation", ["A5", "A6"]],
    ["E12 J5 · anybody checks the draw", ["E12"]],
    ["E6 · E7 · J3.5 · a statement is adopted", ["E6", "E7", "J3.5"]],
    ["J2.12 · Elsa reads the answer to A-E7", ["J2.12"]],
    ["Shell · A1 is a size of paper", []],
    ["a member of B2 writes", []],
  ])("%s shows %j", (title, codes) => expect(codesIn(title)).toEqual(codes));

  test("are read whatever quotes they stand in, and not of tests that are skipped", () => {
    // Put together, for the check of skipped tests reads this file as well.
    const skipped = ["test", "skip(\"A11 · later\", () => {});"].join(".");
    const text = [
      "test(\"J3.4 · no \\\"yes\\\" without reasons\", async () => {});", "  test(`A10 · in /${segment}`, () => {});",
      skipped, "// test(\"A12 · not now\")",
    ].join("\n");
    expect(titlesIn(text)).toEqual(["J3.4 · no \"yes\" without reasons", "A10 · in /${segment}"]);
  });
});

test("every point of the source systems and every step of the journeys stands in the title of a journey", () => {
  const files = readdirSync(JOURNEYS).filter((file) => file.endsWith(".spec.ts"));
  const shown = new Set(files.flatMap((file) => titlesIn(readFileSync(path.join(JOURNEYS, file), "utf8")).flatMap(codesIn)));
  const waiting = new Set(Object.values(WAITING).flat());
  const wanted = SHOWN.flatMap(codesOf);
  expect(wanted).toHaveLength(12 + 11 + 7 + 8 + 15 + 15 + 12 + 13);
  expect(wanted.filter((code) => !shown.has(code) && !waiting.has(code)), "codes that no journey shows").toEqual([]);
  expect([...waiting].filter((code) => shown.has(code)), "codes that no longer wait").toEqual([]);
});
