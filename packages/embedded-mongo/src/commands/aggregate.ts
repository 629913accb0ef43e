import { Arr, Doc } from "../bson/document.ts";
import { array, int, integer, isNumber, type Value } from "../bson/value.ts";
import { identity } from "../bson/key-encoding.ts";
import { Canonical } from "../bson/collation.ts";
import { fail } from "../errors.ts";
import type { Scope } from "../expression/compile.ts";
import { compilePipeline, runPipeline, type PipelineContext } from "../pipeline/pipeline.ts";
import { compileFilter } from "../query/filter.ts";
import { compileSort } from "../query/sort.ts";
import type { View } from "../session/writer.ts";
import { Arguments } from "./arguments.ts";
import { fields, scopeOf, target, viewOf, type Command } from "./context.ts";
import { ownerOf } from "./find.ts";
import { ask, effectiveCollation, noEffort, type Query } from "./query.ts";
import { valuesAt } from "./values-at.ts";

export const aggregate: Command = {
  transactional: true,
  run(context) {
    const { args, command, database } = context;
    const on = command.values[0];
    if (isNumber(on)) return fail("NotImplemented", "aggregations without a collection are not supported");
    const { namespace } = target(context);
    const { view, release } = viewOf(context);
    try {
      const collection = view.collection(namespace);
      const stages = args.required(args.array("pipeline"), "pipeline");
      const scope = scopeOf(args, effectiveCollation(args.object("collation"), collection));
      const cursor = args.object("cursor") ?? fail("FailedToParse", "The 'cursor' option is required, except for aggregate with the explain argument");
      const options = new Arguments(cursor, "cursor");
      const batchSize = options.count("batchSize") ?? 101;
      options.done();
      args.refuse("explain", "exchange", "fromMongos", "needsMerge");
      args.ignore("allowDiskUse", "bypassDocumentValidation");
      const hint = args.value("hint");
      args.done();
      const pipeline = preparePipeline(view, database, stages, scope, context.deadline);
      const found = collection ? ask(view, collection, { ...pipeline.query, hint }, noEffort()) : [];
      const documents = runPipeline(pipeline.stages, found);
      return context.engine.cursors.first({ namespace, documents, owner: ownerOf(context), release, batchSize });
    } catch (error) {
      release();
      throw error;
    }
  },
};

/** Splits a pipeline: the $match, $sort and $limit at its beginning become a query, which indexes may serve. */
export function preparePipeline(view: View, database: string, specs: readonly Value[], scope: Scope, deadline: number) {
  const context: PipelineContext = {
    scope,
    find(name, filter) {
      const collection = view.collection(`${database}.${name}`);
      return collection ? ask(view, collection, { filter: compileFilter(filter, scope), scope, deadline }, noEffort()) : [];
    },
  };
  const stages = compilePipeline(specs, context);
  const query: Query = { filter: compileFilter(Doc.empty, scope), scope, deadline };
  let taken = 0;
  if (stages[taken]?.name === "$match") query.filter = compileFilter(stages[taken++].spec.v as Doc, scope);
  if (stages[taken]?.name === "$sort") query.sort = compileSort(stages[taken++].spec.v as Doc, scope.collation);
  if (stages[taken]?.name === "$limit") query.limit = Number(stages[taken++].spec.v);
  return { query, stages: stages.slice(taken) };
}

export const count: Command = {
  run(context) {
    const { args } = context;
    const { namespace } = target(context);
    const { view, release } = viewOf(context);
    try {
      const collection = view.collection(namespace);
      const filter = args.object("query") ?? Doc.empty;
      const scope = scopeOf(args, effectiveCollation(args.object("collation"), collection));
      const limit = Math.abs(args.number("limit") ?? 0);
      const skip = args.count("skip") ?? 0;
      const hint = args.value("hint");
      args.ignore("fields");
      args.done();
      const query: Query = { filter: compileFilter(filter, scope), skip, limit, hint, scope, deadline: context.deadline };
      if (!collection) return fields({ n: int(0) });
      let n = 0;
      if (filter.size === 0) n = Math.min(Math.max(view.count(collection) - skip, 0), limit || Infinity);
      else for (const _doc of ask(view, collection, query, noEffort())) n++;
      return fields({ n: integer(BigInt(n)) });
    } finally {
      release();
    }
  },
};

export const distinct: Command = {
  transactional: true,
  run(context) {
    const { args } = context;
    const { namespace } = target(context);
    const { view, release } = viewOf(context);
    try {
      const collection = view.collection(namespace);
      const path = args.required(args.string("key"), "key");
      const filter = args.object("query") ?? Doc.empty;
      const scope = scopeOf(args, effectiveCollation(args.object("collation"), collection));
      const query: Query = { filter: compileFilter(filter, scope), hint: args.value("hint"), scope, deadline: context.deadline };
      args.done();
      const canonical = new Canonical(scope.collation);
      const stringKey = scope.collation && ((text: string) => canonical.of(text));
      const values = new Map<string, Value>();
      for (const doc of collection ? ask(view, collection, query, noEffort()) : []) {
        for (const value of valuesAt(doc, path)) {
          const key = identity(value, stringKey);
          if (!values.has(key)) values.set(key, value);
        }
      }
      return fields({ values: array(Arr.of([...values.values()])) });
    } finally {
      release();
    }
  },
};

