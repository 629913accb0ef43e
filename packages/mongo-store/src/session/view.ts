import type { Doc } from "@raati/mongo-values";
import type { Predicate } from "@raati/mongo-language";
import { choosePlan, type Plan, type PlanRequest } from "../planner/plan.ts";
import { noEffort, readPlan } from "../planner/read.ts";
import type { Catalog } from "../storage/catalog.ts";
import type { Collection, StoredRecord } from "../storage/collection.ts";
import type { Snapshot, Store } from "../storage/store.ts";
import { Blocked, type Locks } from "./locks.ts";

/** What views and writers stand on. */
export interface Base { readonly store: Store; readonly catalog: Catalog; readonly locks: Locks }

/** What a plan needs beyond the view that it is made for. */
export type Question = Omit<PlanRequest, "collection" | "snapshot" | "age">;

/** A state of the data and of the catalog: that of a snapshot, or without one what has been written so far. */
export class View {
  readonly snapshot: Snapshot | undefined;
  protected readonly base: Base;
  private readonly collections: ReadonlyMap<string, Collection> | undefined;
  private readonly age: number;

  constructor(base: Base, snapshot?: Snapshot) {
    this.base = base;
    this.snapshot = snapshot;
    this.collections = snapshot && base.catalog.collections;
    this.age = snapshot ? base.catalog.age : Infinity;
  }

  collection(namespace: string): Collection | undefined {
    return (this.collections ?? this.base.catalog.collections).get(namespace);
  }

  plan(collection: Collection, question: Question): Plan {
    return choosePlan({ collection, snapshot: this.snapshot, age: this.age, ...question });
  }

  read(collection: Collection, plan: Plan, filter: Predicate, effort = noEffort()): Iterable<StoredRecord> {
    return readPlan({ store: this.base.store, snapshot: this.snapshot }, collection, plan, filter, effort);
  }

  get(collection: Collection, record: number): Doc | undefined {
    return collection.get(record, this.snapshot);
  }

  release(): void {
    this.snapshot?.release();
  }
}

/** A view that can be written. A write that fails has changed nothing. */
export interface Writer extends View {
  getOrCreate(database: string, name: string): Collection;
  /**
   * Puts `after` in the place of `before`; undefined stands for no document. @throws Blocked, DuplicateKey, WriteConflict
   */
  write(collection: Collection, record: number, before: Doc | undefined, after: Doc | undefined): void;
}

/** Writes straight into the commit that is being made, and reads what it has written so far. */
export class DirectWriter extends View implements Writer {
  getOrCreate(database: string, name: string): Collection {
    return this.base.catalog.getOrCreate(database, name);
  }

  write(collection: Collection, record: number, before: Doc | undefined, after: Doc | undefined): void {
    const holder = this.base.locks.someHolder(collection, record, before, after);
    if (holder) throw new Blocked(holder);
    collection.write(record, before, after);
  }
}
