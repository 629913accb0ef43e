import type { Doc } from "../bson/document.ts";
import { choosePlan, type Plan } from "../planner/plan.ts";
import { readPlan, type Effort } from "../planner/read.ts";
import type { Hit, Predicate } from "../query/filter.ts";
import type { Catalog } from "../storage/catalog.ts";
import type { Collection, StoredRecord } from "../storage/collection.ts";
import type { Snapshot, Store } from "../storage/store.ts";
import type { Question, View } from "./writer.ts";

/** The data as they were committed when the view was made. */
export class SnapshotView implements View {
  readonly snapshot: Snapshot;
  protected readonly store: Store;
  protected readonly catalog: Catalog;
  private readonly age: number;

  constructor(store: Store, catalog: Catalog) {
    this.store = store;
    this.catalog = catalog;
    this.snapshot = store.snapshot();
    this.age = catalog.now;
  }

  collection(namespace: string): Collection | undefined {
    return this.catalog.find(namespace);
  }

  plan(collection: Collection, question: Question): Plan {
    return choosePlan({ collection, snapshot: this.snapshot, age: this.age, ...question });
  }

  read(collection: Collection, plan: Plan, filter: Predicate, effort: Effort, hit?: Hit): Iterable<StoredRecord> {
    return readPlan({ store: this.store, snapshot: this.snapshot }, collection, plan, filter, effort, hit);
  }

  get(collection: Collection, record: number): Doc | undefined {
    return collection.get(record, this.snapshot);
  }

  count(collection: Collection): number {
    return collection.count(this.snapshot);
  }

  release(): void {
    this.snapshot.release();
  }
}
