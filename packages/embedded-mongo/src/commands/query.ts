import { compareDocs, fail, isNumber, parseCollation, T, type Collation, type Doc, type Value } from "@raati/mongo-values";
import { compileSort, sortDocs, type Predicate, type Scope, type Sort } from "@raati/mongo-language";
import { View, type Collection, type Effort, type Index, type Plan } from "@raati/mongo-store";
import { target, untilDeadline, type CommandContext } from "./context.ts";

/** A compiled question to one collection. */
export interface Query {
  filter: Predicate;
  sort?: Sort | undefined;
  skip?: number | undefined;
  /** 0 or undefined: all. */
  limit?: number | undefined;
  hint?: Value | undefined;
  scope: Scope;
  deadline: number;
}

/** What a command reads: a state of the data, and the collection that it names. */
export interface Reading {
  view: View;
  namespace: string;
  collection: Collection | undefined;
  /** Answers the first batch; a cursor keeps the state for what is left. */
  open: (documents: Iterable<Doc>, batchSize: number, single?: boolean) => Doc;
}

/** Reads for a command, in its transaction or from the last commit, and lets go of that state afterwards. */
export function reading(context: CommandContext, answer: (on: Reading) => Doc, namespace = target(context).namespace): Doc {
  const { engine, transaction } = context;
  const view = transaction ?? new View(engine, engine.store.snapshot());
  let release = transaction ? () => {} : () => view.release();
  const open: Reading["open"] = (found, batchSize, single = false) => {
    const kept = release;
    release = () => {};
    return engine.cursors.first({ namespace, documents: found, owner: ownerOf(context), release: kept, batchSize, single });
  };
  try {
    return answer({ view, namespace, collection: view.collection(namespace), open });
  } finally {
    release();
  }
}

/** Whose cursors a command opens: its transaction's, or its session's. */
export function ownerOf({ session, transaction }: CommandContext): string | undefined {
  return session && (transaction ? `${session.id}:${session.number}` : session.id);
}

/** The documents that answer a query, in order; `effort` counts what it cost. */
export function ask(view: View, collection: Collection | undefined, query: Query, effort?: Effort): Iterable<Doc> {
  if (!collection) return [];
  const { filter, sort, skip } = query;
  const plan = planFor(view, collection, query);
  const found = view.read(collection, plan, filter, effort);
  if (Array.isArray(found) && !skip && (found.length < 2 || (!sort && !query.limit))) {
    return found.map(({ doc }: { doc: Doc }) => doc);
  }
  return inOrder(found, plan, query);
}

function* inOrder(records: Iterable<{ doc: Doc }>, plan: Plan, { sort, skip = 0, limit, deadline }: Query): Generator<Doc> {
  const end = limit ? skip + limit : Infinity;
  const found = documents(deadline === Infinity ? records : untilDeadline(records, deadline));
  let at = 0;
  for (const doc of plan.sorted || !sort ? found : sortDocs(found, sort, end)) {
    if (at >= skip) yield doc;
    if (++at >= end) return;
  }
}

function* documents(records: Iterable<{ doc: Doc }>): Generator<Doc> {
  for (const { doc } of records) yield doc;
}

export function planFor(view: View, collection: Collection, { filter, sort, limit, hint, scope }: Query): Plan {
  const question = { filter, sort, collation: scope.collation, limited: Boolean(limit) };
  return view.plan(collection, { ...question, hint: hint && findHint(collection, hint) });
}

/** The index that a hint names by its name or its pattern. @throws BadValue when there is none */
function findHint(collection: Collection, hint: Value): Index | "forward" | "backward" | undefined {
  if (hint.t === T.object && hint.v.size === 0) return undefined;
  if (hint.t === T.object && hint.v.names[0] === "$natural") {
    const order = hint.v.values[0];
    if (!isNumber(order) || ![1, -1].includes(Number(order.v))) fail("BadValue", "$natural hint must be 1 or -1");
    return Number(order.v) < 0 ? "backward" : "forward";
  }
  if (hint.t !== T.object && hint.t !== T.string) fail("FailedToParse", "Hint must be a string or an object");
  const found = collection.indexes.find((index) =>
    hint.t === T.object ? compareDocs(index.spec.get("key")!.v as Doc, hint.v) === 0 : index.name === hint.v);
  return found ?? fail("BadValue", "error processing query: hint provided does not correspond to an existing index");
}

export function sortOf(spec: Doc | undefined, collation: Collation | undefined): Sort | undefined {
  if (!spec || spec.size === 0 || spec.names[0] === "$natural") return undefined;
  return compileSort(spec, collation);
}

/** `{$natural: ±1}` as a sort asks for the order of records, like a hint. */
export function naturalHint(spec: Doc | undefined): Value | undefined {
  return spec?.names[0] === "$natural" ? { t: T.object, v: spec } : undefined;
}

/** A command's own collation, or the collection's default. */
export function effectiveCollation(own: Doc | undefined, collection: Collection | undefined): Collation | undefined {
  if (own && own.size > 0) return parseCollation(own);
  const fallback = collection?.options.get("collation");
  return fallback?.t === T.object ? parseCollation(fallback.v) : undefined;
}
