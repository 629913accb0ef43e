import { fail, FALSE, long, NULL, object, T, type Doc, type Value } from "@raati/mongo-values";
import { named, nullish, record, textOf } from "../expression/operator.ts";
import { parsePath, setAt } from "../expression/path.ts";
import type { StageCompiler } from "./stage.ts";

const PRESERVE = "preserveNullAndEmptyArrays";

/** $unwind: one document for each element of an array. */
export const compileUnwind: StageCompiler = (spec, { name }) => {
  const { path, index, preserve } = readOptions(spec, name);
  const numbered = (doc: Doc, at: Value): Doc => (index ? setAt(doc, index, at) : doc);
  return function* (input) {
    for (const doc of input) {
      const value = valueAt(doc, path);
      if (value?.t !== T.array) {
        if (preserve || !nullish(value)) yield numbered(doc, NULL);
      } else if (value.v.length > 0) {
        let at = 0n;
        for (const item of value.v.items) yield numbered(setAt(doc, path, item), long(at++));
      } else if (preserve) yield numbered(setAt(doc, path, undefined), NULL);
    }
  };
};

function readOptions(spec: Value, name: string): { path: string[]; index?: string[]; preserve: boolean } {
  const argument = spec.t === T.string ? record({ path: spec }) : spec;
  const given = named({ name, argument }, [15981, 28811], { path: 28812 }, ["includeArrayIndex", PRESERVE]);
  const path = textOf(given.path, 28808, "the path of $unwind");
  const index = given.includeArrayIndex && textOf(given.includeArrayIndex, 28810, "includeArrayIndex");
  const preserve = given[PRESERVE] ?? FALSE;
  if (index === "") fail(28810, "includeArrayIndex must not be empty");
  if (preserve.t !== T.bool) return fail(28809, `expected a boolean for ${PRESERVE}`);
  if (path === "") fail(28812, "no path specified to $unwind stage");
  if (!path.startsWith("$")) fail(28818, `path option to $unwind stage should be prefixed with a '$': ${path}`);
  if (index?.startsWith("$")) fail(28822, `includeArrayIndex of $unwind should not be prefixed with a '$': ${index}`);
  return { path: parsePath(path.slice(1)), index: index === undefined ? undefined : parsePath(index), preserve: preserve.v };
}

/** The value at a path through documents alone: what lies in an array counts as missing. */
function valueAt(doc: Doc, path: readonly string[]): Value | undefined {
  let value: Value | undefined = object(doc);
  for (const name of path) value = value?.t === T.object ? value.v.get(name) : undefined;
  return value;
}
