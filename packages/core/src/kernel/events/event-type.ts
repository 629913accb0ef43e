import type { z } from "zod";

/** A kind of event that a slice has declared. Only declared events can be emitted, and handlers name them by this value. */
export interface EventType<Name extends string = string, Schema extends z.ZodObject = z.ZodObject> {
  readonly name: Name;
  /** What an event of this kind tells, beside who, when and about what; it refuses what it does not name. */
  readonly schema: Schema;
}

/** Who caused an event: a person in the tenant, the system itself, or (with neither) a visitor who has not signed in. */
export interface Actor {
  readonly personId?: string;
  /** The person's roles in the tenant at that moment. */
  readonly roles: readonly string[];
  /** The handler that acted by itself. */
  readonly system?: string;
}

/** Something that happened to one matter. It is never changed. */
export interface DomainEvent<Name extends string = string, Data = Readonly<Record<string, unknown>>> {
  readonly id: string;
  readonly type: Name;
  /** The id of the matter that it happened to. */
  readonly stream: string;
  /** The matter's revision after it happened. */
  readonly seq: number;
  /** Counts from 0 when one command emits several events about the same revision. */
  readonly part: number;
  readonly at: Date;
  readonly actor: Actor;
  readonly data: Data;
}

/** The event that a handler of these kinds is given. */
export type EventOf<Type> = Type extends EventType<infer Name, infer Schema> ? DomainEvent<Name, z.output<Schema>> : never;

const NAME = /^[a-z][a-z0-9]*(-[a-z0-9]+)*\.[a-z][a-z0-9]*(-[a-z0-9]+)*$/;

/**
 * Declares a kind of event.
 *
 * @param name `slice.what-happened`, in the past tense: `panels.panel-founded`
 * @param schema the event's data: ids, codes, dates and numbers, never a name, an address or what a person wrote, because
 *   events are kept when a person's data are erased
 * @throws Error for a name of another form
 */
export function defineEvent<const Name extends string, Schema extends z.ZodObject>(
  name: Name, schema: Schema
): EventType<Name, Schema> {
  if (!NAME.test(name)) throw new Error(`The event ${name} needs a name of the form slice.what-happened.`);
  return { name, schema: schema.strict() as unknown as Schema };
}
