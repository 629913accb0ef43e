import { Worker } from "node:worker_threads";
import type { Progress } from "./leximin.ts";
import type { Problem } from "./problem.ts";
import type { Selection, SelectionOptions } from "./select.ts";
import { workerAddress } from "./worker-address.ts";

/** Progress that is said again each second while the solver is busy with one step. */
const HEARTBEAT_MS = 1000;

/** What the worker says. */
export type WorkerMessage = { readonly progress: Progress } | { readonly selection: Selection } | { readonly error: string };

export interface RunHooks {
  /** Called at least once a second while the work goes on, with the seconds since its start. */
  readonly onProgress?: ((progress: Progress & { seconds: number }) => void) | undefined;
  /** Aborting ends the worker at once; the promise is then rejected with the signal's reason. */
  readonly signal?: AbortSignal | undefined;
}

/** Does what `select` does in a thread of its own, so that this one stays free. The answer is the same. */
export async function runSelection(
  problem: Problem,
  options: SelectionOptions = {},
  hooks: RunHooks = {},
): Promise<Selection> {
  hooks.signal?.throwIfAborted();
  const started = performance.now();
  const worker = new Worker(await workerAddress(), { workerData: { problem, options } });
  let latest: Progress = { phase: "checking", done: 0, total: 1 };
  const tell = () => hooks.onProgress?.({ ...latest, seconds: (performance.now() - started) / 1000 });
  const heartbeat = setInterval(tell, HEARTBEAT_MS);
  let abort: (() => void) | undefined;
  try {
    return await new Promise<Selection>((resolve, reject) => {
      abort = () => reject(hooks.signal!.reason as Error);
      hooks.signal?.addEventListener("abort", abort, { once: true });
      worker.on("message", (message: WorkerMessage) => {
        if ("selection" in message) resolve(message.selection);
        else if ("error" in message) reject(new Error(message.error));
        else {
          latest = message.progress;
          tell();
        }
      });
      worker.once("error", reject);
      worker.once("exit", (code) =>
        reject(new Error(`The selection's thread ended with code ${code} before it had an answer.`)),
      );
    });
  } finally {
    clearInterval(heartbeat);
    if (abort !== undefined) hooks.signal?.removeEventListener("abort", abort);
    await worker.terminate();
  }
}
