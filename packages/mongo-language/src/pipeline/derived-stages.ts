import { compare, Doc, fail, int, object, rankOf, T, type Value } from "@raati/mongo-values";
import { compileExpression, type Scope } from "../expression/compile.ts";
import { itemsOf, list, named, record } from "../expression/operator.ts";
import { checkName } from "../expression/path.ts";
import { compileGroup } from "./group.ts";
import { Memory } from "./memory.ts";
import { compileSortStage } from "./simple-stages.ts";
import { asDoc, runPipeline, type Site, type Stage, type StageCompiler } from "./stage.ts";

/** $facet: several pipelines over the same documents, their answers in one document. */
export const compileFacet: StageCompiler = (spec, site) => {
  const fields = asDoc(spec, 40169, "the $facet specification must be a non-empty object");
  if (fields.size === 0) fail(40169, "the $facet specification must be a non-empty object");
  const names = fields.names.slice();
  names.forEach(checkName);
  const pipelines = fields.values.map((value, i) => {
    const stages = itemsOf(value, 40170, `the argument '${names[i]}' of $facet`);
    if (stages.some((stage) => stage.t !== T.object)) fail(40171, `the elements of '${names[i]}' in $facet must be objects`);
    return site.nested(stages);
  });
  return function* (input) {
    const memory = new Memory(site.name);
    const docs = memory.hold(input);
    yield Doc.of(names, pipelines.map((stages) => list(memory.hold(runPipeline(stages, docs)).map(object))));
  };
};

/** $group, then $sort by one of its fields. */
function groupAndSort(group: Iterable<[string, Value]>, by: string, direction: 1 | -1, site: Site): Stage["run"] {
  const grouped = compileGroup(record(group), site);
  const sorted = compileSortStage(record({ [by]: int(direction) }), site);
  return (input) => sorted(grouped(input));
}

/** The specification of an output that counts. */
const COUNT: [string, Value] = ["count", record({ $count: record({}) })];

/** Whether a value is a path or an expression, and no constant. */
function isReference(value: Value): boolean {
  const text = value.t === T.object ? value.v.names[0] : value.t === T.string ? value.v : undefined;
  return text?.startsWith("$") ?? false;
}

/** $sortByCount: $group with a count, then $sort by it. */
export const compileSortByCount: StageCompiler = (spec, site) => {
  if (!isReference(spec)) {
    const code = spec.t === T.object ? 40147 : spec.t === T.string ? 40148 : 40149;
    fail(code, "the sortByCount field must be a $-prefixed path or an expression inside an object");
  }
  return groupAndSort([["_id", spec], COUNT], "count", -1, site);
};

/**
 * $bucket: $group by a $switch that gives the boundary at or below a value, then $sort by it. As in MongoDB the constants
 * become expressions of the $switch.
 */
export const compileBucket: StageCompiler = (spec, site) => {
  const { scope } = site.context;
  const optional = ["groupBy", "boundaries", "default", "output"] as const;
  const given = named({ name: site.name, argument: spec }, [40201, 40197], {}, optional);
  const by = given.groupBy;
  if (by && !isReference(by)) fail(40202, "'groupBy' must be a path or an expression");
  const boundaries = given.boundaries && readBoundaries(given.boundaries, scope);
  const otherwise = given.default && constantOf(given.default, 40195, "The $bucket 'default' field", scope);
  const output = given.output ? asDoc(given.output, 40196, "$bucket's 'output' must be an object").entries() : [COUNT];
  if (!by || !boundaries) return fail(40198, "$bucket requires 'groupBy' and 'boundaries' to be specified.");
  const [lowest, highest] = [boundaries[0], boundaries.at(-1)!];
  const atLeast = (bound: Value): boolean => compare(otherwise!, bound, scope.collation) >= 0;
  if (otherwise && rankOf(otherwise) === rankOf(lowest) && atLeast(lowest) && !atLeast(highest)) {
    fail(40199, "The $bucket 'default' field must lie outside of the boundaries.");
  }
  const branches = boundaries.slice(1).map((upper, i) => {
    const within = list([record({ $gte: list([by, boundaries[i]]) }), record({ $lt: list([by, upper]) })]);
    return record([["case", record({ $and: within })], ["then", boundaries[i]]]);
  });
  const key = record({ $switch: record({ branches: list(branches), default: otherwise }) });
  return groupAndSort([...output, ["_id", key]], "_id", 1, site);
};

function readBoundaries(value: Value, scope: Scope): Value[] {
  const all = itemsOf(value, 40200, "The $bucket 'boundaries' field").map((item) =>
    constantOf(item, 40191, "Each of the $bucket 'boundaries'", scope));
  if (all.length < 2) fail(40192, "The $bucket 'boundaries' field must have at least 2 values");
  for (let i = 1; i < all.length; i++) {
    if (rankOf(all[i - 1]) !== rankOf(all[i])) fail(40193, "The 'boundaries' of $bucket must be of one type");
    if (compare(all[i - 1], all[i], scope.collation) >= 0) fail(40194, "The 'boundaries' of $bucket must be ascending");
  }
  return all;
}

function constantOf(value: Value, code: number, what: string, scope: Scope): Value {
  const expression = compileExpression(value, scope);
  return (expression.constant && expression([])) || fail(code, `${what} must be a constant`);
}
