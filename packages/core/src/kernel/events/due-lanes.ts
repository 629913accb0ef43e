import { takenLeases } from "@raati/db";
import type { ConsumerOptions } from "./consumer-options.ts";
import type { DueLane } from "./lane-head.ts";
import { Deliveries } from "./model.ts";

/** So many rows are looked at to find lanes; lanes that somebody has are left out, so that a long one hides no others. */
const LOOK = 200;

/** Lanes of all tenants with something due and nobody at work, by chance: each consumer begins in another one. */
export async function dueLanes({ db, handlers, clock, random }: ConsumerOptions): Promise<DueLane[]> {
  const byName = new Map(handlers.map((handler) => [handler.name, handler]));
  const due = {
    state: "waiting" as const, dueAt: { $lte: clock.now() }, handler: { $in: [...byName.keys()] },
    lane: { $nin: await takenLeases() }
  };
  const rows = await db.of(Deliveries).find(due, { sort: { dueAt: 1 }, limit: LOOK });
  const lanes = new Map(
    rows.map((row) => [row.lane, { name: row.lane, stream: row.stream, handler: byName.get(row.handler)! }])
  );
  const drawn = [...lanes.values()].map((lane) => ({ lane, at: random() }));
  return drawn.sort((one, other) => one.at - other.at).map(({ lane }) => lane);
}
