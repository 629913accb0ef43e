import { expect, test } from "vitest";
import * as source from "../src/index.ts";
import type * as seen from "../types/index.d.ts";

// The compiler holds the page against the sources, in both directions.
const start: typeof seen.startEmbeddedMongo = source.startEmbeddedMongo;
const given = (options: source.StartOptions): seen.StartOptions => options;

test("other packages see the function that starts the database", () => {
  expect(start).toBe(source.startEmbeddedMongo);
  expect(given({ dataDir: "x" })).toEqual({ dataDir: "x" });
});
