import { ServerError, type Doc } from "@raati/mongo-values";
import type { Predicate } from "@raati/mongo-language";
import type { Plan } from "../planner/plan.ts";
import type { Effort } from "../planner/read.ts";
import { duplicateKey, type Collection, type StoredRecord } from "../storage/collection.ts";
import { WRITES_OF_A_DOCUMENT, type Load } from "../storage/disk-room.ts";
import type { Index } from "../storage/index.ts";
import { recordLock, type Holder, type UniqueKey } from "./locks.ts";
import { View, type Base, type Question, type Writer } from "./view.ts";

/** `place`: how many records the transaction had changed before this one. */
interface Change { before: Doc | undefined; after: Doc | undefined; place: number }

/** What a transaction has changed in one collection; `keys` are the locks of the unique keys that its documents hold now. */
interface Changes { indexes: readonly Index[]; records: Map<number, Change>; keys: Map<string, number> }

/**
 * A transaction with snapshot isolation: it reads the state of its beginning and its own writes, which nobody else sees
 * until they are committed in one go. The first to write a record or a unique key wins; whoever comes second gets a
 * WriteConflict.
 */
export class Transaction extends View implements Writer, Holder {
  readonly ended: Promise<void>;
  private finish: () => void = () => {};
  private readonly held = new Set<string>();
  private readonly changes = new Map<Collection, Changes>();
  private readonly drafts = new Map<string, Collection>();

  constructor(base: Base) {
    super(base, base.store.snapshot());
    this.ended = new Promise((resolve) => (this.finish = resolve));
  }

  override collection(namespace: string): Collection | undefined {
    return this.drafts.get(namespace) ?? super.collection(namespace);
  }

  getOrCreate(database: string, name: string): Collection {
    return this.collection(`${database}.${name}`) ?? this.create(this.base.catalog.draft(database, name));
  }

  /** Takes a collection that comes to be when the transaction commits. */
  create(draft: Collection): Collection {
    if (this.base.catalog.find(draft.namespace)) conflict();
    this.lock(`n${draft.namespace}`);
    this.drafts.set(draft.namespace, draft);
    return draft;
  }

  /** Whether the transaction has made the collection, and nothing in it. */
  isEmptyDraft(collection: Collection): boolean {
    return this.drafts.get(collection.namespace) === collection && !this.changes.has(collection);
  }

  override plan(collection: Collection, question: Question): Plan {
    const plan = super.plan(collection, question);
    return this.changes.has(collection) && question.sort ? { ...plan, sorted: false } : plan;
  }

  /** What is written after the reading has begun does not change what it finds. */
  override *read(collection: Collection, plan: Plan, filter: Predicate, effort?: Effort): Generator<StoredRecord> {
    const records = this.changes.get(collection)?.records;
    const known = records?.size ?? 0;
    for (const found of super.read(collection, plan, filter, effort)) {
      if ((records?.get(found.record)?.place ?? known) >= known) yield found;
    }
    for (const [record, { after, place }] of records ?? []) {
      if (place >= known) return;
      if (after && filter.test(after)) yield { record, doc: after };
    }
  }

  override get(collection: Collection, record: number): Doc | undefined {
    const change = this.changes.get(collection)?.records.get(record);
    return change ? change.after : super.get(collection, record);
  }

  write(collection: Collection, record: number, before: Doc | undefined, after: Doc | undefined): void {
    const { locks } = this.base;
    const changes = this.changesOf(collection);
    this.checkSame(collection, changes);
    const { records, keys } = changes;
    const known = records.get(record);
    const original = known ? known.before : before;
    if (!sameBytes(collection.get(record), original)) conflict();
    const lost = locks.keysOf(collection, before);
    const won = locks.keysOf(collection, after);
    const needed = [recordLock(collection, record), ...[...lost, ...won].map(({ lock }) => lock)];
    if (needed.some((lock) => this.isForeign(lock))) conflict();
    for (const key of won) this.checkUnique(collection, changes, record, key);
    for (const lock of needed) this.lock(lock);
    for (const { lock } of lost) if (keys.get(lock) === record) keys.delete(lock);
    for (const { lock } of won) keys.set(lock, record);
    records.set(record, { before: original, after, place: known?.place ?? records.size });
  }

  private checkUnique(
    collection: Collection, { records, keys }: Changes, record: number, { lock, index, values }: UniqueKey,
  ): void {
    const isOther = (holder: number | undefined) => holder !== undefined && holder !== record;
    if (isOther(keys.get(lock))) duplicateKey(collection.namespace, index, values);
    const before = collection.holder(index, values, this.snapshot);
    if (isOther(before) && !records.has(before!)) duplicateKey(collection.namespace, index, values);
    const now = collection.holder(index, values);
    if (isOther(now) && !records.has(now!)) conflict();
  }

  private changesOf(collection: Collection): Changes {
    let changes = this.changes.get(collection);
    if (!changes) {
      this.changes.set(collection, (changes = { indexes: collection.indexes, records: new Map(), keys: new Map() }));
    }
    return changes;
  }

  /** The collection must still be there, with the indexes that it had at the first write. */
  private checkSame(collection: Collection, { indexes }: Changes): void {
    const { namespace } = collection;
    const own = this.drafts.get(namespace) ?? this.base.catalog.find(namespace);
    if (own !== collection || indexes !== collection.indexes) conflict();
  }

  private isForeign(lock: string): boolean {
    const holder = this.base.locks.holder(lock);
    return holder !== undefined && holder !== this;
  }

  private lock(lock: string): void {
    if (this.isForeign(lock)) conflict();
    this.base.locks.take(lock, this);
    this.held.add(lock);
  }

  /** What the commit will have to write, about. */
  get load(): Load {
    const load = { writes: 0, bytes: 0 };
    for (const { records } of this.changes.values()) {
      load.writes += records.size * WRITES_OF_A_DOCUMENT;
      for (const { after } of records.values()) load.bytes += after?.bytes().length ?? 0;
    }
    return load;
  }

  /**
   * Writes everything, as one part of the commit that is being made. Its locks must be held until that commit is durable.
   */
  apply(): void {
    for (const draft of this.drafts.values()) {
      if (this.base.catalog.find(draft.namespace)) conflict();
      this.base.catalog.add(draft);
    }
    for (const [collection, changes] of this.changes) {
      this.checkSame(collection, changes);
      applyTo(collection, changes.records);
    }
  }

  /** Lets go of the snapshot and the locks; whoever waited goes on. */
  end(): void {
    this.release();
    this.base.locks.release(this.held);
    this.held.clear();
    this.finish();
  }
}

/** A unique key may move from one record to another: what finds its key taken waits until all others are written. */
function applyTo(collection: Collection, records: ReadonlyMap<number, Change>): void {
  const waiting: [number, Change][] = [];
  for (const [record, { before, after }] of records) if (before && !after) collection.write(record, before, undefined);
  for (const [record, change] of records) {
    try {
      if (change.after) collection.write(record, change.before, change.after);
    } catch (error) {
      if (!(error instanceof ServerError)) throw error;
      waiting.push([record, change]);
    }
  }
  for (const [record, { before }] of waiting) if (before) collection.write(record, before, undefined);
  for (const [record, { after }] of waiting) collection.write(record, undefined, after);
}

function sameBytes(a: Doc | undefined, b: Doc | undefined): boolean {
  return a === undefined || b === undefined ? a === b : a.bytes().equals(b.bytes());
}

function conflict(): never {
  throw new ServerError("WriteConflict", "the operation conflicted with another one: retry it, or the whole transaction")
    .withLabel("TransientTransactionError");
}
