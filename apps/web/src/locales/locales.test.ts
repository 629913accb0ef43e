import { missingKeys } from "@raati/i18n";
import { expect, test } from "vitest";
import { resources } from "../server/resources.ts";

test("every text is there in all languages, with the same placeholders", () => {
  expect(missingKeys(resources)).toEqual([]);
});
