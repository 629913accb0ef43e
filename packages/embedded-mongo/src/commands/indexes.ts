import {
  bool, compareDocs, Doc, fail, int, integer, isNumber, object, parseCollation, string, T, type Value,
} from "@raati/mongo-values";
import type { Predicate } from "@raati/mongo-language";
import type { Catalog, Collection, Index } from "@raati/mongo-store";
import { Arguments } from "./arguments.ts";
import { specDoc } from "./collections.ts";
import { fields, target, type Command } from "./context.ts";
import { reading } from "./query.ts";
import { runWrite } from "./statements.ts";

const MOST_INDEXES = 64;

export const createIndexes: Command = {
  transactional: true,
  async run(context) {
    const { args, engine, transaction } = context;
    const { database, name } = target(context);
    const specs = args.required(args.objects("indexes"), "indexes");
    args.ignore("ignoreUnknownIndexOptions");
    args.refuse("commitQuorum");
    args.done();
    if (specs.length === 0) fail("BadValue", "Must specify at least one index to create");
    return runWrite(context, function* (writer) {
      const existing = writer.collection(`${database}.${name}`);
      if (transaction && existing && !transaction.isEmptyDraft(existing)) {
        fail("OperationNotSupportedInTransaction", "a transaction makes indexes only for an empty collection that it made");
      }
      const make = () => makeIndexes(engine.catalog, writer.getOrCreate(database, name), specs, existing !== undefined);
      return transaction ? make() : engine.catalog.commit(make);
    }, { bulk: true });
  },
};

function makeIndexes(catalog: Catalog, collection: Collection, specs: readonly Doc[], existed: boolean): Doc {
  const before = collection.indexes.length;
  const added: Index[] = [];
  for (const spec of specs) {
    const normal = normalize(spec, collection);
    if (isThere(normal, [...collection.indexes, ...added])) continue;
    const index = catalog.newIndex(normal);
    if (index.partial) checkPartial(index.partial);
    added.push(index);
  }
  if (before + added.length > MOST_INDEXES) {
    fail("CannotCreateIndex", `add index fails, too many indexes for ${collection.namespace}`);
  }
  for (const index of added) collection.build(index);
  if (added.length > 0) catalog.addIndexes(collection, added);
  return fields({
    numIndexesBefore: int(before), numIndexesAfter: int(before + added.length),
    createdCollectionAutomatically: added.length === 0 ? undefined : bool(!existed),
    note: added.length === 0 ? string("all indexes already exist") : undefined,
  });
}

/** Checks one definition and writes it as it is stored: `v`, `key`, `name`, then the options. */
function normalize(spec: Doc, collection: Collection): Doc {
  const args = new Arguments(spec, "createIndexes.indexes");
  const key =
    args.object("key") ?? fail("FailedToParse", "The 'key' field is a required property of an index specification");
  const name =
    args.string("name") ?? fail("FailedToParse", "The 'name' field is a required property of an index specification");
  const ttl = args.value("expireAfterSeconds");
  const partial = args.object("partialFilterExpression");
  const sparse = args.bool("sparse");
  const unique = args.bool("unique");
  const own = args.object("collation");
  const version = args.number("v");
  for (const option of spec.names) {
    if (NOT_SERVED.has(option) && spec.get(option)!.v !== false) {
      fail("NotImplemented", `the index option '${option}' is not supported`);
    }
    if (!SERVED.has(option) && !NOT_SERVED.has(option)) {
      fail("InvalidIndexSpecificationOption", `The field '${option}' is not valid for an index specification.`);
    }
  }
  if (version !== undefined && version !== 2) fail("CannotCreateIndex", `index version v=${version} is not supported`);
  checkKey(key);
  if (name === "" || name === "*") {
    fail(name === "*" ? "BadValue" : "CannotCreateIndex", `The index name '${name}' is not valid`);
  }
  if (partial && sparse) fail("CannotCreateIndex", "cannot mix \"partialFilterExpression\" and \"sparse\" options");
  if (ttl) checkTtl(ttl, key);
  const isId = key.size === 1 && key.names[0] === "_id";
  if (isId && (partial || sparse)) fail("InvalidIndexSpecificationOption", "an _id index cannot be partial or sparse");
  const fallback = collection.options.get("collation");
  const collation =
    own ? parseCollation(own)?.spec : fallback?.t === T.object ? parseCollation(fallback.v)?.spec : undefined;
  return fields({
    v: int(2), key: object(key), name: string(isId ? "_id_" : name), unique: unique ? bool(true) : undefined,
    sparse: spec.has("sparse") ? bool(sparse) : undefined,
    partialFilterExpression: partial && object(partial), expireAfterSeconds: ttl,
    collation: collation && object(specDoc(collation)),
  });
}

