import fc from "fast-check";
import { expect, test } from "vitest";
import { htmlLang, isLocale, LOCALES, localeOfSegment, segmentOf } from "../src/index.ts";

test("a locale comes back from its segment, and no two locales share one", () => {
  for (const locale of LOCALES) expect(localeOfSegment(segmentOf(locale))).toBe(locale);
  expect(new Set(LOCALES.map(segmentOf)).size).toBe(LOCALES.length);
});

test("easy Finnish has the address selko and the language fi", () => {
  expect([segmentOf("fi-plain"), htmlLang("fi-plain")]).toEqual(["selko", "fi"]);
  expect(LOCALES.map(htmlLang)).toEqual(["fi", "sv", "en", "fi"]);
});

test("only four segments mean anything; the code of easy Finnish is not one of them", () => {
  expect(localeOfSegment("fi-plain")).toBeUndefined();
  expect(localeOfSegment("FI")).toBeUndefined();
  fc.assert(fc.property(fc.string(), (segment) => {
    const locale = localeOfSegment(segment);
    expect(locale === undefined || segmentOf(locale) === segment).toBe(true);
  }));
});

test("isLocale knows names of objects' own things from locales", () => {
  expect(LOCALES.every(isLocale)).toBe(true);
  expect(["selko", "constructor", "toString", "", undefined, 1].filter(isLocale)).toEqual([]);
});
