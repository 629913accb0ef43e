import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";

const CLI = fileURLToPath(new URL("../../bin/embedded-mongo.mjs", import.meta.url));

/** What a finished run of the command line left behind. */
export interface Finished {
  code: number | null;
  output: string;
}

function runCli(args: readonly string[]): ChildProcess {
  return spawn(process.execPath, [CLI, ...args], { stdio: ["ignore", "pipe", "pipe"] });
}

/** Runs the command line to its end. */
export async function finishCli(args: readonly string[]): Promise<Finished> {
  const child = runCli(args);
  let output = "";
  for (const stream of [child.stdout!, child.stderr!]) stream.on("data", (chunk: Buffer) => (output += chunk.toString()));
  const [code] = (await once(child, "close")) as [number | null];
  return { code, output: output.trim() };
}

/** A server in a process of its own, started as `npm run db` does. */
export class ServerProcess {
  readonly uri: string;
  readonly pid: number;
  readonly #child: ChildProcess;

  private constructor(uri: string, child: ChildProcess) {
    this.uri = uri;
    this.pid = child.pid!;
    this.#child = child;
  }

  /** @throws Error with what the process said when it ends without a URI */
  static async start(dataDir: string, options: readonly string[] = []): Promise<ServerProcess> {
    const child = runCli(["--data", dataDir, ...options]);
    let complaint = "";
    child.stderr!.on("data", (chunk: Buffer) => (complaint += chunk.toString()));
    const lines = createInterface(child.stdout!);
    const uri = await Promise.race([
      once(lines, "line").then(([line]) => String(line)),
      once(child, "close").then(([code]) => {
        throw new Error(`the server ended with ${code}: ${complaint.trim()}`);
      }),
    ]);
    return new ServerProcess(uri, child);
  }

  /** Starts a server and kills it after some milliseconds, whatever it does then. */
  static async killWhileStarting(dataDir: string, milliseconds: number): Promise<void> {
    const child = runCli(["--data", dataDir]);
    const closed = once(child, "close");
    const timer = setTimeout(() => child.kill("SIGKILL"), milliseconds);
    await closed;
    clearTimeout(timer);
  }

  async kill(): Promise<void> {
    await this.#end("SIGKILL");
  }

  /** Ends it as a user does. @throws when it does not close cleanly */
  async stop(): Promise<void> {
    const code = await this.#end("SIGTERM");
    if (code !== 0) throw new Error(`the server ended with ${code} after SIGTERM`);
  }

  async #end(signal: NodeJS.Signals): Promise<number | null> {
    if (this.#child.exitCode !== null || this.#child.signalCode !== null) return this.#child.exitCode;
    const closed = once(this.#child, "close");
    this.#child.kill(signal);
    const [code] = (await closed) as [number | null];
    return code;
  }
}