const SERVED = new Set([
  "v", "key", "name", "unique", "sparse", "partialFilterExpression", "expireAfterSeconds", "collation", "background", "ns",
]);
const NOT_SERVED = new Set([
  "hidden", "weights", "default_language", "language_override", "textIndexVersion", "2dsphereIndexVersion", "bits", "min",
  "max",
  "wildcardProjection", "storageEngine", "prepareUnique", "clustered",
]);

function checkKey(key: Doc): void {
  if (key.size === 0) fail("CannotCreateIndex", "Index keys cannot be an empty object.");
  if (key.size > 32) fail(13103, "too many compound keys");
  for (const [path, order] of key.entries()) {
    if (path === "") fail("CannotCreateIndex", "Index keys cannot be an empty field.");
    if (order.t === T.string) {
      const kind = order.v;
      fail([
        "text", "2d", "2dsphere", "hashed", "geoHaystack",
      ].includes(kind) ? "NotImplemented" : "CannotCreateIndex", `Unknown index plugin '${kind}'`);
    }
    if (!isNumber(order)) fail("CannotCreateIndex", `Values in v:2 index key pattern cannot be of type ${order.t}`);
    if (Number(order.v) === 0 || Number.isNaN(Number(order.v))) {
      fail("CannotCreateIndex", "Values in the index key pattern cannot be 0.");
    }
    if (path.split(".").includes("")) fail("CannotCreateIndex", "Index key path cannot contain an empty part.");
    if (path.includes("$**")) fail("NotImplemented", "wildcard indexes are not supported");
    if (path.split(".").some((name) => name.startsWith("$") && !["$ref", "$id", "$db"].includes(name))) {
      fail("CannotCreateIndex", "Index key contains an illegal field name: field name starts with '$'.");
    }
  }
  if (new Set(key.names).size < key.size) fail("BadValue", "an index key names a field twice");
}

function checkTtl(ttl: Value, key: Doc): void {
  if (!isNumber(ttl)) fail("TypeMismatch", "TTL index 'expireAfterSeconds' option must be numeric");
  const seconds = Number(ttl.v);
  if (!(seconds >= 0 && seconds <= 2147483647)) {
    fail("CannotCreateIndex", "TTL index 'expireAfterSeconds' option must be within an acceptable range");
  }
  if (key.size !== 1 || key.names[0] === "_id") {
    fail("CannotCreateIndex", "TTL indexes are single-field indexes, and not on _id");
  }
}

/** A partial index's filter may only say what MongoDB allows there. */
function checkPartial(filter: Predicate): void {
  if (filter.kind === "and" || filter.kind === "or") return filter.children.forEach(checkPartial);
  const allowed = filter.kind === "compare" || filter.kind === "in"
    || (filter.kind === "exists" && filter.exists) || (filter.kind === "other" && filter.name === "$type");
  if (!allowed) fail("CannotCreateIndex", "unsupported expression in partial index");
}

/** True when the index exists with the same definition. @throws when its name or its key is taken by another one */
function isThere(spec: Doc, indexes: readonly Index[]): boolean {
  const name = spec.get("name")!.v;
  const key = spec.get("key")!.v as Doc;
  for (const index of indexes) {
    const sameKey = compareDocs(index.spec.get("key")!.v as Doc, key) === 0;
    const sameCollation = compareDocs(part(index.spec, IDENTITY), part(spec, IDENTITY)) === 0;
    const sameOptions = compareDocs(part(index.spec, OPTIONS), part(spec, OPTIONS)) === 0;
    if (index.name === name) {
      if (sameKey && index.name === "_id_") return true;
      if (!sameKey || !sameCollation || !sameOptions) {
        fail(
          "IndexKeySpecsConflict",
          `An existing index has the same name as the requested index but another definition: ${index.name}`,
        );
      }
      return true;
    }
    if (sameKey && sameCollation) {
      if (sameOptions) fail("IndexOptionsConflict", `Index already exists with a different name: ${index.name}`);
      fail("IndexOptionsConflict", `An equivalent index already exists with a different name and options: ${index.name}`);
    }
  }
  return false;
}

