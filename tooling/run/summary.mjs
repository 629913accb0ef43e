/** Reads how a run went, from turbo's tasks and the test reports that they left. */
import { readFileSync, rmSync } from "node:fs";
import path from "node:path";

/**
 * @typedef {{ name: string, folder: string, kind: string, ok: boolean, cached: boolean }} Task one task of one package
 * @typedef {{ passed: number, failed: number, notes: string[] }} Outcome counts, and why something counts as failed
 */

const reportFile = "test-results/vitest.json";

/** Removes reports of earlier runs, so that only this run (or its cache) can speak. */
export function forgetReports(folders) {
  for (const folder of folders) rmSync(path.join(folder, reportFile), { force: true });
}

/**
 * Counts one package's tests.
 * @param {Task} task a task of the kind "test"
 * @returns {Outcome}
 */
function testOutcome(task) {
  let report;
  try {
    report = JSON.parse(readFileSync(path.join(task.folder, reportFile), "utf8"));
  } catch {
    return { passed: 0, failed: 1, notes: [`${task.name}: no test report was written`] };
  }
  const passed = report.numPassedTests;
  const skipped = report.numPendingTests + report.numTodoTests;
  // A file that does not load has no tests of its own in the report.
  const broken = report.testResults.filter((file) => file.status === "failed" && file.assertionResults.every((test) => test.status !== "failed")).length;
  let failed = report.numFailedTests + broken + skipped;
  const notes = [];
  if (report.numFailedTests) notes.push(`${task.name}: ${report.numFailedTests} failing`);
  if (broken) notes.push(`${task.name}: ${broken} test files broke outside their tests`);
  if (skipped) notes.push(`${task.name}: ${skipped} skipped, which counts as failed`);
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
