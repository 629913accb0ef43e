import { expect, test } from "vitest";
import { formatList, formatMoney, formatNumber, formatPercent, LOCALES } from "../src/index.ts";

/** Intl writes no-break spaces, so that a number stays on one line. */
const plain = (text: string) => text.replaceAll("\u00A0", " ");

test("numbers in each language's own marks", () => {
  const inAll = LOCALES.map((locale) => plain(formatNumber(locale, 12_345.6)));
  expect(inAll).toEqual(["12 345,6", "12 345,6", "12,345.6", "12 345,6"]);
  expect(formatNumber("fi", 4, { decimals: 1 })).toBe("4,0");
  expect(formatNumber("fi", 12_345)).toContain("\u00A0");
  expect(formatNumber("fi", -5)).toBe("\u22125");
});

test("shares and euros", () => {
  expect(LOCALES.map((locale) => plain(formatPercent(locale, 0.46)))).toEqual(["46 %", "46 %", "46%", "46 %"]);
  expect(plain(formatMoney("fi", 8000))).toBe("80 €");
  expect(plain(formatMoney("sv", 123_450))).toBe("1 234,50 €");
  expect(formatMoney("en", 5)).toBe("€0.05");
});

test("lists as a sentence joins them", () => {
  const inAll = LOCALES.map((locale) => formatList(locale, ["a", "b", "c"]));
  expect(inAll).toEqual(["a, b ja c", "a, b och c", "a, b and c", "a, b ja c"]);
  expect(formatList("fi", ["a", "b"], "or")).toBe("a tai b");
  expect([formatList("fi", ["a"]), formatList("fi", [])]).toEqual(["a", ""]);
});
