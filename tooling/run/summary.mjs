/** Reads how a run went, from turbo's tasks and the test reports that they left. */
import { readFileSync, rmSync } from "node:fs";
import path from "node:path";
import { stripVTControlCharacters } from "node:util";

/** How many failed tests are named at the end of a run, and how much of each is said. */
const MOST_NAMES = 10;
const MOST_LETTERS = 300;

/**
 * @typedef {{ name: string, folder: string, kind: string, ok: boolean, cached: boolean }} Task one task of one package
 * @typedef {{ passed: number, failed: number, notes: string[] }} Outcome counts, and why something counts as failed
 */

/**
 * @typedef {{ passed: number, failing: number, broken: number, skipped: number, flaky?: number, names: string[] }} Report
 *   a report's counts; "broken" are files that did not load, and errors outside all tests; "flaky" are those among the passed
 *   that passed only at the second try; "names" are what failed, at the first try or at both, each with the first line of why
 */

const firstLine = (text = "") => text.split("\n", 1)[0];

/** How each kind of report is counted, by its place in the package. */
const readers = { "test-results/vitest.json": countVitest, "test-results/playwright.json": countPlaywright };

/** @returns {Report} */
function countVitest(report) {
  // A file that does not load has no tests of its own in the report.
  const isBroken = (file) => file.status === "failed" && file.assertionResults.every((test) => test.status !== "failed");
  return {
    passed: report.numPassedTests,
    failing: report.numFailedTests,
    broken: report.testResults.filter(isBroken).length,
    skipped: report.numPendingTests + report.numTodoTests,
    names: report.testResults.flatMap((file) => [
      ...file.assertionResults.filter((one) => one.status === "failed")
        .map((one) => `${path.basename(file.name)} › ${one.fullName}: ${firstLine(one.failureMessages[0])}`),
      ...isBroken(file) ? [`${path.basename(file.name)}: ${firstLine(file.message)}`] : [],
    ]),
  };
}

/** @returns {Report} */
function countPlaywright({ stats, errors, suites = [] }) {
  const specsOf = (suite) => [...suite.specs ?? [], ...(suite.suites ?? []).flatMap(specsOf)];
  const names = suites.flatMap(specsOf).filter(({ ok, tests }) => !ok || tests.some(({ status }) => status === "flaky"))
    .map(({ file, title, tests }) => {
      const [error] = tests.flatMap(({ results }) => results).flatMap((result) => result.errors);
      return `${file} › ${title}: ${firstLine(stripVTControlCharacters(error?.message ?? ""))}`;
    });
  return {
    passed: stats.expected + stats.flaky, flaky: stats.flaky, failing: stats.unexpected, broken: errors.length, skipped: stats.skipped,
    names: [...names, ...errors.map(({ message }) => firstLine(message))],
  };
}

/** Removes reports of earlier runs, so that only this run (or its cache) can speak. */
export function forgetReports(folders) {
  for (const folder of folders) for (const file of Object.keys(readers)) rmSync(path.join(folder, file), { force: true });
}

/** @returns {Report[]} the counts of the reports that a package left */
function reportsOf(folder) {
  return Object.entries(readers).flatMap(([file, count]) => {
    try {
      return [count(JSON.parse(readFileSync(path.join(folder, file), "utf8")))];
    } catch {
      return [];
    }
  });
}

/**
 * Counts one package's tests.
 * @param {Task} task a task of the kind "test"
 * @returns {Outcome}
 */
function testOutcome(task) {
  const reports = reportsOf(task.folder);
  if (reports.length === 0) return { passed: 0, failed: 1, notes: [`${task.name}: no test report was written`] };
  /** @param {Exclude<keyof Report, "names">} name */
  const sum = (name) => reports.reduce((total, report) => total + (report[name] ?? 0), 0);
  const [passed, failing, broken, skipped, flaky] = [sum("passed"), sum("failing"), sum("broken"), sum("skipped"), sum("flaky")];
  let failed = failing + broken + skipped;
  const notes = [];
  if (failing) notes.push(`${task.name}: ${failing} failing`);
  if (broken) notes.push(`${task.name}: ${broken} test files broke outside their tests`);
  if (flaky) notes.push(`${task.name}: ${flaky} passed only at the second try; look why`);
  if (skipped) notes.push(`${task.name}: ${skipped} skipped, which counts as failed`);
  // Enough to know what broke from the end of a log alone.
  notes.push(...reports.flatMap(({ names }) => names).slice(0, MOST_NAMES).map((name) => `  ${name.slice(0, MOST_LETTERS)}`));
  if (passed + failed === 0) {
    failed = 1;
    notes.push(`${task.name}: no test ran`);
  } else if (!task.ok && failed === 0) {
    failed = 1;
    notes.push(`${task.name}: every test passed and yet the run failed`);
  }
  return { passed, failed, notes };
}

/**
 * Sums up a run. Only tests count as passed; a lint or type check that fails counts as one failure.
 * @param {Task[]} tasks
 * @returns {Outcome}
 */
export function sumUp(tasks) {
  const total = { passed: 0, failed: 0, notes: /** @type {string[]} */ ([]) };
  for (const task of tasks) {
    const outcome =
      task.kind === "test" ? testOutcome(task) : { passed: 0, failed: task.ok ? 0 : 1, notes: task.ok ? [] : [`${task.name}: failed`] };
    total.passed += outcome.passed;
    total.failed += outcome.failed;
    total.notes.push(...outcome.notes);
  }
  if (total.passed + total.failed === 0) return { passed: 0, failed: 1, notes: ["no test ran"] };
  return total;
}

/** The closing line, which programs read too. */
export const closingLine = ({ passed, failed }) => `${passed} passed, ${failed} failed`;