const IDENTITY = ["collation", "partialFilterExpression"];
const OPTIONS = ["unique", "sparse", "expireAfterSeconds"];

function part(spec: Doc, names: readonly string[]): Doc {
  return Doc.fromEntries(names.flatMap((name) => {
    const value = spec.get(name);
    return value && value.v !== false ? [[name, value] as const] : [];
  }));
}

export const listIndexes: Command = {
  run: (context) => reading(context, ({ collection, namespace, open }) => {
    const batchSize = new Arguments(context.args.object("cursor") ?? Doc.empty, "cursor").count("batchSize") ?? Infinity;
    context.args.done();
    if (!collection) return fail("NamespaceNotFound", `ns does not exist: ${namespace}`);
    return open(collection.indexes.map((index) => index.spec), batchSize);
  }),
};

export const dropIndexes: Command = {
  async run(context) {
    const { args, engine } = context;
    const { namespace } = target(context);
    const which = args.required(args.value("index"), "index");
    args.done();
    return runWrite(context, function* () {
      const collection = engine.catalog.find(namespace) ?? fail("NamespaceNotFound", `ns not found ${namespace}`);
      const before = collection.indexes.length;
      const doomed = which.t === T.string && which.v === "*" ? collection.indexes.slice(1) : namedIndexes(collection, which);
      if (doomed.some((index) => index.name === "_id_")) fail("InvalidOptions", "cannot drop _id index");
      for (const index of doomed) collection.clearIndex(index);
      engine.catalog.setIndexes(collection, collection.indexes.filter((index) => !doomed.includes(index)));
      const message = which.v === "*" ? string("non-_id indexes dropped for collection") : undefined;
      return fields({ nIndexesWas: int(before), msg: message });
    }, { bulk: true, frees: true });
  },
};

function namedIndexes(collection: Collection, which: Value): Index[] {
  if (which.t === T.array) return which.v.items.flatMap((item) => namedIndexes(collection, item));
  if (which.t !== T.string && which.t !== T.object) {
    return fail("TypeMismatch", "index must be a name, a key pattern or a list of names");
  }
  const found = collection.indexes.find((index) =>
    which.t === T.string ? index.name === which.v : compareDocs(index.spec.get("key")!.v as Doc, which.v) === 0);
  return [
    found ?? fail("IndexNotFound", `index not found with name [${(which.t === T.string ? which.v : "the key pattern")}]`),
  ];
}

/** Sets how long a TTL index lets documents live; makes a plain one a TTL index. */
export function changeIndexTtl(catalog: Catalog, collection: Collection, args: Arguments): Doc {
  const name = args.string("name");
  const pattern = args.object("keyPattern");
  const ttl = args.value("expireAfterSeconds");
  args.refuse("hidden", "unique", "prepareUnique");
  args.done();
  if ((name === undefined) === (pattern === undefined)) {
    fail("InvalidOptions", "must specify either index name or key pattern");
  }
  if (!ttl) return fail("InvalidOptions", "no expireAfterSeconds, hidden, unique, or prepareUnique field");
  const found = collection.indexes.find(
    (index) => (name === undefined ? compareDocs(index.spec.get("key")!.v as Doc, pattern!) === 0 : index.name === name)
  );
  const index =
    found ?? fail("IndexNotFound", `cannot find index ${name ?? "with this key pattern"} for ns ${collection.namespace}`);
  checkTtl(ttl, index.spec.get("key")!.v as Doc);
  const before = index.expireAfterSeconds;
  catalog.replaceSpec(collection, index, index.spec.with("expireAfterSeconds", ttl));
  return fields({
    expireAfterSeconds_old: before === undefined ? undefined : integer(BigInt(Math.trunc(before))),
    expireAfterSeconds_new: integer(BigInt(Math.trunc(Number(ttl.v)))),
  });
}
