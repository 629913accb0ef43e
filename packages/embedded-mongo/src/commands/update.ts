import { Doc } from "../bson/document.ts";
import { int } from "../bson/value.ts";
import { fail } from "../errors.ts";
import { compileFilter, type Hit } from "../query/filter.ts";
import { refuseExpr } from "../query/element-filter.ts";
import { noEffort, effectiveCollation, planFor, type Query } from "./query.ts";
import type { Work } from "../session/commit-queue.ts";
import { whenFree, type Writer } from "../session/writer.ts";
import type { Collection } from "../storage/collection.ts";
import { compileUpdate, upsertDocument, type Update } from "../update/update.ts";
import { Arguments } from "./arguments.ts";
import { fields, scopeOf, target, type Command, type CommandContext } from "./context.ts";
import { newObjectId } from "./insert.ts";
import { runStatements, statementsOf } from "./statements.ts";

/** What one statement of an update asks for. */
export interface UpdateRequest { query: Query; update: Update; multi: boolean; upsert: boolean }

/** What it did. */
export interface UpdateResult { matched: number; modified: number; upserted?: Doc | undefined; before?: Doc | undefined; after?: Doc | undefined }

export const update: Command = {
  transactional: true,
  run(context) {
    const { args } = context;
    const { database, name, namespace } = target(context);
    const { documents, ordered } = statementsOf(context, "updates");
    args.ignore("bypassDocumentValidation");
    const variables = args.object("let");
    args.done();
    return runStatements(context, documents, ordered, function* (writer, statement) {
      const request = parseUpdate(new Arguments(statement, "update.updates"), writer.collection(namespace), context, variables);
      const { matched, modified, upserted } = yield* applyUpdate(writer, { database, name }, request);
      return fields({ n: int(matched + (upserted ? 1 : 0)), nModified: int(modified), upserted: upserted?.get("_id") });
    });
  },
};

function parseUpdate(args: Arguments, collection: Collection | undefined, context: CommandContext, variables: Doc | undefined): UpdateRequest {
  const filter = args.required(args.object("q"), "q");
  const spec = args.required(args.value("u"), "u");
  const multi = args.bool("multi");
  const upsert = args.bool("upsert");
  const collation = effectiveCollation(args.object("collation"), collection);
  const constants = args.object("c");
  const arrayFilters = args.objects("arrayFilters");
  const hint = args.value("hint");
  args.done();
  if (constants && spec.t !== 4) fail(51198, "Constant values may only be specified for pipeline updates");
  const scope = scopeOf(new Arguments(variables || constants ? merged(variables, constants) : Doc.empty, "update"), collation);
  const predicate = compileFilter(filter, scope);
  if (upsert) refuseExpr(predicate);
  const compiled = compileUpdate(spec, { scope, multi, ...(arrayFilters ? { arrayFilters } : {}) });
  return { query: { filter: predicate, hint, scope, deadline: context.deadline }, update: compiled, multi, upsert };
}

function merged(variables: Doc | undefined, constants: Doc | undefined): Doc {
  const all = Doc.fromEntries([...(variables?.entries() ?? []), ...(constants?.entries() ?? [])]);
  return Doc.of(["let"], [{ t: 3, v: all }]);
}

/** Finds, changes and writes: one document or all that match; inserts one when none does and the statement upserts. */
export function* applyUpdate(writer: Writer, names: { database: string; name: string }, request: UpdateRequest): Work<UpdateResult> {
  const { query, update: change, multi, upsert } = request;
  const collection = writer.collection(`${names.database}.${names.name}`);
  const records = collection ? findRecords(writer, collection, query, multi) : [];
  const result: UpdateResult = { matched: 0, modified: 0 };
  for (const record of records) {
    yield* whenFree(() => {
      const hit: Hit = {};
      const before = writer.get(collection!, record);
      if (!before || !query.filter.test(before, hit)) return;
      const after = change.apply(before, hit, false);
      if (after !== before) writer.write(collection!, record, before, after);
      result.matched++;
      if (after !== before) result.modified++;
      result.before = before;
      result.after = after;
    });
  }
  if (result.matched > 0 || !upsert) return result;
  const upserted = upsertDocument(query.filter, change, newObjectId);
  const into = writer.getOrCreate(names.database, names.name);
  const record = into.newRecord();
  yield* whenFree(() => writer.write(into, record, undefined, upserted));
  return { matched: 0, modified: 0, upserted };
}

/** The records to write, found before the first write: a document that a write moves is not found twice. */
export function findRecords(writer: Writer, collection: Collection, query: Query, multi: boolean): number[] {
  const plan = planFor(writer, collection, { ...query, ...(multi ? {} : { limit: 1 }) });
  const found: number[] = [];
  const { sort } = query;
  if (sort && !plan.sorted) return sorted(writer, collection, query, plan, multi);
  for (const { record } of writer.read(collection, plan, query.filter, noEffort())) {
    found.push(record);
    if (!multi) break;
  }
  return found;
}

function sorted(writer: Writer, collection: Collection, { filter, sort }: Query, plan: ReturnType<typeof planFor>, multi: boolean): number[] {
  const found = [...writer.read(collection, plan, filter, noEffort())].map(({ record, doc }) => ({ record, key: sort!.keys(doc) }));
  found.sort((a, b) => sort!.compare(a.key, b.key));
  return (multi ? found : found.slice(0, 1)).map(({ record }) => record);
}

export const deletion: Command = {
  transactional: true,
  run(context) {
    const { args } = context;
    const { namespace } = target(context);
    const { documents, ordered } = statementsOf(context, "deletes");
    const variables = args.object("let");
    args.done();
    return runStatements(context, documents, ordered, function* (writer, statement) {
      const collection = writer.collection(namespace);
      const one = new Arguments(statement, "delete.deletes");
      const filter = one.required(one.object("q"), "q");
      const limit = one.required(one.number("limit"), "limit");
      if (limit !== 0 && limit !== 1) fail("FailedToParse", `The limit field in delete objects must be 0 or 1. Got ${limit}`);
      const collation = effectiveCollation(one.object("collation"), collection);
      const scope = scopeOf(new Arguments(variables ? merged(variables, undefined) : Doc.empty, "delete"), collation);
      const query: Query = { filter: compileFilter(filter, scope), hint: one.value("hint"), scope, deadline: context.deadline };
      one.done();
      const removed = collection ? yield* applyDelete(writer, collection, query, limit === 0) : [];
      return Doc.of(["n"], [int(removed.length)]);
    });
  },
};

/** Removes one document or all that match. @returns what was removed */
export function* applyDelete(writer: Writer, collection: Collection, query: Query, multi: boolean): Work<Doc[]> {
  const removed: Doc[] = [];
  for (const record of findRecords(writer, collection, query, multi)) {
    yield* whenFree(() => {
      const before = writer.get(collection, record);
      if (!before || !query.filter.test(before)) return;
      writer.write(collection, record, before, undefined);
      removed.push(before);
    });
  }
  return removed;
}

