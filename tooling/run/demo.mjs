/**
 * `npm run demo`: installs what is missing, builds the web application and the worker, and starts the product with the demo
 * tenants. Runs before anything is installed, so it uses nothing but Node. Options go on to the demo itself.
 */
import { spawn } from "node:child_process";
import path from "node:path";
import { ensureInstalled, nodeProblem } from "./install.mjs";
import { root, startTurbo } from "./turbo.mjs";

function prepare() {
  const problem = nodeProblem();
  if (problem) {
    console.error(problem);
    return false;
  }
  if (!ensureInstalled(root)) return false;
  console.log("Building (the first time takes a minute or two, later a few seconds) …");
  return startTurbo(["build"]) === 0;
}

if (prepare()) {
  const main = path.join(root, "apps/demo/src/main.ts");
  const child = spawn(process.execPath, ["--import", "tsx", main, ...process.argv.slice(2)], { cwd: root, stdio: "inherit" });
  // The demo ends itself in order; this process only waits for it.
  process.on("SIGINT", () => child.kill("SIGINT"));
  process.on("SIGTERM", () => child.kill("SIGTERM"));
  child.on("exit", (code) => process.exit(code ?? 1));
} else {
  process.exitCode = 1;
}
