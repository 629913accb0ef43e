import {
  Arr, bool, compareDocs, Doc, double, fail, int, integer, object, parseCollation, string, T, type Value,
} from "@raati/mongo-values";
import { compileFilter, Scope } from "@raati/mongo-language";
import type { Collection } from "@raati/mongo-store";
import { Arguments } from "./arguments.ts";
import { fields, target, type Command } from "./context.ts";
import { changeIndexTtl } from "./indexes.ts";
import { reading } from "./query.ts";
import { runWrite } from "./statements.ts";

const NOT_SERVED = [
  "capped", "size", "max", "timeseries", "clusteredIndex", "changeStreamPreAndPostImages", "validator", "validationLevel",
  "validationAction",
  "viewOn", "pipeline", "encryptedFields", "expireAfterSeconds", "storageEngine", "indexOptionDefaults", "autoIndexId",
];

export const create: Command = {
  transactional: true,
  async run(context) {
    const { args, engine, transaction } = context;
    const { database, name, namespace } = target(context);
    const collation = args.object("collation");
    args.refuse(...NOT_SERVED);
    args.ignore("idIndex", "flags");
    args.done();
    const spec = collation && parseCollation(collation)?.spec;
    const options = spec ? fields({ collation: object(specDoc(spec)) }) : Doc.empty;
    await runWrite(context, function* (writer) {
      const existing = writer.collection(namespace);
      if (existing && (transaction || compareDocs(existing.options, options) !== 0)) {
        fail("NamespaceExists", `Collection ${namespace} already exists.`);
      }
      if (existing) return;
      const draft = engine.catalog.draft(database, name, options);
      if (transaction) transaction.create(draft);
      else engine.catalog.add(draft);
    });
    return Doc.empty;
  },
};

/** A collation as `listCollections` and `listIndexes` show it. */
export function specDoc(spec: Readonly<Record<string, string | number | boolean>>): Doc {
  return Doc.fromEntries(Object.entries(spec).map(([name, value]) => [name, plain(value)]));
}

function plain(value: string | number | boolean): Value {
  if (typeof value === "string") return string(value);
  return typeof value === "number" ? int(value) : bool(value);
}

export const drop: Command = {
  async run(context) {
    const { namespace } = target(context);
    context.args.done();
    return runWrite(context, function* () {
      const { catalog } = context.engine;
      const collection = catalog.find(namespace);
      if (!collection) return Doc.empty;
      catalog.drop(collection);
      return fields({ nIndexesWas: int(collection.indexes.length), ns: string(namespace) });
    }, { bulk: true, frees: true });
  },
};

export const dropDatabase: Command = {
  async run(context) {
    context.args.ignore("dropDatabase");
    context.args.done();
    return runWrite(context, function* () {
      const { catalog } = context.engine;
      const collections = catalog.inDatabase(context.database);
      for (const collection of collections) catalog.drop(collection);
      return collections.length > 0 ? fields({ dropped: string(context.database) }) : Doc.empty;
    }, { bulk: true, frees: true });
  },
};

export const collMod: Command = {
  async run(context) {
    const { args, engine } = context;
    const { namespace } = target(context);
    const index = args.object("index");
    args.refuse(...NOT_SERVED, "recordPreImages", "dryRun");
    args.done();
    return runWrite(context, function* () {
      const collection = engine.catalog.find(namespace) ?? fail("NamespaceNotFound", `ns does not exist: ${namespace}`);
      return index ? changeIndexTtl(engine.catalog, collection, new Arguments(index, "collMod.index")) : Doc.empty;
    });
  },
};

export const listCollections: Command = {
  run(context) {
    const { args, engine, database } = context;
    args.ignore("listCollections", "authorizedCollections");
    const filter = args.object("filter") ?? Doc.empty;
    const nameOnly = args.bool("nameOnly");
    const batchSize = new Arguments(args.object("cursor") ?? Doc.empty, "cursor").count("batchSize") ?? Infinity;
    args.done();
    const wanted = compileFilter(filter, new Scope());
    const found = engine.catalog.inDatabase(database).map(
      (collection) => describe(collection, nameOnly)
    ).filter((doc) => wanted.test(doc));
    return reading(context, ({ open }) => open(found, batchSize), `${database}.$cmd.listCollections`);
  },
};

function describe(collection: Collection, nameOnly: boolean): Doc {
  if (nameOnly) return fields({ name: string(collection.name), type: string("collection") });
  const info = fields({ readOnly: bool(false), uuid: { t: T.binary, v: { sub: 4, bytes: collection.uuid } } });
  const [idIndex] = collection.indexes;
  return fields({
    name: string(collection.name), type: string("collection"), options: object(collection.options), info: object(info),
    idIndex: object(idIndex.spec),
  });
}

export const listDatabases: Command = {
  run({ args, engine }) {
    args.ignore("listDatabases", "authorizedDatabases");
    const nameOnly = args.bool("nameOnly");
    const wanted = compileFilter(args.object("filter") ?? Doc.empty, new Scope());
    args.done();
    const names = [...new Set([...engine.catalog.collections.values()].map((collection) => collection.database))].sort();
    const { mapSize } = engine.store.stats();
    const size = nameOnly ? {} : { sizeOnDisk: integer(BigInt(mapSize)), empty: bool(false) };
    const found = names.map((name) => fields({ name: string(name), ...size })).filter((doc) => wanted.test(doc));
    const databases: Value = { t: T.array, v: Arr.of(found.map(object)) };
    return nameOnly ? fields({ databases }) : fields(
      { databases, totalSize: integer(BigInt(mapSize)), totalSizeMb: integer(BigInt(Math.ceil(mapSize / 1048576))) }
    );
  },
};

/** Counts of documents and bytes, by a walk over the records. */
function measure(collections: readonly Collection[]): { count: number; size: number } {
  let size = 0;
  let count = 0;
  for (const collection of collections) {
    for (const { doc } of collection.scan(false)) {
      count++;
      size += doc.bytes().length;
    }
  }
  return { count, size };
}

function scaleOf(args: Arguments): number {
  const scale = args.number("scale") ?? 1;
  return scale >= 1 ? scale : fail(51024, "BSON field 'scale' value must be >= 1");
}

export const collStats: Command = {
  run(context) {
    const { namespace } = target(context);
    const scale = scaleOf(context.args);
    context.args.done();
    const collection = context.engine.catalog.find(namespace);
    const { count, size } = collection ? measure([collection]) : { count: 0, size: 0 };
    const scaled = (bytes: number) => integer(BigInt(Math.floor(bytes / scale)));
    return fields({
      ns: string(namespace), size: scaled(size), count: integer(BigInt(count)),
      avgObjSize: count > 0 ? integer(BigInt(Math.floor(size / count))) : undefined,
      storageSize: scaled(size), nindexes: int(collection?.indexes.length ?? 0), scaleFactor: integer(BigInt(scale)),
    });
  },
};

export const dbStats: Command = {
  run(context) {
    context.args.ignore("dbStats", "dbstats", "freeStorage");
    const scale = scaleOf(context.args);
    context.args.done();
    const collections = context.engine.catalog.inDatabase(context.database);
    const { count, size } = measure(collections);
    const indexes = collections.reduce((sum, collection) => sum + collection.indexes.length, 0);
    return fields({
      db: string(context.database), collections: integer(BigInt(collections.length)), views: int(0),
      objects: integer(BigInt(count)),
      avgObjSize: double(count > 0 ? size / count : 0), dataSize: double(size / scale), storageSize: double(size / scale),
      indexes: integer(BigInt(indexes)),
      scaleFactor: integer(BigInt(scale)),
    });
  },
};

