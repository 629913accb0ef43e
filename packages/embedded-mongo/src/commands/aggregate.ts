import { Arr, array, Canonical, Doc, fail, identity, integer, isNumber, object, T, type Value } from "@raati/mongo-values";
import {
  compileFilter, compilePipeline, compileSort, runPipeline, Scope, type PipelineContext,
} from "@raati/mongo-language";
import type { View } from "@raati/mongo-store";
import { Arguments } from "./arguments.ts";
import { fields, scopeOf, type Command, type CommandContext } from "./context.ts";
import { ask, effectiveCollation, reading, type Query } from "./query.ts";

export const aggregate: Command = {
  transactional: true,
  run(context) {
    const { args, command, database, deadline } = context;
    if (isNumber(command.values[0])) return overSessions(context);
    return reading(context, ({ view, collection, open }) => {
      const stages = args.required(args.array("pipeline"), "pipeline");
      const scope = scopeOf(args, effectiveCollation(args.object("collation"), collection));
      const cursor = args.object("cursor") ?? fail("FailedToParse", "The 'cursor' option is required, except to explain");
      const options = new Arguments(cursor, "cursor");
      const batchSize = options.count("batchSize") ?? 101;
      options.done();
      args.refuse("explain", "exchange", "fromMongos", "needsMerge");
      args.ignore("allowDiskUse", "bypassDocumentValidation");
      const hint = args.value("hint");
      args.done();
      const pipeline = preparePipeline(view, database, stages, scope, deadline);
      return open(runPipeline(pipeline.stages, ask(view, collection, { ...pipeline.query, hint })), batchSize);
    });
  },
};

/** `aggregate: 1`, without a collection: the sessions of the server, by `$listLocalSessions` in front. */
function overSessions(context: CommandContext): Doc {
  const { args, name, database, engine, session } = context;
  args.ignore(name, "cursor", "allowDiskUse");
  const [first, ...rest] = args.required(args.objects("pipeline"), "pipeline");
  args.done();
  if (first?.names[0] !== "$listLocalSessions") {
    fail("NotImplemented", "without a collection only $listLocalSessions is served");
  }
  const pipeline = compilePipeline(rest.map(object), { scope: new Scope(), find: () => [] });
  const documents = runPipeline(pipeline, engine.sessions.list());
  return engine.cursors.first(
    { namespace: `${database}.$cmd.aggregate`, documents, owner: session?.id, release: () => {}, batchSize: Infinity }
  );
}

/** Splits a pipeline: the $match, $sort and $limit at its beginning become a query, which indexes may serve. */
export function preparePipeline(view: View, database: string, specs: readonly Value[], scope: Scope, deadline: number) {
  const context: PipelineContext = {
    scope,
    find(name, filter) {
      return ask(view, view.collection(`${database}.${name}`), { filter: compileFilter(filter, scope), scope, deadline });
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
  run: (context) => reading(context, ({ view, collection }) => {
    const { args, deadline } = context;
    const filter = args.object("query") ?? Doc.empty;
    const scope = scopeOf(args, effectiveCollation(args.object("collation"), collection));
    const limit = Math.abs(args.number("limit") ?? 0);
    const skip = args.count("skip") ?? 0;
    const query: Query = { filter: compileFilter(filter, scope), skip, limit, hint: args.value("hint"), scope, deadline };
    args.ignore("fields");
    args.done();
    let n = 0;
    if (filter.size > 0) for (const _doc of ask(view, collection, query)) n++;
    else n = Math.min(Math.max((collection?.count(view.snapshot) ?? 0) - skip, 0), limit || Infinity);
    return fields({ n: integer(BigInt(n)) });
  }),
};

export const distinct: Command = {
  transactional: true,
  run: (context) => reading(context, ({ view, collection }) => {
    const { args, deadline } = context;
    const path = args.required(args.string("key"), "key").split(".");
    const filter = args.object("query") ?? Doc.empty;
    const scope = scopeOf(args, effectiveCollation(args.object("collation"), collection));
    const query: Query = { filter: compileFilter(filter, scope), hint: args.value("hint"), scope, deadline };
    args.done();
    const canonical = new Canonical(scope.collation);
    const stringKey = scope.collation && ((text: string) => canonical.of(text));
    const values = new Map<string, Value>();
    const add = (value: Value) => {
      const key = identity(value, stringKey);
      if (!values.has(key)) values.set(key, value);
    };
    for (const doc of ask(view, collection, query)) eachAt(object(doc), path, 0, add);
    return fields({ values: array(Arr.of([...values.values()])) });
  }),
};

/** The values at a path: arrays on the way and at the end stand for their elements. */
function eachAt(value: Value | undefined, path: readonly string[], at: number, add: (value: Value) => void): void {
  if (value === undefined) return;
  if (at === path.length) {
    if (value.t === T.array) value.v.items.forEach(add);
    else add(value);
  } else if (value.t === T.object) eachAt(value.v.get(path[at]), path, at + 1, add);
  else if (value.t === T.array) {
    if (/^\d+$/.test(path[at])) eachAt(value.v.items[Number(path[at])], path, at + 1, add);
    for (const item of value.v.items) if (item.t === T.object) eachAt(item, path, at, add);
  }
}
