import { TenantDb } from "@raati/db";
import { platformDb } from "@raati/db/platform";
import { fail } from "../errors.ts";
import { tenantOfLane } from "./lane-name.ts";
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

/** A delivery that was given up, as the operator sees it: ids and codes. */
export interface ParkedDelivery {
  readonly id: string;
  readonly tenantId: string;
  readonly handler: string;
  /** The code of its last error. */
  readonly reason: string;
}

/** The deliveries of all tenants that were given up, oldest first; 100 at most. */
export async function parkedEverywhere(): Promise<ParkedDelivery[]> {
  const deliveries = platformDb("show the operator what was given up").of(Deliveries);
  const rows = await deliveries.find({ state: "parked" }, { sort: { id: 1 }, limit: 100 });
  return rows.map(
    ({ id, lane, handler, lastError = "" }) => ({ id, tenantId: tenantOfLane(lane), handler, reason: lastError })
  );
}

/**
 * Tries a parked delivery again, in whichever tenant it is. A second call does nothing.
 *
 * @throws Failure NOT_FOUND when there is no such delivery
 */
export async function retryParkedAnywhere(deliveryId: string, now: Date): Promise<void> {
  const row = await platformDb("try again what was given up").of(Deliveries).findOne({ id: deliveryId });
  if (!row) fail("NOT_FOUND");
  await retryParked(new TenantDb(tenantOfLane(row.lane)), row.id, now);
}
