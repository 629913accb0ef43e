import { setTimeout as sleep } from "node:timers/promises";
import { connect, disconnect } from "@raati/db";
import { PlatformDb } from "@raati/db/platform";
import { Raati } from "../src/app/index.ts";
import { newCounters, runConsumer } from "../src/kernel/index.ts";
import { testPorts } from "../src/testing/test-ports.ts";

/**
 * Plays the worker of `reminders.ts` in a process of its own: the usual consumers, and a mail server that takes a moment.
 */
const [uri = "", most = "0"] = process.argv.slice(2);
const CONSUMERS = 2;
const MAIL_MS = 2;

await connect(uri);
const ports = testPorts();
const stop = new AbortController();
const ids = new Set<string>();
let sent = 0;
ports.mailer.send = async ({ messageId }) => {
  await sleep(MAIL_MS);
  sent += 1;
  ids.add(messageId);
  if (sent % 500 === 0) process.send?.({ sent });
  if (sent === Number(most)) stop.abort();
};
const raati = new Raati([], ports);
const contextFor = async (tenantId: string) => (await raati.inTenantAs(tenantId))!;
const usual = {
  db: new PlatformDb(), contextFor, clock: ports.clock, log: ports.log, counters: newCounters(), signal: stop.signal,
};
process.send?.({ ready: true });
await Promise.all(["database", "outside"].flatMap((kind) => Array.from(
  { length: CONSUMERS }, () =>
    runConsumer({ ...usual, handlers: raati.handlers.filter((handler) => handler.kind === kind) }),
)));
await disconnect();
process.send?.({ sent, different: ids.size });
process.disconnect?.();
