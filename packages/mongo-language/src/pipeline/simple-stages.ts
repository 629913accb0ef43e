import { Doc, fail, FALSE, integer, NULL, T, type Value } from "@raati/mongo-values";
import { compileExpression, type Scope } from "../expression/compile.ts";
import { int64Of, named, textOf } from "../expression/operator.ts";
import { compileFilter } from "../query/filter.ts";
import { compileProjectStage } from "../query/projection.ts";
import { compileSort, sortDocs } from "../query/sort.ts";
import { asDoc, each, type Stage, type StageCompiler } from "./stage.ts";

/** $match. */
export const compileMatch: StageCompiler = (spec, { context: { scope } }) => {
  const filter = compileFilter(asDoc(spec, 15959, "the match filter must be an expression in an object"), scope);
  return function* (input) {
    for (const doc of input) if (filter.test(doc)) yield doc;
  };
};

/** $project. */
export const compileProject: StageCompiler = (spec, { context }) =>
  each(compileProjectStage(asDoc(spec, 15969, "$project specification must be an object"), context.scope));

/** $unset: a projection that leaves its fields out. */
export const compileUnset: StageCompiler = (spec, { context }) => {
  if (spec.t !== T.string && spec.t !== T.array) fail(31002, "$unset specification must be a string or an array");
  const items = spec.t === T.array ? spec.v.items : [spec];
  if (items.length === 0) fail(31119, "$unset specification must be a string or an array with at least one field");
  const names = items.map((item) => textOf(item, 31120, "each field of $unset"));
  return each(compileProjectStage(Doc.of(names, names.map(() => FALSE)), context.scope));
};

/** $sort; keeps no more than a $limit behind it lets through. */
export const compileSortStage: StageCompiler = (spec, { context: { scope }, following }) => {
  const keys = asDoc(spec, 15973, "the $sort key specification must be an object");
  if (keys.size === 0) fail(15976, "$sort stage must have at least one sort key");
  const sort = compileSort(keys, scope.collation);
  const limit = limitOf(following);
  return function* (input) {
    yield* sortDocs(input, sort, limit);
  };
};

/** How many documents the $limit ahead asks for, with what the $skips before it pass over. */
function limitOf([stage, ...following]: readonly Value[]): number | undefined {
  const [name, value] = stage?.t === T.object ? [stage.v.names[0], stage.v.values[0]] : [];
  if (value && name === "$limit") return readCount(name, value);
  const rest = value && name === "$skip" ? limitOf(following) : undefined;
  return rest && rest + readCount("$skip", value!);
}

/** $limit; reads nothing beyond it. */
export const compileLimit: StageCompiler = (spec, { name }) => {
  const limit = readCount(name, spec);
  return function* (input) {
    let count = 0;
    for (const doc of input) {
      yield doc;
      if (++count >= limit) return;
    }
  };
};

/** $skip. */
export const compileSkip: StageCompiler = (spec, { name }) => {
  const skip = readCount(name, spec);
  return function* (input) {
    let count = 0;
    for (const doc of input) if (++count > skip) yield doc;
  };
};

/** The whole number of $limit or $skip. */
function readCount(name: string, value: Value): number {
  const code = name === "$limit" ? 5107201 : 5107200;
  const count = int64Of(value, code, `the argument to ${name} stage`);
  if (count < 0n) fail(code, `invalid argument to ${name} stage: Expected a non-negative number, found ${count}`);
  if (count === 0n && name === "$limit") fail(15958, "the limit must be positive");
  return Number(count);
}

/** What $count's field cannot be called, with the codes. */
const WRONG_COUNT = [[/^$/, 40157], [/^\$/, 40158], [/\0/, 40159], [/\./, 40160], [/^_id$/, 15948]] as const;

/** $count: one document with the number of documents, none when there are none. */
export const compileCount: StageCompiler = (spec) => {
  const name = textOf(spec, 40156, "the count field");
  const wrong = WRONG_COUNT.find(([pattern]) => pattern.test(name));
  if (wrong) fail(wrong[1], `the count field cannot be called '${name}'`);
  return function* (input) {
    let count = 0;
    for (const _ of input) count++;
    if (count > 0) yield Doc.of([name], [integer(BigInt(count))]);
  };
};

/** $replaceRoot. */
export const compileReplaceRoot: StageCompiler = (spec, { name, context }) => {
  const given = named({ name, argument: spec }, [40229, "IDLUnknownField"], { newRoot: "IDLFailedToParse" });
  return replace(given.newRoot, context.scope);
};

/** $replaceWith. */
export const compileReplaceWith: StageCompiler = (spec, { context }) => replace(spec, context.scope);

function replace(root: Value, scope: Scope): Stage["run"] {
  const expression = compileExpression(root, scope);
  return each((doc) => asDoc(expression(scope.env(doc)) ?? NULL, 40228, "a new root must evaluate to an object"));
}
