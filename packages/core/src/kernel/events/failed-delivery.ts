import type { TenantDb } from "@raati/db";
import { retryDelay } from "./backoff.ts";
import type { ConsumerOptions } from "./consumer-options.ts";
import { errorCode } from "./error-code.ts";
import type { EventHandler } from "./event-handler.ts";
import { Deliveries, type Delivery } from "./model.ts";
import { isNeverAgain } from "./never-again.ts";

const MOST_ATTEMPTS = 10;

/** So many tries while the other side only says "later": with an hour between them that is about five days. */
const MOST_WHILE_AWAY = 130;

/**
 * How many tries an error is worth. Who throws it may know: `retry` says "again" when the cause lies outside and passes (a
 * mail server that is away for a weekend), "never" when the same try can only fail again.
 */
function mostAttempts({ maxAttempts = MOST_ATTEMPTS }: EventHandler, error: unknown): number {
  if (isNeverAgain(error)) return 1;
  const { retry } = (error ?? {}) as { retry?: unknown };
  return retry === "again" ? Math.max(maxAttempts, MOST_WHILE_AWAY) : maxAttempts;
}

/**
 * Notes a failed try. The whole lane waits, not the row alone: what stands behind it would only be looked at in vain, and
 * keep other lanes from their turn. After too many tries, or when no try can help, the row is parked, with an alarm.
 *
 * @returns whether the lane may go on at once: only behind a parked row of a handler that says so
 */
export async function noteFailure(
  options: ConsumerOptions, db: TenantDb, handler: EventHandler, row: Delivery, error: unknown,
): Promise<{ goOn: boolean }> {
  const attempts = row.attempts + 1;
  const lastError = errorCode(error);
  const facts = { requestId: row.id, tenantId: db.tenantId, handler: handler.name, attempts, reason: lastError };
  options.counters.failed += 1;
  if (attempts >= mostAttempts(handler, error)) {
    const goOn = handler.onPoison === "skip";
    await db.of(Deliveries).updateWhere({ id: row.id }, { set: { attempts, lastError, state: "parked" } });
    if (!goOn) await holdLane(db, row.lane);
    options.counters.parked += 1;
    options.log.error("events.delivery-parked", facts);
    return { goOn };
  }
  const dueAt = new Date(options.clock.now().getTime() + retryDelay(attempts, options.random));
  await db.of(Deliveries).updateWhere({ id: row.id }, { set: { attempts, lastError, dueAt } });
  await delayLane(db, row.lane, dueAt);
  options.log.warn("events.delivery-failed", facts);
  return { goOn: false };
}

/** Nothing in the lane is due before this time. */
export async function delayLane(db: TenantDb, lane: string, dueAt: Date): Promise<void> {
  await db.of(Deliveries).updateWhere({ lane, state: "waiting", dueAt: { $lt: dueAt } }, { set: { dueAt } });
}

/** What waits in the lane is not looked for until the parked row is freed, unless somebody has just freed it. */
export function holdLane(db: TenantDb, lane: string): Promise<void> {
  return db.transaction(async (tx) => {
    const deliveries = tx.of(Deliveries);
    if (!(await deliveries.findOne({ lane, state: "parked" }))) return;
    await deliveries.updateWhere({ lane, state: "waiting" }, { set: { state: "held" } });
  });
}
