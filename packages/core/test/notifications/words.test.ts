import { mergeResources, missingKeys } from "@raati/i18n";
import { expect, test } from "vitest";
import { locales, notificationEvents } from "../../src/notifications/index.ts";
import { NOTE_KINDS } from "../../src/notifications/schema.ts";

const DECIDES = /\bdecid|\bdecision|päätti\b|päättää|päätös|beslut|avgör/i;
const textsOf = (node: object): string[] =>
  Object.values(node).flatMap((one) => (typeof one === "string" ? [one] : textsOf(one as object)));

test("every text stands in all four languages, and none lets a panel decide", () => {
  expect(missingKeys(mergeResources({ notifications: locales }))).toEqual([]);
  expect(Object.values(locales).flatMap((texts) => textsOf(texts).filter((text) => DECIDES.test(text)))).toEqual([]);
});

test.each(Object.entries(locales))("in %s each kind has its sentence, its advice and its name", (
  _locale, { note, advice, kind }
) => {
  for (const texts of [note, advice, kind]) expect(NOTE_KINDS.filter((one) => !(one in texts))).toEqual([]);
});

test("events are told by names of their own", () => {
  expect(new Set(notificationEvents.map(({ name }) => name)).size).toBe(notificationEvents.length);
});
