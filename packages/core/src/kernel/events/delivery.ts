import type { TenantCtx } from "../context.ts";
import type { EventHandler } from "./event-handler.ts";
import type { DomainEvent } from "./event-type.ts";
import { Deliveries, type Delivery } from "./model.ts";
import { runTransaction, Tx } from "./transaction.ts";

/** Told by `deliver` when the row had been removed meanwhile: somebody else has done it, or its timer was taken back. */
export const GONE = Symbol("gone");

/** Where a handler runs. */
export interface Place {
  /** The system's context in the tenant of the delivery. */
  readonly ctx: TenantCtx;
  readonly handler: EventHandler;
  /** Aborted when the handler's time is up or the lane is lost. */
  readonly signal: AbortSignal;
}

/**
 * Runs a handler on what a row stands for, and removes the row. A database handler does so in one transaction with its own
 * writes, so its effect is there exactly once. One of kind "outside" has run before the row goes, so it is tried again after
 * a crash in between.
 *
 * @throws whatever the handler throws; GONE
 */
export function deliver(place: Place, row: Delivery): Promise<void> {
  return place.handler.kind === "database" ? deliverTogether(place, [row]) : deliverOutside(place, row);
}

/**
 * Runs a database handler on several rows of its lane, one after the other in one transaction: all are done, or none.
 *
 * @throws whatever the handler throws; GONE when one of the rows is
 */
export async function deliverTogether({ ctx, handler, signal }: Place, rows: readonly Delivery[]): Promise<void> {
  signal.throwIfAborted();
  await ctx.db.transaction(async (db) => {
    // First, so that of two consumers on one row the second one stops before it has done anything.
    const ids = rows.map((row) => row.id);
    const removed = await db.of(Deliveries).removeWhere({ id: { $in: ids }, state: { $ne: "parked" } });
    if (removed < rows.length) throw GONE;
    const tx = new Tx(db, { ...ctx, viewer: undefined, system: handler.name });
    for (const row of rows) {
      const inside: TenantCtx = { ...ctx, db, requestId: row.id, viewer: undefined, transaction: (work) => work(tx) };
      if (handler.kind !== "database") throw new Error(`The handler ${handler.name} takes no part in transactions.`);
      await inTime(signal, handler.handle(inside, eventOf(row), { tx, deliveryId: row.id }));
    }
  });
}

function eventOf({ id, eventId, stream, seq, part, occasion }: Delivery): DomainEvent {
  return { id: eventId ?? id, stream, seq, part, ...occasion };
}

async function deliverOutside({ ctx, handler, signal }: Place, row: Delivery): Promise<void> {
  signal.throwIfAborted();
  const system = { ...ctx, viewer: undefined, system: handler.name };
  const alone: TenantCtx = {
    ...ctx, requestId: row.id, viewer: undefined, transaction: (work) => runTransaction(system, work)
  };
  if (handler.kind !== "outside") throw new Error(`The handler ${handler.name} runs inside transactions only.`);
  await inTime(signal, handler.handle(alone, eventOf(row), { deliveryId: row.id, signal }));
  await ctx.db.of(Deliveries).removeWhere({ id: row.id });
}

/** The work's own end, or the signal's reason when that comes first: a handler that never ends does not hold its lane. */
async function inTime(signal: AbortSignal, work: Promise<void>): Promise<void> {
  let stop = () => {};
  const ended = new Promise<never>((_resolve, reject) => {
    stop = () => reject(signal.reason as Error);
    signal.addEventListener("abort", stop, { once: true });
    if (signal.aborted) stop();
  });
  try {
    await Promise.race([work, ended]);
  } finally {
    signal.removeEventListener("abort", stop);
  }
}
