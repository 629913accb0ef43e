import type { TenantDb } from "@raati/db";
import { Deliveries, type Delivery } from "./model.ts";

/** The deliveries of a tenant that were given up, oldest first; 100 at most. */
export function listParked(db: TenantDb): Promise<Delivery[]> {
  return db.of(Deliveries).find({ state: "parked" }, { sort: { id: 1 }, limit: 100 });
}

/**
 * Tries a parked delivery again, and lets go on what stands behind it. A second call does nothing.
 *
 * @throws DbError NOT_FOUND when there is no such delivery in the tenant
 */
export function retryParked(db: TenantDb, deliveryId: string, now: Date): Promise<void> {
  return db.transaction(async (tx) => {
    const deliveries = tx.of(Deliveries);
    const row = await deliveries.get(deliveryId);
    if (row.state !== "parked") return;
    await deliveries.update(row, { set: { state: "waiting", attempts: 0, dueAt: now } });
    await deliveries.updateWhere({ lane: row.lane, state: "held" }, { set: { state: "waiting" } });
  });
}
