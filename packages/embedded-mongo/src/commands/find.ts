import { Arr, array, Doc, fail, long, T, type Value } from "@raati/mongo-values";
import { compileFilter, compileFindProjection } from "@raati/mongo-language";
import type { Collection } from "@raati/mongo-store";
import type { Arguments } from "./arguments.ts";
import { fields, scopeOf, type Command } from "./context.ts";
import { ask, effectiveCollation, naturalHint, ownerOf, reading, sortOf, type Query } from "./query.ts";

/** A find's query and what is done with each document. */
export interface FindRequest { query: Query; project: ((doc: Doc) => Doc) | undefined; batchSize: number; single: boolean }

export function parseFind(args: Arguments, collection: Collection | undefined, deadline: number): FindRequest {
  const filter = args.object("filter") ?? Doc.empty;
  const collation = effectiveCollation(args.object("collation"), collection);
  const scope = scopeOf(args, collation);
  const sortSpec = args.object("sort");
  const projection = args.object("projection");
  const limit = args.count("limit");
  const batchSize = args.count("batchSize") ?? 101;
  const single = args.bool("singleBatch");
  args.refuse("tailable", "awaitData", "returnKey", "showRecordId", "min", "max", "oplogReplay");
  args.ignore("noCursorTimeout", "allowDiskUse", "allowPartialResults");
  const predicate = compileFilter(filter, scope);
  const query: Query = {
    filter: predicate, sort: sortOf(sortSpec, collation), skip: args.count("skip"), limit, scope, deadline,
    hint: args.value("hint") ?? naturalHint(sortSpec),
  };
  args.done();
  const project = projection && projection.size > 0 ? compileFindProjection(projection, scope, predicate) : undefined;
  return { query, project, batchSize, single };
}

export const find: Command = {
  transactional: true,
  run: (context) => reading(context, ({ view, collection, open }) => {
    const { query, project, batchSize, single } = parseFind(context.args, collection, context.deadline);
    const found = ask(view, collection, query);
    return open(project ? projected(found, project) : found, batchSize, single);
  }),
};

function* projected(docs: Iterable<Doc>, project: (doc: Doc) => Doc): Generator<Doc> {
  for (const doc of docs) yield project(doc);
}

export const getMore: Command = {
  transactional: true,
  run(context) {
    const { args, command } = context;
    const id = command.values[0];
    if (id.t !== T.long) return fail("TypeMismatch", "BSON field 'getMore.getMore' is the wrong type, expected type 'long'");
    args.ignore("getMore", "maxTimeMS");
    const collection = args.required(args.string("collection"), "collection");
    const batchSize = args.count("batchSize");
    args.done();
    return context.engine.cursors.more(id.v, `${context.database}.${collection}`, ownerOf(context), batchSize || Infinity);
  },
};

const idOf = (id: Value): bigint => BigInt(id.v as number | bigint);

export const killCursors: Command = {
  transactional: true,
  run({ args, engine }) {
    args.ignore("killCursors");
    const ids = args.required(args.array("cursors"), "cursors");
    args.done();
    const wrong = ids.find((id) => id.t !== T.long && id.t !== T.int);
    if (wrong) fail("TypeMismatch", "BSON field 'killCursors.cursors' must hold cursor ids");
    const done =
      (killed: boolean): Value => array(Arr.of(ids.filter((id) => answers.get(id) === killed).map((id) => long(idOf(id)))));
    const answers = new Map(ids.map((id) => [id, engine.cursors.kill(idOf(id))]));
    return fields({
      cursorsKilled: done(true), cursorsNotFound: done(false), cursorsAlive: array(Arr.of([])),
      cursorsUnknown: array(Arr.of([])),
    });
  },
};
