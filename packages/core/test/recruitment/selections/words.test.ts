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
