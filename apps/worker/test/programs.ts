import { spawn, type ChildProcess } from "node:child_process";
import { createServer, type AddressInfo } from "node:net";
import { fileURLToPath } from "node:url";

/** Settings with which the worker's programs start. */
export function settings(mongodbUri: string): Record<string, string> {
  return {
    MONGODB_URI: mongodbUri, BASE_URL: "http://localhost:3000", RAATI_DEMO: "true",
    RAATI_SECRET: "a secret of these tests that is long enough",
    METRICS_TOKEN: "a token of these tests",
  };
}

export interface Program {
  readonly child: ChildProcess;
  /** What it has written so far, to both of its outputs. */
  readonly output: () => string;
  /** The exit code when it has ended. */
  readonly ended: Promise<number | null>;
}

/** Runs one of the programs in `src/cli` as a person does in development. */
export function run(name: string, args: readonly string[], env: Readonly<Record<string, string>>): Program {
  const program = fileURLToPath(new URL(`../src/cli/${name}.ts`, import.meta.url));
  const { PATH, TMPDIR } = process.env;
  const child = spawn(process.execPath, ["--import", "tsx", program, ...args], { env: { PATH, TMPDIR, ...env } });
  let written = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (text: Buffer) => (written += text.toString()));
  return { child, output: () => written, ended: new Promise((resolve) => child.once("close", resolve)) };
}

/** A port of this machine that nobody listens on. */
export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
