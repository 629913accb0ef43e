import { describe, expect, test } from "vitest";
import { LOCALES, mergeResources, missingKeys, type Texts } from "../src/index.ts";

/** The same texts in every language, but for the changes. */
function check(texts: Texts, changes: Partial<Record<(typeof LOCALES)[number], Texts>> = {}) {
  const panels = Object.fromEntries(LOCALES.map((locale) => [locale, changes[locale] ?? texts]));
  return missingKeys(mergeResources({ panels: panels as Record<(typeof LOCALES)[number], Texts> }));
}

test("texts that agree have no problems", () => {
  const list = { count_one: "yksi", count_other: "{{count, number}}" };
  expect(check({ title: "{{name}}: $t(terms:panel.one, capital)", list })).toEqual([]);
});

describe("finds", () => {
  test("a key that one language lacks, wherever it is", () => {
    expect(check({ a: "x", deep: { b: "y" } }, { "fi-plain": { a: "x" } })).toEqual(["fi-plain panels:deep.b is missing"]);
    expect(check({ a: "x" }, { sv: { a: "x", extra: "y" } })).toEqual([
      "en panels:extra is missing", "fi panels:extra is missing", "fi-plain panels:extra is missing",
    ]);
  });

  test("a text where another language has a branch", () => {
    expect(check({ a: { b: "x" } }, { sv: { a: "x" } })).toContain("sv panels:a.b is missing");
  });

  test("a plural with one form only", () => {
    const lacking = LOCALES.map((locale) => `${locale} panels:count_one is missing`).sort();
    expect(check({ count_other: "{{count}} asiaa" })).toEqual(lacking);
  });

  test("an empty text and what is no text", () => {
    expect(check({ a: "x" }, { en: { a: " " } })).toEqual(["en panels:a is empty"]);
    expect(check({ a: "x" }, { en: { a: ["x"] as unknown as Texts } })).toEqual(["en panels:a is not a text"]);
  });

  test("placeholders that differ", () => {
    expect(check({ a: "Hei {{name}}" }, { sv: { a: "Hej {{namn}}" } })).toEqual([
      "sv panels:a has {{namn}}, which another language lacks", "sv panels:a lacks {{name}}",
    ]);
  });

  test("a plural's number missing from the form for many", () => {
    const texts = { c_one: "yksi", c_other: "{{count}}" };
    const sv = { c_one: "{{count}} ärende", c_other: "många" };
    expect(check(texts, { sv })).toEqual(["sv panels:c_other lacks {{count}}"]);
  });

  test("a nested text that does not exist", () => {
    expect(check({ a: "$t(terms:button.one) ja $t(panels:b)", b: "x" })[0])
      .toBe("en panels:a points to terms:button.one, which does not exist");
    expect(check({ a: "$t(panels:b)", b: "x" })).toEqual([]);
  });

  test("formats that no translator knows, and names that are not free", () => {
    expect(check({ a: "{{n, currency}}" })).toContain("fi panels:a uses the unknown format currency");
    expect(check({ a: "$t(terms:panel.one, upper)" })).toContain("fi panels:a uses the unknown format upper");
    expect(check({ a: "{{context}}" })).toContain("fi panels:a calls a value context, a name that i18next uses itself");
  });
});

describe("merging", () => {
  const texts = { fi: { a: "1" }, sv: { a: "2" }, en: { a: "3" }, "fi-plain": { a: "4" } };

  test("gives each part its namespace in each language", () => {
    expect(mergeResources({ panels: texts }, { web: texts }).sv).toEqual({ panels: { a: "2" }, web: { a: "2" } });
  });

  test("refuses two parts under one name, and the name of the terms", () => {
    expect(() => mergeResources({ panels: texts }, { panels: texts })).toThrow("namespace panels");
    expect(() => mergeResources({ terms: texts })).toThrow("namespace terms");
  });
});
