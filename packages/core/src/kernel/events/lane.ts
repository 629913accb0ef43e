import { takeLease, TenantDb, type Lease } from "@raati/db";
import type { TenantCtx } from "../context.ts";
import type { ConsumerOptions } from "./consumer-options.ts";
import { deliver, deliverTogether, GONE } from "./delivery.ts";
import { delayLane, holdLane, noteFailure } from "./failed-delivery.ts";
import { headOf, type DueLane } from "./lane-head.ts";
import { tenantOfLane } from "./lane-name.ts";
import { Deliveries, type Delivery } from "./model.ts";

/** After so many rows other lanes get their turn, however long this one is. */
const TURN = 100;

/** So many rows are read at a time. */
const AT_ONCE = 10;

const CRASHED = { code: "CRASHED" };

interface OpenLane extends DueLane {
  readonly options: ConsumerOptions;
  readonly db: TenantDb;
  /** The system's context, opened at the first row: a tenant that cannot be opened is a failure of its rows alone. */
  readonly ctx: () => Promise<TenantCtx>;
  readonly lease: Lease;
}

/**
 * Runs what is due in a lane, in its order, unless another consumer has the lane.
 *
 * @param signal stops between two rows
 * @returns how many rows it has moved on: done, delayed, held or parked
 */
export async function runLane(options: ConsumerOptions, lane: DueLane, signal: AbortSignal): Promise<number> {
  const lease = await takeLease(lane.name, options.leaseMs);
  if (!lease) return 0;
  let isFree = true;
  try {
    const tenantId = tenantOfLane(lane.name);
    let ctx: Promise<TenantCtx> | undefined;
    const open: OpenLane = {
      ...lane, options, lease, db: new TenantDb(tenantId), ctx: () => (ctx ??= options.contextFor(tenantId))
    };
    if (lease.stolen) isFree = await noteCrash(open);
    let moved = 0;
    if (!isFree) return moved;
    const most = Math.max(lane.handler.atOnce ?? 1, AT_ONCE);
    for (let goOn = true; goOn && moved < TURN;) {
      const rows = await headOf(open.db, open, most);
      const turn = await runRows(open, rows, signal);
      moved += turn.moved;
      // What comes in now is found when lanes are looked for again.
      goOn = turn.goOn && rows.length === most;
    }
    return moved;
  } finally {
    if (isFree) await lease.release();
    else lease.leave();
  }
}

interface Turn {
  readonly moved: number;
  /** Whether the lane may go on at once. */
  readonly goOn: boolean;
}

async function runRows(lane: OpenLane, rows: readonly Delivery[], signal: AbortSignal): Promise<Turn> {
  let moved = await runTogether(lane, rows);
  for (const row of rows.slice(moved)) {
    if (signal.aborted || lane.lease.lost.aborted) return { moved, goOn: false };
    moved += 1;
    const { goOn } = await runRow(lane, row);
    if (!goOn) return { moved, goOn: false };
  }
  return { moved, goOn: !signal.aborted && !lane.lease.lost.aborted };
}

/**
 * Runs the rows that may share a transaction in one.
 *
 * @returns how many: none when one of them fails, and then each runs alone
 */
async function runTogether({ options, ctx, handler, lease }: OpenLane, rows: readonly Delivery[]): Promise<number> {
  const now = options.clock.now();
  const end = rows.findIndex((row) => row.state === "parked" || row.dueAt > now);
  const due = rows.slice(0, end < 0 ? handler.atOnce : Math.min(end, handler.atOnce ?? 1));
  if (handler.kind !== "database" || handler.atOnce === undefined || due.length < 2) return 0;
  // What has failed, or killed a consumer, is tried alone, so that the blame is put on the right row.
  if (due[0]!.attempts > 0) return 0;
  try {
    await deliverTogether({ ctx: await ctx(), handler, signal: deadline(options, lease) }, due);
    options.counters.delivered += due.length;
    return due.length;
  } catch {
    return 0;
  }
}

function deadline({ handlerMs }: ConsumerOptions, lease: Lease): AbortSignal {
  return AbortSignal.any([lease.lost, AbortSignal.timeout(handlerMs)]);
}

async function runRow({ options, db, ctx, handler, lease }: OpenLane, row: Delivery): Promise<{ goOn: boolean }> {
  if (row.state === "parked") {
    await holdLane(db, row.lane);
    return { goOn: false };
  }
  if (row.dueAt > options.clock.now()) {
    await delayLane(db, row.lane, row.dueAt);
    return { goOn: false };
  }
  try {
    await deliver({ ctx: await ctx(), handler, signal: deadline(options, lease) }, row);
    options.counters.delivered += 1;
    return { goOn: true };
  } catch (error) {
    if (error === GONE) return { goOn: true };
    // Whoever has the lane now runs this row again and judges it.
    if (lease.lost.aborted) return { goOn: false };
    return noteFailure(options, db, handler, row, error);
  }
}

/**
 * A consumer that died on a row could not note it. Without this, a row that kills its process would do so for ever.
 *
 * @returns false while the dead one's transaction still holds the row: a database ends it only after a minute, and who waits
 *   for it does nothing else. The lane is left until its lease runs out, and then looked at again.
 */
async function noteCrash({ options, db, handler, ...lane }: OpenLane): Promise<boolean> {
  const [row] = await headOf(db, { ...lane, handler }, 1);
  if (!row || row.state === "parked") return true;
  try {
    await db.tryTransaction((tx) => tx.of(Deliveries).updateWhere({ id: row.id }, { set: { lastError: CRASHED.code } }));
  } catch (error) {
    if ((error as { code?: unknown }).code === "CONFLICT") return false;
    throw error;
  }
  await noteFailure(options, db, handler, row, CRASHED);
  return true;
}
