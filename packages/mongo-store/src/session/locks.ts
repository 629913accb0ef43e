import { Canonical, identity, type Doc, type Value } from "@raati/mongo-values";
import type { Collection } from "../storage/collection.ts";
import type { Index } from "../storage/index.ts";

/** Somebody who may hold locks, and lets all of them go at once. */
export interface Holder { readonly ended: Promise<void> }

/** Thrown when a write outside a transaction meets a lock: it waits for the holder's end and tries again. */
export class Blocked extends Error {
  readonly until: Promise<void>;

  constructor(holder: Holder) {
    super("a transaction holds what this write needs");
    this.until = holder.ended;
  }
}

/** What a document holds in a unique index; the lock's name is the same for all values that the index holds equal. */
export interface UniqueKey { lock: string; index: Index; values: Value[] }

/** Who, of the open transactions, has written which record or unique key. */
export class Locks {
  private readonly holders = new Map<string, Holder>();
  /** Texts that stand for their class in an index with a collation, for as long as there are locks. */
  private readonly texts = new Map<number, Canonical>();

  holder(lock: string): Holder | undefined {
    return this.holders.get(lock);
  }

  take(lock: string, holder: Holder): void {
    this.holders.set(lock, holder);
  }

  release(locks: Iterable<string>): void {
    for (const lock of locks) this.holders.delete(lock);
    if (this.holders.size === 0) this.texts.clear();
  }

  /** Who holds the record, or a key of a state of it. */
  someHolder(collection: Collection, record: number, ...states: (Doc | undefined)[]): Holder | undefined {
    if (this.holders.size === 0) return undefined;
    const keys = states.flatMap((doc) => this.keysOf(collection, doc).map(({ lock }) => lock));
    return [
      recordLock(collection, record), ...keys
    ].map((lock) => this.holders.get(lock)).find((holder) => holder !== undefined);
  }

  /** All keys that a document has in unique indexes. */
  keysOf(collection: Collection, doc: Doc | undefined): UniqueKey[] {
    if (!doc) return [];
    return collection.indexes.flatMap(
      (index) => (index.unique ? index.values(doc).map((values) => this.keyOf(index, values)) : [])
    );
  }

  private keyOf(index: Index, values: Value[]): UniqueKey {
    let texts = this.texts.get(index.id);
    if (!texts) this.texts.set(index.id, (texts = new Canonical(index.collation)));
    const stringKey = index.collation && ((text: string) => texts.of(text));
    return { lock: `k${index.id}:${values.map((value) => identity(value, stringKey)).join("\u{1}")}`, index, values };
  }
}

export const recordLock = (collection: Collection, record: number): string => `r${collection.id}:${record}`;

/** Tries a write until no transaction stands in its way; yields what it waits for. */
export function* whenFree<Result>(action: () => Result): Generator<Promise<void>, Result> {
  for (;;) {
    try {
      return action();
    } catch (error) {
      if (!(error instanceof Blocked)) throw error;
      yield error.until;
    }
  }
}
