import type { Handle, ModelToken, TenantDb } from "@raati/db";
import type { z } from "zod";
import { handlersOf, type EventHandler } from "./event-handler.ts";
import type { Actor, EventType } from "./event-type.ts";
import { laneOf, timerLaneOf } from "./lane-name.ts";
import { Deliveries, Events } from "./model.ts";

/** What a transaction needs to know of the context that it is made for. */
export interface TxSource {
  readonly db: TenantDb;
  readonly handlers: readonly EventHandler[];
  readonly viewer: { readonly personId: string; readonly roles: readonly string[] } | undefined;
  readonly ports: { readonly clock: { now(): Date } };
  /** The handler on whose behalf the system acts; people have none. */
  readonly system?: string;
}

/** The document that an event is about, as the command left it. */
export interface Matter {
  readonly id: string;
  readonly revision: number;
}

/** One transaction in one tenant: its data, and the only place where events are emitted. */
export class Tx {
  /** The tenant's data inside this transaction. */
  readonly db: TenantDb;
  private readonly source: Omit<TxSource, "db">;
  private readonly parts = new Map<string, number>();

  /**
   * @param db a handle inside a transaction: `runTransaction` and `PlatformDb.transaction` give one
   * @throws Error for a handle outside one
   */
  constructor(db: TenantDb, source: Omit<TxSource, "db">) {
    if (!db.inTransaction) throw new Error("Events are emitted inside a transaction only.");
    this.db = db;
    this.source = source;
  }

  of<Name extends string, Value extends object, Input extends object>(
    token: ModelToken<Name, Value, Input>
  ): Handle<Value, Name, Input> {
    return this.db.of(token);
  }

  /**
   * Says what has happened to a matter. The event's place in the matter's history is the matter's revision, so the matter is
   * given as the update or insert of this transaction answered it.
   *
   * @throws DbError DUPLICATE when an earlier command has emitted at this revision: the matter was not changed; ZodError for
   *   data that the event's schema does not take
   */
  async emit<Schema extends z.ZodObject>(
    type: EventType<string, Schema>, matter: Matter, data: z.input<Schema>
  ): Promise<void> {
    const place = { stream: matter.id, seq: matter.revision, part: this.nextPart(matter) };
    const at = this.source.ports.clock.now();
    const occasion = { type: type.name, at, actor: this.actor(), data: type.schema.parse(data) };
    const event = await this.of(Events).insert({ ...place, ...occasion });
    const rows = handlersOf(this.source.handlers, type).map((handler) => ({
      ...place, handler: handler.name, lane: laneOf(this.db.tenantId, handler, matter.id), eventId: event.id, occasion,
      dueAt: at, attempts: 0, state: "waiting" as const,
    }));
    await this.of(Deliveries).insertAll(rows);
  }

  /**
   * Sets a timer on a matter: at `dueAt` the handlers that name this kind of event get it, unless `unschedule` takes it back
   * first. A second timer of the same kind, matter and key replaces the first. Timers wait for nothing and hold nothing up.
   *
   * @throws Error when no handler names this kind of event; ZodError
   */
  async schedule<Schema extends z.ZodObject>(
    type: EventType<string, Schema>, matter: Matter,
    timer: { readonly dueAt: Date; readonly data: z.input<Schema>; readonly key?: string },
  ): Promise<void> {
    const handlers = handlersOf(this.source.handlers, type, true);
    if (handlers.length === 0) throw new Error(`Nobody handles ${type.name}, so it cannot be scheduled.`);
    await this.unschedule(type, matter, timer.key);
    const key = timerKey(type, timer.key);
    const occasion = { type: type.name, at: timer.dueAt, actor: this.actor(), data: type.schema.parse(timer.data) };
    await this.of(Deliveries).insertAll(handlers.map((handler) => ({
      handler: handler.name, lane: timerLaneOf(this.db.tenantId, handler, matter.id, key), stream: matter.id,
      seq: matter.revision, part: 0,
      occasion, key, dueAt: timer.dueAt, attempts: 0, state: "waiting" as const,
    })));
  }

  /** Takes a timer back. @returns how many deliveries there were: 0 when it has gone off or was never set */
  unschedule(type: EventType, matter: Pick<Matter, "id">, key?: string): Promise<number> {
    return this.of(Deliveries).removeWhere({ stream: matter.id, key: timerKey(type, key) });
  }

  private nextPart({ id, revision }: Matter): number {
    const place = `${id}/${revision}`;
    const part = this.parts.get(place) ?? 0;
    this.parts.set(place, part + 1);
    return part;
  }

  private actor(): Actor & { roles: string[] } {
    const { viewer, system } = this.source;
    if (viewer) return { personId: viewer.personId, roles: [...viewer.roles] };
    return system === undefined ? { roles: [] } : { roles: [], system };
  }
}

function timerKey(type: EventType, key = ""): string {
  return `${type.name}#${key}`;
}

/**
 * Runs work in one transaction of the source's tenant. After a conflict with others the work runs again from its beginning,
 * so it does nothing but read and write through the `Tx` it is given, one thing after the other.
 */
export function runTransaction<Result>(source: TxSource, work: (tx: Tx) => Promise<Result>): Promise<Result> {
  return source.db.transaction((db) => work(new Tx(db, source)));
}
