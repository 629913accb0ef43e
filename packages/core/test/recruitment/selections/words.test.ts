import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { mergeResources, missingKeys } from "@raati/i18n";
import { expect, it } from "vitest";
import { locales } from "../../../src/recruitment/selections/locales/index.ts";

const folder = join(import.meta.dirname, "../../../src/recruitment/selections");
const sources = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".ts"))
  .map((name) => readFileSync(join(folder, name), "utf8")).join("\n");

it("has every text in all four languages", () => {
  expect(missingKeys(mergeResources({ recruitment: locales }))).toEqual([]);
});

it("has a text for every sentence that the code names", () => {
  const keys = [...sources.matchAll(/recruitment:((?:quota|selection|draw|reserve|representation|import)\.[\w.-]+\w)["`]/g)]
    .map(([, key]) => key!);
  const has = (key: string) => ["", "_one"].some((end) => typeof `${key}${end}`.split(".").reduce<unknown>(
    (part, word) => (part as Record<string, unknown> | undefined)?.[word], locales.fi,
  ) === "string");
  expect(keys.length).toBeGreaterThan(40);
  expect([...new Set(keys)].filter((key) => !has(key))).toEqual([]);
});

it("is given the count wherever a text has plurals", () => {
  const hasPlurals = (key: string) => `${key}_one`.split(".").reduce<unknown>(
    (part, word) => (part as Record<string, unknown> | undefined)?.[word], locales.fi,
  ) !== undefined;
  const calls = [...sources.matchAll(/"recruitment:([\w.-]+)"([^;]*);/g)].filter(([, key]) => hasPlurals(key!));
  expect(calls.length).toBeGreaterThan(0);
  expect(calls.filter(([, , rest]) => !/[{,] ?count\b/.test(rest!)).map(([, key]) => key)).toEqual([]);
});
