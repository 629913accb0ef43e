import { Doc, fail, type Collation, type ServerError, type Value } from "@raati/mongo-values";
import { Scope } from "@raati/mongo-language";
import {
  checkNamespace, type Base, type CommitQueue, type Session, type Sessions, type Transaction,
} from "@raati/mongo-store";
import type { Arguments } from "./arguments.ts";
import { collectionName } from "./arguments.ts";
import type { Cursors } from "./cursors.ts";

/** What all commands of a server share. */
export interface Engine extends Base {
  readonly queue: CommitQueue;
  readonly sessions: Sessions;
  readonly cursors: Cursors;
  readonly hosts: string;
}

/** One command as it is carried out. */
export interface CommandContext {
  readonly engine: Engine;
  readonly name: string;
  readonly command: Doc;
  readonly args: Arguments;
  readonly database: string;
  readonly connection: { readonly id: number; readonly address: string };
  /** Documents that came beside the command. */
  readonly sequences: Map<string, Doc[]>;
  readonly session: Session | undefined;
  /** The open transaction that the command is a part of. */
  readonly transaction: Transaction | undefined;
  /** Set for a retryable write. */
  readonly retryable: boolean;
  /** Milliseconds of `Date.now()` at which a read gives up. */
  readonly deadline: number;
  /** What the answer tells of the write concern, after the command was carried out. */
  readonly writeConcernError: ServerError | undefined;
}

export interface Command {
  run(context: CommandContext): Doc | Promise<Doc>;
  /** May be part of a transaction. */
  transactional?: boolean;
}

/** The fields of an answer. */
export function fields(given: Record<string, Value | undefined>): Doc {
  const names: string[] = [];
  const values: Value[] = [];
  for (const name of Object.keys(given)) {
    const value = given[name];
    if (value === undefined) continue;
    names.push(name);
    values.push(value);
  }
  return Doc.of(names, values);
}

/** The namespace that a command names behind its own name. */
export function target(context: CommandContext): { database: string; name: string; namespace: string } {
  const { command, database } = context;
  const name = collectionName(command);
  context.args.ignore(context.name);
  const namespace = `${database}.${name}`;
  if (!context.engine.catalog.find(namespace)) checkNamespace(database, name);
  return { database, name, namespace };
}

/** The scope of a command with its collation, by default the collection's, and its `let`. */
export function scopeOf(args: Arguments, collation: Collation | undefined): Scope {
  const variables = args.object("let");
  return new Scope({ collation, variables });
}

/** Passes items on until the deadline. @throws MaxTimeMSExpired */
export function* untilDeadline<Item>(items: Iterable<Item>, deadline: number): Generator<Item> {
  let count = 0;
  for (const item of items) {
    if ((++count & 127) === 0 && Date.now() > deadline) fail("MaxTimeMSExpired", "operation exceeded time limit");
    yield item;
  }
}
