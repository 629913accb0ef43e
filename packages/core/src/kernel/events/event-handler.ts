import type { TenantCtx } from "../context.ts";
import type { DomainEvent, EventOf, EventType } from "./event-type.ts";
import type { Tx } from "./transaction.ts";

/** What a handler of kind "database" gets beside its event. */
export interface DatabaseDelivery {
  readonly deliveryId: string;
  /** The transaction in which the delivery is removed. `ctx.db` and `ctx.transaction` work inside the same one. */
  readonly tx: Tx;
}

/** What a handler of kind "outside" gets beside its event. */
export interface OutsideDelivery {
  /** The same for each try: the message id of a mail, the idempotency key of a call. */
  readonly deliveryId: string;
  /** Aborted when the handler has taken too long, and when the worker has lost the lane to another one. */
  readonly signal: AbortSignal;
}

interface HandlerOptions {
  /** `slice.verb`, unique in the product. Rows in the database carry it, so renaming one is a migration. */
  readonly name: string;
  /**
   * "matter" (the usual): in order for each matter, matters side by side. "tenant": one after the other in the whole tenant.
   */
  readonly lane?: "matter" | "tenant";
  /**
   * So many tries before a delivery is parked; 10 when left out. An error that has `retry` knows better: "again", "never".
   */
  readonly maxAttempts?: number;
  /** "block" (the usual): a parked delivery stops its lane. "skip": those behind it go on, out of order. */
  readonly onPoison?: "block" | "skip";
}

interface DatabaseHandler<Event> extends HandlerOptions {
  /**
   * Exactly one effect: the handler writes in the transaction that removes its delivery. It may run again after a conflict.
   */
  readonly kind: "database";
  /** So many deliveries of a lane may share a transaction, for a lane that is long. When one fails, each runs alone. */
  readonly atOnce?: number;
  handle(ctx: TenantCtx, event: Event, delivery: DatabaseDelivery): Promise<void>;
}

interface OutsideHandler<Event> extends HandlerOptions {
  /** At least once: mail and calls to others. After a crash it may run again with the same `deliveryId`. */
  readonly kind: "outside";
  handle(ctx: TenantCtx, event: Event, delivery: OutsideDelivery): Promise<void>;
}

/** A handler as the worker and `emit` know it. */
export type EventHandler = (DatabaseHandler<DomainEvent> | OutsideHandler<DomainEvent>) & {
  readonly on: "all" | readonly string[];
  readonly lane: "matter" | "tenant";
  readonly atOnce?: number;
};

/**
 * Defines who listens to events. `ctx` is the system's own: no viewer.
 *
 * @param options `on` names kinds of event that earlier slices (or this one) have declared, or is "all"
 */
export function defineHandler<const Types extends readonly EventType[] | "all">(
  options: { readonly on: Types } & (DatabaseHandler<HandledEvent<Types>> | OutsideHandler<HandledEvent<Types>>),
): EventHandler {
  const on = options.on === "all" ? "all" : options.on.map((type: EventType) => type.name);
  // The handler is only ever called with the events that it names.
  return { ...options, lane: options.lane ?? "matter", on } as unknown as EventHandler;
}

type HandledEvent<Types> = Types extends readonly EventType[] ? EventOf<Types[number]> : DomainEvent;

/** The handlers among these that get an event of this kind. What is scheduled goes to those who name it, not to "all". */
export function handlersOf(handlers: readonly EventHandler[], type: EventType, scheduled = false): readonly EventHandler[] {
  return handlers.filter(({ on }) => (on === "all" ? !scheduled : on.includes(type.name)));
}
