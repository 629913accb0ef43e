import type { Doc } from "../bson/document.ts";
import { fail, ServerError } from "../errors.ts";
import type { Plan } from "../planner/plan.ts";
import type { Effort } from "../planner/read.ts";
import type { Hit, Predicate } from "../query/filter.ts";
import type { Catalog } from "../storage/catalog.ts";
import { duplicateKey, type Collection, type StoredRecord } from "../storage/collection.ts";
import type { Store } from "../storage/store.ts";
import { keyLock, recordLock, type Holder, type Locks } from "./locks.ts";
import { SnapshotView } from "./snapshot-view.ts";
import { uniqueKeys, type Question, type Writer } from "./writer.ts";

interface Change { before: Doc | undefined; after: Doc | undefined }

/** What a transaction has changed in one collection; `keys` are the unique keys that its documents hold now. */
interface Changes { collection: Collection; records: Map<number, Change>; keys: Map<string, number> }

/**
 * A transaction with snapshot isolation: it reads the state of its beginning and its own writes, which nobody else sees until
 * they are committed in one go. The first to write a record or a unique key wins; whoever comes second gets a WriteConflict.
 */
export class Transaction extends SnapshotView implements Writer, Holder {
  readonly ended: Promise<void>;
  private finish: () => void = () => {};
  private readonly locks: Locks;
  private readonly held = new Set<string>();
  private readonly changes = new Map<string, Changes>();
  private readonly drafts = new Map<string, Collection>();

  constructor(store: Store, catalog: Catalog, locks: Locks) {
    super(store, catalog);
    this.locks = locks;
    this.ended = new Promise((resolve) => (this.finish = resolve));
  }

  override collection(namespace: string): Collection | undefined {
    return this.drafts.get(namespace) ?? super.collection(namespace);
  }

  getOrCreate(database: string, name: string): Collection {
    return this.collection(`${database}.${name}`) ?? this.create(this.catalog.draft(database, name));
  }

  /** Takes a collection that comes to be when the transaction commits. */
  create(draft: Collection): Collection {
    const key = `n${draft.namespace}`;
    this.lock(key);
    this.drafts.set(draft.namespace, draft);
    return draft;
  }

  isDraft(collection: Collection): boolean {
    return this.drafts.get(collection.namespace) === collection;
  }

  override plan(collection: Collection, question: Question): Plan {
    const plan = super.plan(collection, question);
    return this.changes.has(collection.namespace) && question.sort ? { ...plan, sorted: false } : plan;
  }

  override *read(collection: Collection, plan: Plan, filter: Predicate, effort: Effort, hit?: Hit): Generator<StoredRecord> {
    const records = this.changes.get(collection.namespace)?.records;
    for (const found of super.read(collection, plan, filter, effort, hit)) if (!records?.has(found.record)) yield found;
    for (const [record, { after }] of records ?? []) if (after && filter.test(after, hit)) yield { record, doc: after };
  }

  override get(collection: Collection, record: number): Doc | undefined {
    const change = this.changes.get(collection.namespace)?.records.get(record);
    return change ? change.after : super.get(collection, record);
  }

  override count(collection: Collection): number {
    let count = super.count(collection);
    for (const { before, after } of this.changes.get(collection.namespace)?.records.values() ?? []) {
      count += Number(after !== undefined) - Number(before !== undefined);
    }
    return count;
  }

  write(collection: Collection, record: number, before: Doc | undefined, after: Doc | undefined): void {
    const changes = this.changesOf(collection);
    const current = collection.get(record);
    const original = changes.records.get(record)?.before ?? (changes.records.has(record) ? undefined : before);
    if (!sameBytes(current, original)) conflict();
    const locks = [recordLock(collection.id, record), ...uniqueKeys(collection, before), ...uniqueKeys(collection, after)];
    for (const key of locks) if (this.isForeign(key)) conflict();
    if (after) this.checkUnique(changes, record, after);
    for (const key of locks) this.lock(key);
    for (const key of uniqueKeys(collection, before)) if (changes.keys.get(key) === record) changes.keys.delete(key);
    for (const key of uniqueKeys(collection, after)) changes.keys.set(key, record);
    changes.records.set(record, { before: original, after });
  }

  private checkUnique({ collection, records, keys }: Changes, record: number, after: Doc): void {
    for (const index of collection.indexes) {
      if (!index.unique) continue;
      for (const values of index.values(after)) {
        const holder = keys.get(keyLock(index.id, index.identityOf(values)));
        if (holder !== undefined && holder !== record) duplicateKey(collection.namespace, index, values);
        const before = collection.holder(index, values, this.snapshot);
        if (before !== undefined && before !== record && !records.has(before)) duplicateKey(collection.namespace, index, values);
        const now = collection.holder(index, values);
        if (now !== undefined && now !== record && !records.has(now)) conflict();
      }
    }
  }

  private changesOf(collection: Collection): Changes {
    let changes = this.changes.get(collection.namespace);
    if (!changes) this.changes.set(collection.namespace, (changes = { collection, records: new Map(), keys: new Map() }));
    return changes;
  }

  private isForeign(key: string): boolean {
    const holder = this.locks.holder(key);
    return holder !== undefined && holder !== this;
  }

  private lock(key: string): void {
    if (this.isForeign(key)) conflict();
    this.locks.take(key, this);
    this.held.add(key);
  }

  /** Writes everything into the commit that is being made. Its locks must be held until that commit is durable. */
  apply(): void {
    for (const draft of this.drafts.values()) {
      if (this.catalog.find(draft.namespace)) conflict();
      this.catalog.add(draft);
    }
    for (const { collection } of this.changes.values()) {
      if (this.catalog.find(collection.namespace) !== collection) conflict();
    }
    for (const { collection, records } of this.changes.values()) {
      // A key may move from one record to another: first all old ones go.
      for (const [record, { before, after }] of records) if (before && !after) collection.write(record, before, undefined);
      this.applyUpdates(collection, [...records].filter(([, change]) => change.after));
    }
  }

  private applyUpdates(collection: Collection, updates: [number, Change][]): void {
    let waiting = updates;
    while (waiting.length > 0) {
      const later: [number, Change][] = [];
      for (const update of waiting) {
        const [record, { before, after }] = update;
        try {
          collection.write(record, before, after);
        } catch (error) {
          if (!(error instanceof ServerError)) throw error;
          later.push(update);
        }
      }
      if (later.length === waiting.length) this.applyCycle(collection, later);
      waiting = later.length === waiting.length ? [] : later;
    }
  }

  /** Records that exchange unique keys: none can go first, so all are taken out and put in again. */
  private applyCycle(collection: Collection, updates: [number, Change][]): void {
    for (const [record, { before }] of updates) if (before) collection.write(record, before, undefined);
    for (const [record, { after }] of updates) collection.write(record, undefined, after);
  }

  /** Lets go of the snapshot and the locks; whoever waited goes on. */
  end(): void {
    this.release();
    this.locks.release(this.held);
    this.held.clear();
    this.finish();
  }
}

function sameBytes(a: Doc | undefined, b: Doc | undefined): boolean {
  return a === undefined || b === undefined ? a === b : a.bytes().equals(b.bytes());
}

function conflict(): never {
  return fail("WriteConflict", "WriteConflict error: this operation conflicted with another operation. Please retry your operation or multi-document transaction.");
}
