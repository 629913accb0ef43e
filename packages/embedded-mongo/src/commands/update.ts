import { Doc, fail, int, object, T, type Value } from "@raati/mongo-values";
import { compileFilter, compileUpdate, refuseExpr, upsertDocument, type Hit, type Update } from "@raati/mongo-language";
import { whenFree, type Collection, type Work, type Writer } from "@raati/mongo-store";
import { effectiveCollation, planFor, type Query } from "./query.ts";
import { Arguments } from "./arguments.ts";
import { fields, scopeOf, target, untilDeadline, type Command, type CommandContext } from "./context.ts";
import { newObjectId } from "./insert.ts";
import { runStatements, statementsOf } from "./statements.ts";

/** What one statement of an update asks for. */
export interface UpdateRequest { query: Query; update: Update; multi: boolean; upsert: boolean }

/** What it did. */
export interface UpdateResult {
  matched: number; modified: number; upserted?: Doc | undefined; before?: Doc | undefined; after?: Doc | undefined,
}

export const update: Command = {
  transactional: true,
  run(context) {
    const { args } = context;
    const { database, name, namespace } = target(context);
    const { documents, ordered } = statementsOf(context, "updates");
    args.ignore("bypassDocumentValidation");
    const variables = args.object("let");
    args.done();
    const statements = documents.map((statement) => readStatement(new Arguments(statement, "update.updates")));
    return runStatements(context, statements, ordered, function* (writer, statement) {
      const request = compileStatement(statement, writer.collection(namespace), context, variables);
      const { matched, modified, upserted } = yield* applyUpdate(writer, { database, name }, request);
      return fields({ n: int(matched + (upserted ? 1 : 0)), nModified: int(modified), upserted: upserted?.get("_id") });
    }, statements.some(({ multi }) => multi) ? { bulk: true } : {});
  },
};

/** A statement's parts, told apart before any statement is carried out: a malformed one refuses the whole command. */
function readStatement(args: Arguments) {
  const statement = {
    filter: args.required(args.object("q"), "q"), change: args.required(args.value("u"), "u"), multi: args.bool("multi"),
    upsert: args.bool("upsert"),
    collation: args.object("collation"), constants: args.object("c"), arrayFilters: args.objects("arrayFilters"),
    hint: args.value("hint"),
  };
  args.done();
  const { change, constants } = statement;
  if (change.t !== T.array && change.t !== T.object) {
    fail("FailedToParse", "Update argument must be either an object or an array");
  }
  if (constants && change.t !== T.array) fail(51198, "Constant values may only be specified for pipeline updates");
  return statement;
}

function compileStatement(
  statement: ReturnType<typeof readStatement>, collection: Collection | undefined, context: CommandContext,
  variables: Doc | undefined,
): UpdateRequest {
  const { filter, change, multi, upsert, constants, arrayFilters, hint } = statement;
  const scope = scopeOf(withLet(variables, constants), effectiveCollation(statement.collation, collection));
  const predicate = compileFilter(filter, scope);
  if (upsert) refuseExpr(predicate);
  const compiled = compileUpdate(change, { scope, multi, ...(arrayFilters ? { arrayFilters } : {}) });
  return { query: { filter: predicate, hint, scope, deadline: context.deadline }, update: compiled, multi, upsert };
}

/** The command's variables and the statement's constants, as one `let`. */
function withLet(...variables: (Doc | undefined)[]): Arguments {
  const all = Doc.fromEntries(variables.flatMap((doc) => [...(doc?.entries() ?? [])]));
  return new Arguments(all.size > 0 ? Doc.of(["let"], [object(all)]) : Doc.empty, "let");
}

/** Finds, changes and writes: one document or all that match; inserts one when none does and the statement upserts. */
export function* applyUpdate(
  writer: Writer, names: { database: string; name: string }, request: UpdateRequest,
): Work<UpdateResult> {
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
  yield* whenFree(() => {
    const into = writer.getOrCreate(names.database, names.name);
    writer.write(into, into.newRecord(), undefined, upserted);
  });
  return { matched: 0, modified: 0, upserted };
}

/** The records to write, found before the first write: a document that a write moves is not found twice. */
export function findRecords(writer: Writer, collection: Collection, query: Query, multi: boolean): number[] {
  const plan = planFor(writer, collection, { ...query, ...(multi ? {} : { limit: 1 }) });
  const found: { record: number; key: Value[] }[] = [];
  const sort = plan.sorted ? undefined : query.sort;
  for (const { record, doc } of untilDeadline(writer.read(collection, plan, query.filter), query.deadline)) {
    found.push({ record, key: sort?.keys(doc) ?? [] });
    if (!multi && !sort) break;
  }
  if (sort) found.sort((a, b) => sort.compare(a.key, b.key));
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
    const statements = documents.map((statement) => readDelete(new Arguments(statement, "delete.deletes")));
    return runStatements(context, statements, ordered, function* (writer, { filter, limit, collation, hint }) {
      const collection = writer.collection(namespace);
      const scope = scopeOf(withLet(variables), effectiveCollation(collation, collection));
      const query: Query = { filter: compileFilter(filter, scope), hint, scope, deadline: context.deadline };
      const removed = collection ? yield* applyDelete(writer, collection, query, limit === 0) : [];
      return Doc.of(["n"], [int(removed.length)]);
    }, { frees: true, ...(statements.some(({ limit }) => limit === 0) ? { bulk: true } : {}) });
  },
};

function readDelete(args: Arguments) {
  const statement = {
    filter: args.required(args.object("q"), "q"), limit: args.required(args.number("limit"), "limit"),
    collation: args.object("collation"), hint: args.value("hint"),
  };
  args.done();
  if (statement.limit !== 0 && statement.limit !== 1) {
    fail("FailedToParse", `The limit field in delete objects must be 0 or 1. Got ${statement.limit}`);
  }
  return statement;
}

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

