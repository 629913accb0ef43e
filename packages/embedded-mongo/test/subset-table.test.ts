import { expect, test } from "vitest";
import { subsetTable, writtenTable } from "../scripts/subset-table.ts";

test("the page that lists what is served is what the code says (npm run subset -w @raati/embedded-mongo)", () => {
  expect(writtenTable()).toBe(subsetTable());
});
