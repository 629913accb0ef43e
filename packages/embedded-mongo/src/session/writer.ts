import type { Doc } from "../bson/document.ts";
import type { Predicate } from "../query/filter.ts";
import type { Hit } from "../query/path.ts";
import { readPlan, type Effort } from "../planner/read.ts";
import { choosePlan, type Plan, type PlanRequest } from "../planner/plan.ts";
import type { Catalog } from "../storage/catalog.ts";
import type { Collection, StoredRecord } from "../storage/collection.ts";
import type { Store } from "../storage/store.ts";
import { Blocked, keyLock, recordLock, type Locks } from "./locks.ts";

/** What a plan needs beyond the view that it is made for. */
export type Question = Omit<PlanRequest, "collection" | "snapshot" | "age">;

/** A state of the data that can be read: the last commit, a snapshot, or a transaction's own. */
export interface View {
  collection(namespace: string): Collection | undefined;
  plan(collection: Collection, question: Question): Plan;
  read(collection: Collection, plan: Plan, filter: Predicate, effort: Effort, hit?: Hit): Iterable<StoredRecord>;
  get(collection: Collection, record: number): Doc | undefined;
  count(collection: Collection): number;
}

/** A view that can be written. A write that fails has changed nothing. */
export interface Writer extends View {
  getOrCreate(database: string, name: string): Collection;
  /** Puts `after` in the place of `before`; undefined stands for no document. @throws Blocked, DuplicateKey, WriteConflict */
  write(collection: Collection, record: number, before: Doc | undefined, after: Doc | undefined): void;
}

/** Writes straight into the commit that is being made, and reads what it has written so far. */
export class DirectWriter implements Writer {
  private readonly store: Store;
  private readonly catalog: Catalog;
  private readonly locks: Locks;

  constructor(store: Store, catalog: Catalog, locks: Locks) {
    this.store = store;
    this.catalog = catalog;
    this.locks = locks;
  }

  collection(namespace: string): Collection | undefined {
    return this.catalog.find(namespace);
  }

  getOrCreate(database: string, name: string): Collection {
    return this.catalog.getOrCreate(database, name);
  }

  plan(collection: Collection, question: Question): Plan {
    return choosePlan({ collection, ...question });
  }

  read(collection: Collection, plan: Plan, filter: Predicate, effort: Effort, hit?: Hit): Iterable<StoredRecord> {
    return readPlan({ store: this.store }, collection, plan, filter, effort, hit);
  }

  get(collection: Collection, record: number): Doc | undefined {
    return collection.get(record);
  }

  count(collection: Collection): number {
    return collection.count();
  }

  write(collection: Collection, record: number, before: Doc | undefined, after: Doc | undefined): void {
    if (!this.locks.none) this.checkLocks(collection, record, before, after);
    collection.write(record, before, after);
  }

  private checkLocks(collection: Collection, record: number, before: Doc | undefined, after: Doc | undefined): void {
    const keys = [recordLock(collection.id, record), ...uniqueKeys(collection, before), ...uniqueKeys(collection, after)];
    for (const key of keys) {
      const holder = this.locks.holder(key);
      if (holder) throw new Blocked(holder);
    }
  }
}

/** The locks of all keys that a document has in unique indexes. */
export function uniqueKeys(collection: Collection, doc: Doc | undefined): string[] {
  if (!doc) return [];
  return collection.indexes.flatMap((index) =>
    index.unique ? index.values(doc).map((values) => keyLock(index.id, index.identityOf(values))) : []);
}

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
