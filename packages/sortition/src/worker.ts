/** The selection's thread: started by run-selection.ts with a problem, answers with a selection. */
import { parentPort, workerData } from "node:worker_threads";
import type { Progress } from "./leximin.ts";
import type { Problem } from "./problem.ts";
import type { WorkerMessage } from "./run-selection.ts";
import { select, type SelectionOptions } from "./select.ts";

/** Progress is told so often at most. */
const PAUSE_MS = 200;

const { problem, options } = workerData as { problem: Problem; options: SelectionOptions };
const say = (message: WorkerMessage) => parentPort!.postMessage(message);
let told = -Infinity,
  phase = "";
function report(progress: Progress): void {
  const now = performance.now();
  if (now - told < PAUSE_MS && progress.phase === phase) return;
  told = now;
  phase = progress.phase;
  say({ progress });
}
try {
  say({ selection: await select(problem, options, report) });
} catch (error) {
  // The solver's module is one very long line, which the engine would print with an uncaught error.
  say({ error: error instanceof Error ? `${error.name}: ${error.message}` : String(error) });
}
