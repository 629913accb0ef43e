import { spawn, type ChildProcess } from "node:child_process";

/** The processes that one start has begun. They end together. */
export class Children {
  private readonly running: { readonly name: string; readonly child: ChildProcess }[] = [];
  private stopping = false;

  /**
   * @param name how the process is called when it ends by itself
   * @param onLost called with that name when it does
   */
  start(
    name: string, command: readonly [string, ...string[]], env: NodeJS.ProcessEnv, onLost: (name: string) => void,
  ): ChildProcess {
    const [program, ...args] = command;
    const child = spawn(program, args, { env, stdio: ["ignore", "ignore", "inherit"] });
    this.running.push({ name, child });
    child.once("exit", () => {
      if (!this.stopping) onLost(name);
    });
    return child;
  }

  /** Ends all, the last started first, and waits for each; after five seconds the process is killed. */
  async stop(): Promise<void> {
    this.stopping = true;
    for (const { child } of this.running.toReversed()) await ended(child);
  }
}

async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise<void>((resolve) => void child.once("exit", () => resolve()));
  child.kill("SIGTERM");
  const timer = setTimeout(() => child.kill("SIGKILL"), 5000);
  await gone;
  clearTimeout(timer);
}
