import { mergeResources, missingKeys } from "@raati/i18n";
import { expect, test } from "vitest";
import { locales } from "../../src/reports/index.ts";

test("reports have all their texts in the four languages", () => {
  expect(missingKeys(mergeResources({ reports: locales }))).toEqual([]);
});
