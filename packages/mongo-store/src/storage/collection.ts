import { compareDocs, Doc, fail, object, type Value } from "@raati/mongo-values";
import type { Index, IndexEntry } from "./index.ts";
import { areaPrefix, prefixRange, recordBytes, recordKey, recordOf } from "./layout.ts";
import type { Snapshot, Store } from "./store.ts";

/** A stored document with its record id. */
export interface StoredRecord { record: number; doc: Doc }

/** What a collection is by itself; the id is never used again while the store is open. */
export interface Identity { database: string; name: string; id: number; uuid: Buffer; options: Doc }

/** A collection: its records and its indexes in the store. Writes happen inside `Store.commit`. */
export class Collection {
  readonly database: string;
  readonly name: string;
  readonly id: number;
  readonly uuid: Buffer;
  readonly options: Doc;
  indexes: Index[] = [];
  private readonly store: Store;
  private readonly save: (collection: Collection) => void;
  private nextRecord: number | undefined;

  /** @param save called when an index's state has changed and must be stored */
  constructor(store: Store, identity: Identity, save: (collection: Collection) => void) {
    this.store = store;
    this.save = save;
    this.database = identity.database;
    this.name = identity.name;
    this.id = identity.id;
    this.uuid = identity.uuid;
    this.options = identity.options;
  }

  get namespace(): string {
    return `${this.database}.${this.name}`;
  }

  newRecord(): number {
    if (this.nextRecord === undefined) {
      const [last] = this.store.range(prefixRange(areaPrefix("r", this.id)), { reverse: true });
      this.nextRecord = last ? recordOf(last.key) + 1 : 1;
    }
    return this.nextRecord++;
  }

  get(record: number, snapshot?: Snapshot): Doc | undefined {
    const bytes = this.store.get(recordKey(this.id, record), snapshot);
    return bytes && Doc.fromBytes(bytes);
  }

  *scan(reverse: boolean, snapshot?: Snapshot): Generator<StoredRecord> {
    for (const { key, value } of this.store.range(prefixRange(areaPrefix("r", this.id)), { reverse, snapshot })) {
      yield { record: recordOf(key), doc: Doc.fromBytes(value) };
    }
  }

  /** All records, read some at a time: no cursor of lmdb stays open over a write. */
  private *scanWhileWriting(): Generator<StoredRecord> {
    const range = prefixRange(areaPrefix("r", this.id));
    for (let start = range.start; ; ) {
      const batch = [];
      for (const entry of this.store.range({ start, end: range.end })) if (batch.push(entry) === 500) break;
      for (const { key, value } of batch) yield { record: recordOf(key), doc: Doc.fromBytes(value) };
      if (batch.length < 500) return;
      start = recordKey(this.id, recordOf(batch.at(-1)!.key) + 1);
    }
  }

  count(snapshot?: Snapshot): number {
    return this.store.count(prefixRange(areaPrefix("r", this.id)), snapshot);
  }

  /**
   * Replaces `before` (undefined: there was none) by `after` (undefined: there is none any more) under a record, with all
   * index entries. Nothing has been written when it throws.
   *
   * @throws DuplicateKey, CannotIndexParallelArrays
   */
  write(record: number, before: Doc | undefined, after: Doc | undefined): void {
    const changes = this.indexes.map((index) => this.indexChange(index, record, before, after));
    for (const change of changes) {
      if (!change) continue;
      for (const key of change.remove) this.store.put(key, undefined);
      if (after) this.addEntries(change.index, record, after, change.add);
    }
    const key = recordKey(this.id, record);
    if (after) this.store.put(key, after.bytes());
    else this.store.put(key, undefined);
    for (const index of this.indexes) if (index.labels?.crowded) this.relabel(index);
  }

  private relabel(index: Index): void {
    this.clearEntries(index);
    index.labels!.spaceOut();
    this.build(index);
  }

