import { Deliveries, type DeliveryCounters } from "@raati/core/kernel";
import type { PlatformDb } from "@raati/db/platform";

/** How it stands with the deliveries of all tenants. */
export interface WorkerState {
  /** Given up, waiting for somebody to look at them. */
  readonly parked: number;
  /** Whole seconds by which the oldest one is late; 0 when none is due. */
  readonly lateSeconds: number;
  /** What this process has done. */
  readonly counters: Readonly<DeliveryCounters>;
}

/** Asks the database. @throws when it does not answer */
export async function workerState(db: PlatformDb, counters: DeliveryCounters, now: Date): Promise<WorkerState> {
  const deliveries = db.of(Deliveries);
  const parked = await deliveries.count({ state: "parked" });
  const oldest = await deliveries.findOne({ state: "waiting", dueAt: { $lte: now } }, { sort: { dueAt: 1 } });
  const lateSeconds = oldest ? Math.floor((now.getTime() - oldest.dueAt.getTime()) / 1000) : 0;
  return { parked, lateSeconds, counters: { ...counters } };
}

/** The state in Prometheus' text format 0.0.4. */
export function metricsText({ parked, lateSeconds, counters }: WorkerState): string {
  const figures: readonly (readonly [string, "gauge" | "counter", string, number])[] = [
    ["raati_deliveries_parked", "gauge", "Deliveries that were given up and wait for somebody, in all tenants.", parked],
    ["raati_deliveries_late_seconds", "gauge", "By how much the oldest delivery is late.", lateSeconds],
    ["raati_deliveries_done_total", "counter", "Deliveries done by this process.", counters.delivered],
    ["raati_deliveries_failed_total", "counter", "Tries that failed in this process.", counters.failed],
    ["raati_deliveries_parked_total", "counter", "Deliveries that this process gave up.", counters.parked],
  ];
  return figures.map(
    ([name, kind, help, value]) => `# HELP ${name} ${help}\n# TYPE ${name} ${kind}\n${name} ${value}\n`
  ).join("");
}
