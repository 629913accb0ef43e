import { compare, rankOf } from "../bson/compare.ts";
import { Doc } from "../bson/document.ts";
import { int, object, T, typeName, type Value } from "../bson/value.ts";
import { fail } from "../errors.ts";
import { compileExpression, type Scope } from "../expression/compile.ts";
import { itemsOf, list } from "../expression/operator.ts";
import { COUNT } from "./accumulators.ts";
import { compileGroup } from "./group.ts";
import { compileSortStage } from "./simple-stages.ts";
import { asDoc, record, type Site, type Stage, type StageCompiler } from "./stage.ts";

/** $group, then $sort by one of its fields. */
function groupAndSort(group: Iterable<[string, Value]>, by: string, direction: 1 | -1, site: Site): Stage["run"] {
  const grouped = compileGroup(object(Doc.fromEntries(group)), site);
  const sorted = compileSortStage(record({ [by]: int(direction) }), site);
  return (input) => sorted(grouped(input));
}

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
  return groupAndSort([["_id", spec], ["count", COUNT]], "count", -1, site);
};

/**
 * $bucket: $group by a $switch that gives the boundary at or below a value, then $sort by it. As in MongoDB the constants
 * become expressions of the $switch.
 */
export const compileBucket: StageCompiler = (spec, site) => {
  const { scope } = site.context;
  let by: Value | undefined;
  let boundaries: Value[] = [];
  let otherwise: Value | undefined;
  let output: Iterable<[string, Value]> = [["count", COUNT]];
  for (const [name, value] of asDoc(spec, 40201, "Argument to $bucket stage must be an object").entries()) {
    if (name === "groupBy") by = isReference(value) ? value : fail(40202, "'groupBy' must be a path or an expression");
    else if (name === "boundaries") boundaries = readBoundaries(value, scope);
    else if (name === "default") otherwise = constantOf(value, 40195, "The $bucket 'default' field", scope);
    else if (name === "output") output = asDoc(value, 40196, "The $bucket 'output' field must be an object").entries();
    else fail(40197, `Unrecognized option to $bucket: ${name}.`);
  }
  if (!by || boundaries.length === 0) return fail(40198, "$bucket requires 'groupBy' and 'boundaries' to be specified.");
  if (otherwise && isWithin(otherwise, boundaries, scope)) {
    fail(40199, "The $bucket 'default' field must be less than the lowest boundary or not less than the highest one.");
  }
  const value = by;
  const branches = boundaries.slice(1).map((upper, i) => {
    const atLeast = record({ $gte: list([value, boundaries[i]]) });
    const below = record({ $lt: list([value, upper]) });
    return object(Doc.of(["case", "then"], [record({ $and: list([atLeast, below]) }), boundaries[i]]));
  });
  const key = record({ $switch: record({ branches: list(branches), ...(otherwise && { default: otherwise }) }) });
  return groupAndSort([...output, ["_id", key]], "_id", 1, site);
};

function readBoundaries(value: Value, scope: Scope): Value[] {
  const all = itemsOf(value, 40200, "The $bucket 'boundaries' field").map((item) =>
    constantOf(item, 40191, "Each of the $bucket 'boundaries'", scope));
  if (all.length < 2) fail(40192, "The $bucket 'boundaries' field must have at least 2 values");
  for (let i = 1; i < all.length; i++) {
    if (rankOf(all[i - 1]) !== rankOf(all[i])) fail(40193, `Found ${typeName(all[i])} among 'boundaries' of another type`);
    if (compare(all[i - 1], all[i], scope.collation) >= 0) fail(40194, "The 'boundaries' of $bucket must be ascending");
  }
  return all;
}

function constantOf(value: Value, code: number, what: string, scope: Scope): Value {
  const expression = compileExpression(value, scope);
  return (expression.constant && expression([])) || fail(code, `${what} must be a constant`);
}

function isWithin(value: Value, boundaries: readonly Value[], { collation }: Scope): boolean {
  if (rankOf(value) !== rankOf(boundaries[0])) return false;
  return compare(value, boundaries[0], collation) >= 0 && compare(value, boundaries.at(-1)!, collation) < 0;
}
