import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { closingLine, forgetReports, sumUp } from "../run/summary.mjs";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "raati-summary-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

const task = (kind: string, ok: boolean) => ({ name: `a#${kind}`, folder, kind, ok, cached: false });

/** Writes a report such as vitest writes, and counts it. */
function outcomeOf(report: object, ok = true) {
  mkdirSync(path.join(folder, "test-results"), { recursive: true });
  const empty = { numPassedTests: 0, numFailedTests: 0, numPendingTests: 0, numTodoTests: 0, testResults: [] };
  writeFileSync(path.join(folder, "test-results/vitest.json"), JSON.stringify({ ...empty, ...report }));
  return sumUp([task("lint", true), task("test", ok)]);
}

/** Writes a report such as Playwright writes, and counts it. */
function outcomeOfPlaywright(stats: object, errors: object[] = [], ok = true, suites: object[] = []) {
  mkdirSync(path.join(folder, "test-results"), { recursive: true });
  const none = { expected: 0, unexpected: 0, flaky: 0, skipped: 0 };
  writeFileSync(path.join(folder, "test-results/playwright.json"), JSON.stringify({
    stats: { ...none, ...stats }, errors, suites
  }));
  return sumUp([task("test", ok)]);
}

test("passing tests give the closing line", () => {
  expect(closingLine(outcomeOf({ numPassedTests: 12 }))).toBe("12 passed, 0 failed");
});

test("a failing test counts", () => {
  expect(outcomeOf({ numPassedTests: 2, numFailedTests: 3 }, false)).toMatchObject({ passed: 2, failed: 3 });
});

test("what failed is named with its reason, so that the end of a log is enough", () => {
  const failed = { status: "failed", fullName: "seats · are counted", failureMessages: ["Error: expected 3\n  at a.ts:1"] };
  const passed = { status: "passed", fullName: "fine", failureMessages: [] };
  const testResults = [{ name: "/a/b/seats.test.ts", status: "failed", assertionResults: [passed, failed] }];
  expect(outcomeOf({ numPassedTests: 1, numFailedTests: 1, testResults }, false).notes)
    .toEqual(["a#test: 1 failing", "  seats.test.ts › seats · are counted: Error: expected 3"]);
});

test("what failed in a browser is named too, also where it passed at a second try", () => {
  const spec = (title: string, ok: boolean, status: string, message: string) =>
    ({ title, file: "j1.spec.ts", ok, tests: [{ status, results: [{ errors: [{ message }] }] }] });
  const suites = [{ suites: [{ specs: [
    spec("J1.1", false, "unexpected", "\u001B[31mno page\u001B[39m\nat"), spec("J1.2", true, "flaky", "late"),
    spec("J1.3", true, "expected", ""),
  ] }] }];
  const { notes } = outcomeOfPlaywright({ expected: 1, unexpected: 1, flaky: 1 }, [], false, suites);
  expect(notes).toEqual([
    "a#test: 1 failing", "a#test: 1 passed only at the second try; look why", "  j1.spec.ts › J1.1: no page",
    "  j1.spec.ts › J1.2: late"
  ]);
});

test("a file that does not load counts as one failure", () => {
  const testResults = [{ name: "/a/b.test.ts", status: "failed", assertionResults: [], message: "cannot be read" }];
  expect(outcomeOf({ numPassedTests: 2, testResults }, false)).toMatchObject({ passed: 2, failed: 1 });
});

test("a skipped test counts as failed", () => {
  expect(outcomeOf({ numPassedTests: 2, numPendingTests: 1, numTodoTests: 1 })).toMatchObject({ failed: 2 });
});

test("no test at all is a failure", () => {
  expect(outcomeOf({})).toMatchObject({ passed: 0, failed: 1 });
  expect(sumUp([task("lint", true)])).toMatchObject({ passed: 0, failed: 1 });
});

test("a run that fails after its tests is a failure", () => {
  expect(outcomeOf({ numPassedTests: 2 }, false)).toMatchObject({ passed: 2, failed: 1 });
});

test("a failing lint or type check counts as failed", () => {
  expect(sumUp([task("lint", false), task("types", false)])).toMatchObject({ passed: 0, failed: 2 });
});

test("a report of an earlier run is not counted", () => {
  outcomeOf({ numPassedTests: 2 });
  outcomeOfPlaywright({ expected: 2 });
  forgetReports([folder]);
  expect(sumUp([task("test", true)])).toMatchObject({ passed: 0, failed: 1 });
});

test("tests in a browser count like all others", () => {
  expect(outcomeOfPlaywright({ expected: 5 })).toMatchObject({ passed: 5, failed: 0 });
  const mixed = outcomeOfPlaywright({ expected: 5, unexpected: 1, flaky: 2, skipped: 3 }, [], false);
  expect(mixed).toMatchObject({ passed: 7, failed: 4 });
});

test("a set-up of the browser tests that fails is a failure", () => {
  expect(outcomeOfPlaywright({}, [{ message: "could not be built" }], false)).toMatchObject({ passed: 0, failed: 1 });
  expect(outcomeOfPlaywright({})).toMatchObject({ passed: 0, failed: 1 });
});

test("a package with both kinds of tests counts both", () => {
  outcomeOf({ numPassedTests: 2, numFailedTests: 1 }, false);
  expect(outcomeOfPlaywright({ expected: 5, unexpected: 1 }, [], false)).toMatchObject({ passed: 7, failed: 2 });
});