  private indexChange(index: Index, record: number, before: Doc | undefined, after: Doc | undefined) {
    if (before && after && sameFields(index, before, after)) return undefined;
    const had = before ? index.entries(before, record) : [];
    const gets = after ? index.entries(after, record) : [];
    const add = had.length === 0 ? gets : gets.filter((entry) => !had.some((old) => old.key.equals(entry.key)));
    const remove = gets.length === 0 ? had : had.filter((entry) => !gets.some((now) => now.key.equals(entry.key)));
    if (index.unique) for (const entry of add) this.checkUnique(index, entry, record);
    return { index, add, remove: remove.map((entry) => entry.key) };
  }

  private checkUnique(index: Index, entry: IndexEntry, record: number): void {
    const holder = this.store.get(entry.key);
    if (holder && recordOf(holder) !== record) duplicateKey(this.namespace, index, entry.values);
  }

  /** The record that has these values in a unique index. */
  holder(index: Index, values: readonly Value[], snapshot?: Snapshot): number | undefined {
    const labels = index.labels;
    const stringKey = labels && ((text: string) => {
      const { exact, label } = labels.bound(text, snapshot);
      return exact ? label! : EMPTY;
    });
    const holder = this.store.get(index.key(values, stringKey), snapshot);
    return holder && recordOf(holder);
  }

  /** Adds entries of a document, and notes what they say of the index. */
  private addEntries(index: Index, record: number, doc: Doc, added: readonly IndexEntry[]): void {
    for (const { key } of added) this.store.put(key, index.unique ? recordBytes(record) : EMPTY);
    const multikey = index.state.multikey | index.arraysIn(doc);
    const truncated = index.state.truncated || added.some((entry) => entry.isCut);
    if (multikey === index.state.multikey && truncated === index.state.truncated) return;
    index.state = { multikey, truncated };
    this.save(this);
  }

  /** Fills a new index from the records. @throws DuplicateKey, CannotIndexParallelArrays with half of it written */
  build(index: Index): void {
    for (const { record, doc } of this.scanWhileWriting()) {
      const { add } = this.indexChange(index, record, undefined, doc)!;
      this.addEntries(index, record, doc, add);
    }
  }

  clearIndex(index: Index): void {
    this.clearEntries(index);
    index.labels?.clear();
  }

  private clearEntries(index: Index): void {
    this.store.removeRange(prefixRange(areaPrefix("i", index.id)));
  }

  clear(): void {
    this.store.removeRange(prefixRange(areaPrefix("r", this.id)));
    for (const index of this.indexes) this.clearIndex(index);
  }
}

const EMPTY = Buffer.alloc(0);

/** Whether an update left the fields of an index as they were, told without making keys. */
function sameFields(index: Index, before: Doc, after: Doc): boolean {
  if (index.partial) return false;
  return index.parts.every(({ path }) => {
    const dot = path.indexOf(".");
    const name = dot < 0 ? path : path.slice(0, dot);
    const a = before.get(name);
    const b = after.get(name);
    return a === b || (a !== undefined && b !== undefined && a.t === b.t && sameValue(a, b));
  });
}

function sameValue(a: Value, b: Value): boolean {
  return typeof a.v === "object"
    ? compareDocs(Doc.of([""], [a]), Doc.of([""], [b])) === 0 && a.t !== 3 && a.t !== 4 : a.v === b.v;
}

/** MongoDB's E11000, with the pattern and the values that collide. */
export function duplicateKey(namespace: string, index: Index, values: readonly Value[]): never {
  const pattern = index.spec.get("key")!;
  const keyValue = Doc.of(index.parts.map((part) => part.path), [...values]);
  const shown = index.parts.map((part, i) => `${part.path}: ${show(values[i])}`).join(", ");
  const message = `E11000 duplicate key error collection: ${namespace} index: ${index.name} dup key: { ${shown} }`;
  return fail("DuplicateKey", message, { keyPattern: pattern, keyValue: object(keyValue) });
}

function show(value: Value): string {
  if (typeof value.v === "string") return JSON.stringify(value.v);
  if (value.t === 7) return `ObjectId('${value.v.toString("hex")}')`;
  if (typeof value.v === "object" && value.v !== null) return Doc.of([""], [value]).bytes().toString("hex").slice(0, 64);
  return String(value.v);
}
