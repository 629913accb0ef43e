import { randomBytes } from "node:crypto";
import { Arr, array, bool, Doc, fail, int, object, string, T, type BinaryPayload, type Value } from "@raati/mongo-values";
import { Collection } from "./collection.ts";
import { Index } from "./index.ts";
import { areaPrefix, prefixRange } from "./layout.ts";
import type { CommitKind, Store } from "./store.ts";

/** What there is in the store: every collection with its indexes, kept in memory and written with each change. */
export class Catalog {
  /** By namespace. Another map after each change, so that a snapshot keeps what there was. */
  collections: ReadonlyMap<string, Collection> = new Map();
  /** Counts the indexes that were made: a snapshot notes it, to pass over indexes that came after it. */
  age = 0;
  private readonly store: Store;
  private nextId = 1;
  private undo: (() => void)[] | undefined;

  constructor(store: Store) {
    this.store = store;
    const stored = [...store.range(prefixRange(areaPrefix("c")))].map(({ value }) => this.load(Doc.fromBytes(value)));
    this.collections = new Map(stored.map((collection) => [collection.namespace, collection]));
  }

  private load(doc: Doc): Collection {
    const field = (name: string) => doc.get(name)!.v;
    const collection = this.construct({
      database: field("db") as string, name: field("name") as string, id: field("id") as number,
      uuid: (field("uuid") as BinaryPayload).bytes,
      options: field("options") as Doc,
    });
    for (const item of (field("indexes") as Arr).items) {
      const stored = item.v as Doc;
      const state = { multikey: stored.get("multikey")!.v as number, truncated: stored.get("truncated")!.v as boolean };
      collection.indexes.push(
        new Index(this.store, stored.get("id")!.v as number, stored.get("spec")!.v as Doc, state, this.age)
      );
    }
    this.nextId = Math.max(this.nextId, collection.id + 1, ...collection.indexes.map((index) => index.id + 1));
    return collection;
  }

  private construct(identity: ConstructorParameters<typeof Collection>[1]): Collection {
    return new Collection(this.store, identity, (changed) => this.save(changed));
  }

  private change(entries: Iterable<[string, Collection]>): void {
    const before = this.collections;
    this.collections = new Map(entries);
    this.undo?.push(() => (this.collections = before));
  }

  find(namespace: string): Collection | undefined {
    return this.collections.get(namespace);
  }

  inDatabase(database: string): Collection[] {
    return [...this.collections.values()].filter((collection) => collection.database === database);
  }

  /** A collection that is not stored yet: a transaction keeps it to itself until it commits. */
  draft(database: string, name: string, options = Doc.empty): Collection {
    checkNamespace(database, name);
    const uuid = randomBytes(16);
    uuid[6] = (uuid[6] & 0x0f) | 0x40;
    uuid[8] = (uuid[8] & 0x3f) | 0x80;
    const collection = this.construct({ database, name, id: this.nextId++, uuid, options });
    collection.indexes =
      [new Index(this.store, this.nextId++, idIndex(options), { multikey: 0, truncated: false }, this.age)];
    return collection;
  }

  add(collection: Collection): Collection {
    this.change([...this.collections, [collection.namespace, collection]]);
    this.save(collection);
    return collection;
  }

  getOrCreate(database: string, name: string): Collection {
    return this.find(`${database}.${name}`) ?? this.add(this.draft(database, name));
  }

  drop(collection: Collection): void {
    collection.clear();
    this.change([...this.collections].filter(([, other]) => other !== collection));
    this.store.put(catalogKey(collection), undefined);
  }

  newIndex(spec: Doc): Index {
    return new Index(this.store, this.nextId++, spec, { multikey: 0, truncated: false }, ++this.age);
  }

  /** Gives an index another definition with the same keys. */
  replaceSpec(collection: Collection, index: Index, spec: Doc): void {
    const changed = new Index(this.store, index.id, spec, index.state, index.since);
    this.setIndexes(collection, collection.indexes.map((each) => (each === index ? changed : each)));
  }

  /** A collection that a transaction has drafted is not stored yet. */
  addIndexes(collection: Collection, indexes: readonly Index[]): void {
    const all = [...collection.indexes, ...indexes];
    if (this.find(collection.namespace) === collection) this.setIndexes(collection, all);
    else collection.indexes = all;
  }

  setIndexes(collection: Collection, indexes: Index[]): void {
    const before = collection.indexes;
    collection.indexes = indexes;
    this.undo?.push(() => (collection.indexes = before));
    this.save(collection);
  }

  /**
   * Runs writes as one commit, or within one as a part, all or none; the catalog in memory goes back when the store does.
   */
  commit<Result>(writes: () => Result, kind?: CommitKind): Result {
    const outer = this.undo;
    this.undo = [];
    try {
      const result = this.store.commit(writes, kind);
      outer?.push(...this.undo);
      return result;
    } catch (error) {
      for (const step of this.undo.reverse()) step();
      throw error;
    } finally {
      this.undo = outer;
    }
  }

  private save(collection: Collection): void {
    const names = ["id", "spec", "multikey", "truncated"];
    const indexes = collection.indexes.map(({ id, spec, state: { multikey, truncated } }) =>
      object(Doc.of(names, [int(id), object(spec), int(multikey), bool(truncated)])));
    const uuid: Value = { t: T.binary, v: { sub: 4, bytes: collection.uuid } };
    this.store.put(catalogKey(collection), Doc.fromEntries([
      ["db", string(collection.database)], ["name", string(collection.name)], ["id", int(collection.id)], ["uuid", uuid],
      ["options", object(collection.options)], ["indexes", array(Arr.of(indexes))],
    ]).bytes());
  }
}

/** The index that every collection has; it goes by the collection's collation. */
function idIndex(options: Doc): Doc {
  const spec = Doc.of(["v", "key", "name"], [int(2), object(Doc.of(["_id"], [int(1)])), string("_id_")]);
  const collation = options.get("collation");
  return collation ? spec.with("collation", collation) : spec;
}

function catalogKey(collection: Collection): Buffer {
  return Buffer.concat([areaPrefix("c"), Buffer.from(collection.namespace)]);
}

const DATABASE_NAME = /^[^/\\. "$\0]{1,63}$/;

export function isDatabaseName(name: string): boolean {
  return DATABASE_NAME.test(name);
}

/** MongoDB's rules for names (manual, "Naming Restrictions"). */
export function checkNamespace(database: string, name: string): void {
  if (!isDatabaseName(database)) fail("InvalidNamespace", `Invalid namespace specified '${database}.${name}'`);
  const bad = name === "" || name.startsWith(".") || name.endsWith(".") || /[$\0]/.test(name) || name.startsWith("system.");
  if (bad || Buffer.byteLength(`${database}.${name}`) > 255) {
    fail("InvalidNamespace", `Invalid namespace specified '${database}.${name}'`);
  }
}

