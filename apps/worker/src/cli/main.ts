import { serverPorts } from "@raati/adapters";
import { readServerConfig } from "@raati/config";
import { Raati } from "@raati/core/app";
import { plugins } from "@raati/plugins-installed";
import { workerArguments } from "../read-arguments.ts";
import { runWorker } from "../run-worker.ts";
import { workerProduct } from "../worker-context.ts";

const HELP = `The worker of Raati: sends mail, minds deadlines and keeps the audit trail.

  --consumers N     how many matters are worked on at once (4), and as many mails
  --status-port N   answers GET /health and GET /metrics on this port
  --help

Settings come from the environment: see docs/operations.md.`;

/** How long the handlers at work have to finish after SIGTERM, in milliseconds. */
const PATIENCE = 20_000;

async function main(): Promise<void> {
  const { help, consumers, statusPort } = workerArguments(process.argv.slice(2));
  if (help) return console.log(HELP);
  const config = readServerConfig();
  const ending = new AbortController();
  for (const signal of ["SIGTERM", "SIGINT"] as const) process.once(signal, () => end(ending));
  const product = workerProduct(new Raati(plugins, serverPorts(config)));
  await runWorker(product, { ...config, consumers, statusPort, signal: ending.signal });
}

/**
 * Lets the handlers at work finish. One that does not end is left behind: its lane is taken over when the lease runs out.
 */
function end(ending: AbortController): void {
  ending.abort();
  setTimeout(() => process.exit(1), PATIENCE).unref();
}

try {
  await main();
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
}
