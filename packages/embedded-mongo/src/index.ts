import { type ChildProcess, fork } from "node:child_process";
import { fileURLToPath } from "node:url";
import { type EmbeddedMongo, serve, type ServeOptions } from "./server/serve.ts";

export type { EmbeddedMongo } from "./server/serve.ts";

export interface StartOptions extends ServeOptions {
  /** Serve from this process, for unit tests; a child process does it otherwise. */
  inProcess?: boolean;
}

/** What the child tells its parent, once. */
export type Started = { uri: string } | { error: string };

/** How long a child may take to close its files, in milliseconds. */
const PATIENCE = 10_000;

/** Starts the embedded database. @throws Error with one sentence: production, a folder in use, a port in use and the like */
export async function startEmbeddedMongo(options: StartOptions): Promise<EmbeddedMongo> {
  const { inProcess, ...rest } = options;
  if (inProcess) return serve(rest);
  const child = spawn(rest);
  const started = await firstMessage(child);
  if ("error" in started) throw new Error(started.error);
  // The parent may end without calling stop: the child sees the channel close and ends as well.
  child.unref();
  child.channel?.unref();
  return { uri: started.uri, stop: () => stop(child) };
}

function spawn(options: ServeOptions): ChildProcess {
  const given = [
    ["--data", options.dataDir], ["--port", options.port], ["--max-size", options.maxSize],
    ["--housekeeping-seconds", options.housekeepingSeconds],
  ].flatMap(([name, value]) => (value === undefined ? [] : [`${name}=${value}`]));
  if (options.allowProduction) given.push("--allow-production");
  return fork(fileURLToPath(new URL("../bin/embedded-mongo.mjs", import.meta.url)), given, {
    execArgv: [], stdio: ["ignore", "ignore", "inherit", "ipc"],
  });
}

function firstMessage(child: ChildProcess): Promise<Started> {
  return new Promise((resolve, reject) => {
    child.once("message", (message) => resolve(message as Started));
    child.once("error", reject);
    child.once("exit", (code) => reject(new Error(`The embedded database ended while it started (exit code ${code}).`)));
  });
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.ref();
  const ended = new Promise((resolve) => child.once("exit", resolve));
  const timer = setTimeout(() => child.kill("SIGKILL"), PATIENCE);
  if (child.connected) child.disconnect();
  await ended;
  clearTimeout(timer);
}
