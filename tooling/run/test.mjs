/**
 * `npm test`: installs what is missing, then lints, checks types and runs every test.
 * Runs before anything is installed, so it uses nothing but Node. Options go on to turbo (`npm test -- --force`).
 */
import { ensureInstalled, nodeProblem } from "./install.mjs";
import { closingLine, forgetReports, sumUp } from "./summary.mjs";
import { root, runTurbo } from "./turbo.mjs";
import { packageFolders } from "./workspaces.mjs";

const started = Date.now();

/** @returns {import("./summary.mjs").Outcome} */
function run() {
  const problem = nodeProblem();
  if (problem) return { passed: 0, failed: 1, notes: [problem] };
  if (!ensureInstalled(root)) return { passed: 0, failed: 1, notes: ["npm ci failed"] };
  forgetReports(packageFolders(root));
  const { status, tasks } = runTurbo(["lint", "knip", "boundaries", "types", "test", ...process.argv.slice(2)]);
  // One line for what went well, so that what failed stands beside the closing line and is not cut off.
  const good = tasks.filter(({ ok }) => ok);
  console.log(`${good.length} of ${tasks.length} tasks ok, ${good.filter(({ cached }) => cached).length} of them unchanged since they last passed`);
  for (const { name } of tasks.filter(({ ok }) => !ok)) console.log(`FAILED ${name}`);
  const outcome = sumUp(tasks);
  if (status !== 0 && outcome.failed === 0) return { ...outcome, failed: 1, notes: ["turbo ended with an error"] };
  return outcome;
}

const outcome = run();
for (const note of outcome.notes) console.log(`  ${note}`);
console.log(`${Math.round((Date.now() - started) / 1000)} s\n`);
console.log(closingLine(outcome));
process.exitCode = outcome.failed > 0 ? 1 : 0;
