import { expect, test } from "vitest";
import { type Entry, type Known, partOf, withNews } from "../../src/features/meetings/minutes/follow-feed.ts";

const part = (text: string, version: number) => ({ text, version, hidden: [] });
const entry = (itemId: string, text: string, seq: number): Entry => ({
  id: `entry ${itemId}`, itemId, lang: "fi", discussion: part(text, seq), outcome: part("", 0), seq,
});
const known: Known = { seq: 3, state: "draft", entries: [entry("one", "Alku", 3)], tasks: [], news: [] };

test("news changes what it is about and leaves the rest", () => {
  const now = withNews(known, { seq: 5, state: "for-comment", entries: [entry("two", "Jatko", 5)], tasks: [] });
  expect(now).toMatchObject({ seq: 5, state: "for-comment", news: ["two"] });
  expect([partOf(now, "one", "fi", "discussion").text, partOf(now, "two", "fi", "discussion").text])
    .toEqual(["Alku", "Jatko"]);
  expect(partOf(now, "two", "sv", "discussion")).toEqual({ text: "", version: 0 });
});

test("news that comes late or twice changes nothing", () => {
  const newer = withNews(known, { seq: 5, state: "draft", entries: [entry("one", "Uusi", 5)], tasks: [] });
  expect(withNews(newer, { seq: 4, state: "draft", entries: [entry("one", "Vanha", 4)], tasks: [] })).toBe(newer);
  const quiet = withNews(newer, { seq: 5, state: "draft", entries: [], tasks: [] });
  expect(quiet).toEqual(newer);
});
