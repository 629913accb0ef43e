import type { TenantDb } from "@raati/db";
import type { EventHandler } from "./event-handler.ts";
import { Deliveries, type Delivery } from "./model.ts";

/** A lane with something due in it. */
export interface DueLane {
  readonly name: string;
  readonly stream: string;
  readonly handler: EventHandler;
}

/** Rows of one lane that are looked at to put the first of them in order. */
const WINDOW = 1000;

/**
 * The rows that come first in a lane, in the order in which they run.
 *
 * @param most how many at once
 */
export async function headOf(db: TenantDb, { name: lane, stream, handler }: DueLane, most: number): Promise<Delivery[]> {
  const deliveries = db.of(Deliveries);
  const filter = handler.onPoison === "skip" ? { lane, state: { $ne: "parked" as const } } : { lane };
  const inPlace = { seq: 1, part: 1, id: 1 } as const;
  if (handler.lane === "matter") return deliveries.find({ ...filter, stream }, { sort: inPlace, limit: most });
  const oldest = await deliveries.find(filter, { sort: { id: 1 }, limit: most });
  if (oldest.length === 0) return [];
  const streams = [...new Set(oldest.map((row) => row.stream))];
  const upTo = Math.max(...oldest.map((row) => row.seq));
  const rows = await deliveries.find(
    { ...filter, stream: { $in: streams }, seq: { $lte: upTo } }, { sort: inPlace, limit: WINDOW }
  );
  return inTimeAndPlace(rows).slice(0, most);
}

/**
 * The order of a tenant's lane: by time, and each matter's rows by their place. Rows of one matter may have been written by
 * machines whose clocks differ, so of the places that its rows have in time the first goes to the one that comes first.
 *
 * @param rows in the order of their places; of each matter all up to some place
 */
export function inTimeAndPlace<Row extends Pick<Delivery, "id" | "stream">>(rows: readonly Row[]): Row[] {
  const byMatter = new Map<string, Row[]>();
  for (const row of rows) byMatter.set(row.stream, [...(byMatter.get(row.stream) ?? []), row]);
  const byTime = rows.toSorted((one, other) => (one.id < other.id ? -1 : 1));
  return byTime.map((row) => byMatter.get(row.stream)!.shift()!);
}
