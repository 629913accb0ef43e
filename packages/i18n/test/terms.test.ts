import { describe, expect, test } from "vitest";
import {
  createTranslator, type Locale, LOCALES, mergeResources, missingKeys, type TermOverrides, termOverrides, TERMS, termTexts,
} from "../src/index.ts";

const resources = mergeResources();
const term = (locale: Locale, key: string, overrides?: TermOverrides) =>
  createTranslator(locale, resources, overrides).t(`terms:${key}`);
const kundrad = { one: "kundråd", other: "kundråd" };

test("every language has both forms of every term, and no others", () => {
  const asResources = Object.fromEntries(LOCALES.map((locale) => [locale, { words: { ...termTexts[locale] } }]));
  expect(missingKeys(asResources as never)).toEqual([]);
  for (const locale of LOCALES) {
    expect(Object.keys(termTexts[locale])).toEqual(TERMS);
    expect(termOverrides.safeParse({ [locale]: termTexts[locale] }).error).toBeUndefined();
  }
});

test("the words of the glossary", () => {
  expect(LOCALES.map((locale) => term(locale, "panel.one")))
    .toEqual(["asiakasraati", "klientråd", "client panel", "asiakasraati"]);
  expect(LOCALES.map((locale) => term(locale, "statement.other")))
    .toEqual(["kannanotot", "ställningstaganden", "statements", "raadin mielipiteet"]);
});

describe("an organisation's own words", () => {
  test("replace the product's in that language only", () => {
    const overrides = { sv: { panel: kundrad } };
    expect(term("sv", "panel.other", overrides)).toBe("kundråd");
    expect(term("sv", "member.one", overrides)).toBe("rådsmedlem");
    expect(term("fi", "panel.one", overrides)).toBe("asiakasraati");
  });

  test("in Finnish hold for easy Finnish too, unless it has its own", () => {
    const fi = { statement: { one: "julkilausuma", other: "julkilausumat" } };
    const own = { statement: { one: "raadin kanta", other: "raadin kannat" } };
    expect(term("fi-plain", "statement.one", { fi })).toBe("julkilausuma");
    expect(term("fi-plain", "statement.one", { fi, "fi-plain": own })).toBe("raadin kanta");
  });

  test("appear as they are, even if they look like a placeholder", () => {
    const sly = { one: "$t(terms:chair.one) {{count}}", other: "{{{x}}}" };
    expect(term("fi", "panel.one", { fi: { panel: sly } })).toBe(sly.one);
    expect(term("fi", "panel.other", { fi: { panel: sly } })).toBe(sly.other);
  });

  test("for terms that do not exist change nothing", () => {
    const stale = { fi: { button: { one: "nappi", other: "napit" } } } as unknown as TermOverrides;
    expect(term("fi", "panel.one", stale)).toBe("asiakasraati");
    expect(term("fi", "button.one", stale)).toBe("one");
  });
});

describe("the schema of an organisation's own words", () => {
  test("accepts both forms of known terms, trimmed", () => {
    const spaced = { sv: { panel: { one: " kundråd ", other: "kundråd" } }, fi: {} };
    expect(termOverrides.parse(spaced)).toEqual({ sv: { panel: kundrad }, fi: {} });
  });

  test.each([
    ["an unknown term", { fi: { button: kundrad } }],
    ["an unknown language", { de: { panel: kundrad } }],
    ["one form alone", { sv: { panel: { one: "kundråd" } } }],
    ["an empty word", { sv: { panel: { one: " ", other: "kundråd" } } }],
    ["a word that is too long", { sv: { panel: { one: "x".repeat(61), other: "x" } } }],
    ["a placeholder", { sv: { panel: { one: "{{count}}", other: "x" } } }],
    ["a nested text", { sv: { panel: { one: "$t(terms:chair.one)", other: "x" } } }],
    ["markup", { sv: { panel: { one: "<b>råd</b>", other: "x" } } }],
    ["a line break", { sv: { panel: { one: "kund\nråd", other: "x" } } }],
    ["a sign that turns the direction of text", { sv: { panel: { one: "råd\u202Edår", other: "x" } } }],
  ])("refuses %s", (_what, input) => expect(termOverrides.safeParse(input).success).toBe(false));
});
