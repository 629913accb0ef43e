// MongoDB's own specification tests, where they lie beside the repository: each is passed, or named among the known
// refusals.
import { join } from "node:path";

import type { MongoClient } from "mongodb";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

import { startTestServer, type TestServer } from "./server.ts";
import { FOLDER, readCases, type SpecCase } from "./spec/format.ts";
import { DRIVER_GAPS, KNOWN_REFUSALS } from "./spec/known-refusals.ts";
import { Miss } from "./spec/miss.ts";
import { Report } from "./spec/report.ts";
import { applies, needsFailPoint } from "./spec/requirements.ts";
import { runCase } from "./spec/runner.ts";

/** What must be passed of the tests that apply, need no fail point and lack nothing of the driver. */
const LEAST = { crud: 0.92, gridfs: 1, transactions: 0.95, "transactions-convenient-api": 1 };

/** How many tests of each area apply: fewer would mean that the runner overlooks some. */
const APPLICABLE = {
  crud: 340, gridfs: 39, transactions: 174, "transactions-convenient-api": 29, "retryable-writes": 107,
  "collection-management": 10,
};

const report = new Report();
const applicable = readCases(FOLDER).filter(applies);
for (const one of applicable) report.applies(one.area, needsFailPoint(one));
const runnable = applicable.filter((one) => !needsFailPoint(one));

async function missOfCase(one: SpecCase, uri: string, internal: MongoClient): Promise<Miss | undefined> {
  try {
    await runCase(one, uri, internal);
    return undefined;
  } catch (error) {
    if (error instanceof Miss) return error;
    throw error;
  }
}

/** What is wrong with an outcome: a miss must be a refusal that is known. */
function faultsOf(name: string, miss: Miss | undefined): string[] {
  const known = KNOWN_REFUSALS.has(name) || DRIVER_GAPS.has(name);
  if (known && !miss) return ["passed by now: take it off the known refusals"];
  return miss && !DRIVER_GAPS.has(name) && !(known && miss.kind === "refused") ? [miss.message] : [];
}

// No suite where the tests are not at hand.
describe.each(runnable.length > 0 ? ["MongoDB's specification tests"] : [])("%s", () => {
  let server: TestServer;

  beforeAll(async () => {
    server = await startTestServer();
  });

  afterAll(async () => {
    await server?.stop();
  });

  test.each(runnable.map((one) => [one.name, one] as const))("%s", async (name, one) => {
    const miss = await missOfCase(one, server.uri, server.client);
    report.result(one.area, miss && DRIVER_GAPS.has(name) ? "driver gap" : miss?.kind ?? "passed");
    expect(faultsOf(name, miss)).toEqual([]);
  });

  test("enough of each area is passed", () => {
    process.stdout.write(`${report.table()}\n`);
    for (const [area, least] of Object.entries(LEAST)) {
      expect(report.share(area), `share of ${area}`).toBeGreaterThanOrEqual(least);
    }
  });

  test("all tests that apply were found, and the known refusals are among them", () => {
    expect(
      Object.fromEntries(Object.entries(report.areas).map(([area, figures]) => [area, figures.applicable]))
    ).toEqual(APPLICABLE);
    const names = new Set(runnable.map(({ name }) => name));
    expect([...KNOWN_REFUSALS.keys(), ...DRIVER_GAPS.keys()].filter((name) => !names.has(name))).toEqual([]);
  });
});

test("says whether the specification tests are at hand", () => {
  const found = `${runnable.length} specification tests in ${FOLDER}`;
  process.stdout.write(runnable.length > 0 ? `${found}\n` : `MongoDB's specification tests are not at hand: no ${FOLDER}\n`);
  expect(readCases(join(FOLDER, "nowhere"))).toEqual([]);
});
