import { setMaxListeners } from "node:events";
import { recordPlatformAccess } from "@raati/core/audit";
import { Deliveries, newCounters, runConsumer } from "@raati/core/kernel";
import { LONG_MS, longHandlers } from "@raati/core/recruitment";
import { disconnect } from "@raati/db";
import { PlatformDb, platformDb } from "@raati/db/platform";
import { openDatabase } from "./open-database.ts";
import { startStatusServer } from "./status-server.ts";
import type { WorkerProduct } from "./worker-context.ts";
import { workerState } from "./worker-state.ts";

export interface WorkerOptions {
  readonly mongodbUri: string;
  /**
   * So many lanes are worked on side by side: of handlers that write to the database, and as many of those that call others.
   */
  readonly consumers: number;
  /** The port of `/health` and `/metrics`; none when left out. */
  readonly statusPort?: number | undefined;
  readonly metricsToken?: string | undefined;
  /** See `runConsumer`. */
  readonly leaseMs?: number;
  readonly pollMs?: number;
  /** Ends the worker: what is at work is finished, nothing new is begun. */
  readonly signal: AbortSignal;
  /** Told when the database is ready and the consumers run, with the port of the status server. */
  readonly onReady?: (statusPort: number | undefined) => void;
}

/**
 * Delivers the events of all tenants until the signal ends it. A database that is away is waited for, at the start and
 * later.
 *
 * @throws Error with one sentence when the database belongs to another version, or the port is in use
 */
export async function runWorker(product: WorkerProduct, options: WorkerOptions): Promise<void> {
  const { signal, leaseMs, pollMs, consumers, statusPort, metricsToken } = options;
  const { clock, log } = product.ports;
  const counters = newCounters();
  const status = statusPort === undefined ? undefined
    : await startStatusServer(
      { port: statusPort, metricsToken, state: () => workerState(new PlatformDb(), counters, clock.now()) }
    );
  try {
    if (!(await openDatabase(options.mongodbUri, log, signal))) return;
    const recorder = recordPlatformAccess({ db: new PlatformDb(), clock, log, process: "worker" });
    try {
      const db = platformDb("deliver the events of all tenants");
      await tellUnknown(product, db);
      log.info("worker.ready", { consumers });
      options.onReady?.(status?.port);
      const { contextFor } = product;
      // Each kind has its own consumers: a mail server that hangs keeps nobody from the audit trail.
      const isLong = (name: string) => longHandlers.some((handler) => handler.name === name);
      const kinds = ["database", "outside"].map(
        (kind) => product.handlers.filter((handler) => handler.kind === kind && !isLong(handler.name))
      );
      const long = product.handlers.filter(({ name }) => isLong(name));
      // Each consumer listens for the end while it waits.
      setMaxListeners(consumers * 6, signal);
      const usual = { db, contextFor, clock, log, counters, signal, leaseMs, pollMs };
      await Promise.all([
        ...kinds.flatMap((handlers) => Array.from({ length: consumers }, () => runConsumer({ ...usual, handlers }))),
        // A lottery takes minutes and one processor: one at a time, and nobody's mail waits for it.
        ...(long.length > 0 ? [runConsumer({ ...usual, handlers: long, handlerMs: LONG_MS })] : []),
      ]);
    } finally {
      await recorder.stop();
    }
  } finally {
    status?.server.close();
    await disconnect();
    log.info("worker.ended", { ...counters });
  }
}

/**
 * Rows of handlers that this version does not have stay until one has them: after an update, or when a plugin is built in
 * again.
 */
async function tellUnknown({ handlers, ports }: WorkerProduct, db: PlatformDb): Promise<void> {
  const rows = await db.of(Deliveries).count({ handler: { $nin: handlers.map(({ name }) => name) } });
  if (rows > 0) ports.log.warn("worker.unknown-handlers", { deliveries: rows });
}
