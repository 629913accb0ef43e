import { environment } from "./env.ts";

/** Ends the process when it cannot run with its settings: one sentence for each that is wrong, and no stack of calls. */
export function checkSettings(): void {
  try {
    environment();
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exit(1);
  }
}
