import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Locale, type LocalizedText, LOCALES, localizedText, readText, untranslated } from "../src/index.ts";

const locale = fc.constantFrom(...LOCALES);
const written = fc.dictionary(locale, fc.string({ minLength: 1 })).map((text) => text as LocalizedText);
const schema = localizedText({ max: 20 });
const codesOf = (input: unknown) => schema.safeParse(input).error?.issues.map(({ code, path }) => [code, path.join(".")]);

describe("the schema", () => {
  test("keeps what is written, in the order of the languages and without space around it", () => {
    expect(JSON.stringify(schema.parse({ sv: " Råd ", fi: "Raati\n" }))).toBe('{"fi":"Raati","sv":"Råd"}');
  });

  test("takes a blank field of a form as not written", () => {
    expect(schema.parse({ fi: "Raati", sv: "", en: "   " })).toEqual({ fi: "Raati" });
  });

  test("refuses a text that is blank in every language, as a whole", () => {
    for (const input of [{}, { fi: "" }, { fi: " ", sv: "\t" }]) expect(codesOf(input)).toEqual([["too_small", ""]]);
  });

  test("names the language whose text is too long or no text, and refuses unknown languages", () => {
    expect(codesOf({ fi: "Raati", sv: "x".repeat(21) })).toEqual([["too_big", "sv"]]);
    expect(codesOf({ fi: 5 })).toEqual([["invalid_type", "fi"]]);
    expect(codesOf({ de: "Rat" })?.[0]?.[0]).toBe("unrecognized_keys");
  });

  test("what it accepted once it accepts again unchanged", () => {
    fc.assert(fc.property(fc.dictionary(locale, fc.string()), (input) => {
      const first = schema.safeParse(input);
      fc.pre(first.success);
      expect(schema.parse(first.data)).toEqual(first.data);
    }));
  });
});

describe("readText", () => {
  test("gives the reader's own language without a word of regret", () => {
    fc.assert(fc.property(written, locale, fc.array(locale), (text, reader, fallbacks) => {
      fc.pre(text[reader] !== undefined);
      expect(readText(text, reader, fallbacks)).toEqual({ text: text[reader], lang: reader, missing: false });
    }));
  });

  test("finds a text whenever there is one, tells its language, and says when it is not the reader's", () => {
    fc.assert(fc.property(written, locale, fc.array(locale), (text, reader, fallbacks) => {
      fc.pre(Object.keys(text).length > 0);
      const read = readText(text, reader, fallbacks)!;
      expect(read).toEqual({ text: text[read.lang], lang: read.lang, missing: read.lang !== reader });
    }));
    expect(readText({}, "fi", LOCALES)).toBeUndefined();
  });

  test.each<[Locale, LocalizedText, Locale[], Locale]>([
    ["fi-plain", { fi: "a", sv: "b" }, ["sv"], "fi"],
    ["fi", { sv: "a", "fi-plain": "b" }, ["sv"], "fi-plain"],
    ["en", { fi: "a", sv: "b" }, ["sv", "fi"], "sv"],
    ["en", { fi: "a", sv: "b" }, ["en", "fi-plain"], "fi"],
    ["sv", { "fi-plain": "a", en: "b" }, [], "en"],
  ])("%s reads %j with the organisation's %j in %s", (reader, text, fallbacks, lang) => {
    expect(readText(text, reader, fallbacks)?.lang).toBe(lang);
  });
});

test("untranslated lists the wanted languages that have no text", () => {
  expect(untranslated({ fi: "a", en: "b" }, ["sv", "fi", "fi-plain"])).toEqual(["sv", "fi-plain"]);
});
