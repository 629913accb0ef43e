import type { PlatformDb } from "@raati/db/platform";
import type { TenantCtx } from "../context.ts";
import type { Clock, Log } from "../ports.ts";
import type { EventHandler } from "./event-handler.ts";

/** What consumers have done since their process started. */
export interface DeliveryCounters {
  delivered: number;
  /** Tries that failed; each is tried again or parked. */
  failed: number;
  /** Deliveries that were given up: somebody must look at them. */
  parked: number;
}

/** What a consumer needs. */
export interface ConsumerOptions {
  /** The door across tenants, opened by the worker: what is due is looked for in all of them at once. */
  readonly db: PlatformDb;
  /** All handlers of this version. Rows of handlers that it does not know stay where they are, for the version that does. */
  readonly handlers: readonly EventHandler[];
  /** The system's own context in a tenant. */
  readonly contextFor: (tenantId: string) => Promise<TenantCtx>;
  readonly clock: Clock;
  readonly log: Log;
  readonly counters: DeliveryCounters;
  /** Milliseconds after which other consumers take a lane over from one that has died. */
  readonly leaseMs: number;
  /** The longest that one handler may take for one delivery, in milliseconds. */
  readonly handlerMs: number;
  /** Chance from 0 to 1, for what should not happen at the same time everywhere. */
  readonly random: () => number;
}

/** All counters at zero. */
export function newCounters(): DeliveryCounters {
  return { delivered: 0, failed: 0, parked: 0 };
}

type Needed = Pick<ConsumerOptions, "db" | "handlers" | "contextFor" | "clock" | "log">;

/** What a consumer is started with; the rest has usual values. */
export type ConsumerSettings = Needed & Partial<ConsumerOptions>;

/** Fills in what is left out: leases of 30 seconds, a minute for a handler. */
export function consumerOptions(settings: ConsumerSettings): ConsumerOptions {
  const { counters = newCounters(), leaseMs = 30_000, handlerMs = 60_000, random = Math.random, ...rest } = settings;
  return { ...rest, counters, leaseMs, handlerMs, random };
}
