import { Arr, array, bool, Doc, fail, int, integer, object, string, type Value } from "@raati/mongo-values";
import { noEffort, type Collection, type Plan, type View } from "@raati/mongo-store";
import { compileFilter } from "@raati/mongo-language";
import { preparePipeline } from "./aggregate.ts";
import { Arguments, collectionName } from "./arguments.ts";
import { fields, scopeOf, type Command, type CommandContext } from "./context.ts";
import { parseFind } from "./find.ts";
import { ask, effectiveCollation, planFor, reading, sortOf, type Query } from "./query.ts";

/** Tells the plan of a command and, but for verbosity "queryPlanner", what it costs. Nothing is written. */
export const explain: Command = {
  run(context) {
    const { args, database } = context;
    const inner = args.required(args.object("explain"), "explain");
    const verbosity = args.string("verbosity") ?? "allPlansExecution";
    args.done();
    return explained(context, inner, database, verbosity);
  },
};

export function explained(context: CommandContext, inner: Doc, database: string, verbosity: string): Doc {
  if (!["queryPlanner", "executionStats", "allPlansExecution"].includes(verbosity)) {
    fail("FailedToParse", "verbosity string must be one of {'queryPlanner', 'executionStats', 'allPlansExecution'}");
  }
  return reading(context, ({ view, collection, namespace }) => {
    const query = queryOf(context, view, collection, inner);
    const plan = collection && planFor(view, collection, query);
    const planner = fields({
      namespace: string(namespace), indexFilterSet: bool(false), winningPlan: object(describe(plan, query)),
      rejectedPlans: array(Arr.of([])),
    });
    const stats = verbosity === "queryPlanner" ? undefined : object(execution(view, collection, query, plan));
    return fields(
      { explainVersion: string("1"), queryPlanner: object(planner), executionStats: stats, command: object(inner) }
    );
  }, `${database}.${collectionName(inner)}`);
}

/** The query in a command, whatever the command does with what it finds. */
function queryOf(context: CommandContext, view: View, collection: Collection | undefined, inner: Doc): Query {
  const name = inner.names[0];
  const args = new Arguments(inner, name);
  args.ignore(name);
  const { deadline } = context;
  if (name === "find") return parseFind(args, collection, deadline).query;
  const scope = scopeOf(args, effectiveCollation(args.object("collation"), collection));
  if (name === "aggregate") {
    return preparePipeline(view, context.database, args.required(args.array("pipeline"), "pipeline"), scope, deadline).query;
  }
  if (name === "update" || name === "delete") {
    const [statement] = args.required(args.objects(name === "update" ? "updates" : "deletes"), name);
    const one = new Arguments(statement, name);
    return { filter: compileFilter(one.required(one.object("q"), "q"), scope), hint: one.value("hint"), scope, deadline };
  }
  if (!["count", "distinct", "findAndModify"].includes(name)) {
    return fail("CommandNotSupported", `Explain failed due to unknown command: ${name}`);
  }
  const sort = sortOf(args.object("sort"), scope.collation);
  const filter = compileFilter(args.object("query") ?? Doc.empty, scope);
  return { filter, sort, skip: args.count("skip"), limit: args.count("limit"), hint: args.value("hint"), scope, deadline };
}

function describe(plan: Plan | undefined, query: Query): Doc {
  if (!plan) return stage("EOF");
  let described = access(plan);
  if (query.sort && !plan.sorted) {
    const pattern = Doc.fromEntries(query.sort.parts.map(({ path, descending }) => [path, int(descending ? -1 : 1)]));
    described = stage("SORT", { sortPattern: object(pattern), inputStage: object(described) });
  }
  if (query.skip) described = stage("SKIP", { skipAmount: int(query.skip), inputStage: object(described) });
  return query.limit ? stage("LIMIT", { limitAmount: int(query.limit), inputStage: object(described) }) : described;
}

function access(plan: Plan): Doc {
  if (plan.kind === "scan") return stage("COLLSCAN", { direction: string(plan.reverse ? "backward" : "forward") });
  return stage("FETCH", { inputStage: object(input(plan)) });
}

function input(plan: Plan): Doc {
  if (plan.kind === "scan") return access(plan);
  if (plan.kind === "or") {
    return stage("OR", { inputStages: array(Arr.of(plan.branches.map((branch) => object(input(branch))))) });
  }
  const { index, bounds, reverse, merge } = plan;
  return stage("IXSCAN", {
    keyPattern: index.spec.get("key")!, indexName: string(index.name), isMultiKey: bool(index.state.multikey !== 0),
    isUnique: bool(index.unique),
    isSparse: bool(index.sparse), isPartial: bool(index.partial !== undefined),
    direction: string(reverse ? "backward" : "forward"),
    boundedFields: int(bounds.points + (bounds.ranged ? 1 : 0)), ranges: int(bounds.ranges.length),
    merged: merge ? bool(true) : undefined,
  });
}

function stage(name: string, more: Record<string, Value | undefined> = {}): Doc {
  return fields({ stage: string(name), ...more });
}

function execution(view: View, collection: Collection | undefined, query: Query, plan: Plan | undefined): Doc {
  const effort = noEffort();
  const start = performance.now();
  let returned = 0;
  for (const _doc of ask(view, collection, query, effort)) returned++;
  return fields({
    executionSuccess: bool(true), nReturned: integer(BigInt(returned)),
    executionTimeMillis: integer(BigInt(Math.round(performance.now() - start))),
    totalKeysExamined: integer(BigInt(effort.keys)), totalDocsExamined: integer(BigInt(effort.documents)),
    executionStages: object(describe(plan, query)),
  });
}

