/** Runs turbo with the project's settings. As a program: `node tooling/run/turbo.mjs lint types`. */
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { availableParallelism } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { ensureInstalled } from "./install.mjs";

export const root = fileURLToPath(new URL("../..", import.meta.url));
const runs = path.join(root, ".turbo/runs");

/**
 * Runs tasks in every package. Output of a task is shown only when it fails.
 * @param {string[]} args names of tasks, and options for turbo
 * @returns {{ status: number, tasks: import("./summary.mjs").Task[] }} what ran and how it ended
 */
export function runTurbo(args) {
  rmSync(runs, { recursive: true, force: true });
  mkdirSync(runs, { recursive: true });
  const status = startTurbo([...args, "--summarize"]);
  return { status, tasks: readTasks() };
}

/** Runs tasks like `runTurbo` and answers only the exit code, so that it may run while another run is going on. */
export function startTurbo(args) {
  const turbo = path.join(root, "node_modules/turbo/bin/turbo");
  // Tests start servers and browsers of their own: more tasks at once than cores make them wait for each other until they give up.
  const options = ["--continue=always", "--output-logs=errors-only", `--concurrency=${availableParallelism()}`];
  const env = {
    ...process.env,
    TURBO_TELEMETRY_DISABLED: "1",
    TURBO_NO_UPDATE_NOTIFIER: "1",
    npm_config_json: "false",
    // Part of the cache's key: a test that passed on one Node has yet to pass on another.
    RAATI_RUNTIME: `${process.version} ${process.platform} ${process.arch}`,
  };
  const { status } = spawnSync(process.execPath, [turbo, "run", ...args, ...options], { cwd: root, env, stdio: "inherit" });
  return status ?? 1;
}

function readTasks() {
  const [file] = existsSync(runs) ? readdirSync(runs).filter((name) => name.endsWith(".json")) : [];
  if (!file) return [];
  return JSON.parse(readFileSync(path.join(runs, file), "utf8")).tasks.map((task) => ({
    name: task.taskId,
    folder: path.join(root, task.directory ?? ""),
    kind: task.task,
    // A task that turbo never started has no exit code: that is not a success.
    ok: task.execution?.exitCode === 0,
    cached: task.cache?.status === "HIT",
  }));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  process.exit(ensureInstalled(root) ? startTurbo(process.argv.slice(2)) : 1);
}
