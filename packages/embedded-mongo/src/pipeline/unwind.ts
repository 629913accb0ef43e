import { Doc } from "../bson/document.ts";
import { long, NULL, object, T, typeName, type Value } from "../bson/value.ts";
import { fail } from "../errors.ts";
import { nullish, textOf } from "../expression/operator.ts";
import { parsePath } from "../expression/path.ts";
import { asDoc, type StageCompiler } from "./stage.ts";

/** $unwind: one document for each element of an array. */
export const compileUnwind: StageCompiler = (spec) => {
  const { path, index, preserve } = readOptions(spec);
  const numbered = (doc: Doc, at: Value): Doc => (index ? setNested(doc, index, at) : doc);
  return function* (input) {
    for (const doc of input) {
      const value = valueAt(doc, path);
      if (value?.t !== T.array) {
        if (preserve || !nullish(value)) yield numbered(doc, NULL);
      } else if (value.v.length > 0) {
        let at = 0n;
        for (const item of value.v.items) yield numbered(setNested(doc, path, item), long(at++));
      } else if (preserve) yield numbered(setNested(doc, path, undefined), NULL);
    }
  };
};

function readOptions(spec: Value): { path: string[]; index?: string[]; preserve: boolean } {
  let path = "";
  let index: string | undefined;
  let preserve = false;
  const what = "expected either a string or an object as specification for $unwind stage";
  const options = spec.t === T.string ? Doc.of(["path"], [spec]) : asDoc(spec, 15981, `${what}, got ${typeName(spec)}`);
  for (const [name, value] of options.entries()) {
    if (name === "path") path = textOf(value, 28808, "the path of $unwind");
    else if (name === "includeArrayIndex") index = textOf(value, 28810, name) || fail(28810, `${name} must not be empty`);
    else if (name === "preserveNullAndEmptyArrays") {
      preserve = value.t === T.bool ? value.v : fail(28809, `expected a boolean for ${name}, got ${typeName(value)}`);
    } else fail(28811, `unrecognized option to $unwind stage: ${name}`);
  }
  if (path === "") fail(28812, "no path specified to $unwind stage");
  if (!path.startsWith("$")) fail(28818, `path option to $unwind stage should be prefixed with a '$': ${path}`);
  if (index?.startsWith("$")) fail(28822, `includeArrayIndex of $unwind should not be prefixed with a '$': ${index}`);
  return { path: parsePath(path.slice(1)), index: index === undefined ? undefined : parsePath(index), preserve };
}

/** The value at a path through documents alone: what lies in an array counts as missing. */
function valueAt(doc: Doc, path: readonly string[]): Value | undefined {
  let value: Value | undefined = object(doc);
  for (const name of path) value = value?.t === T.object ? value.v.get(name) : undefined;
  return value;
}

/**
 * The document with the field at a path set, or removed when the value is missing. Documents on the way are made where there
 * are none; what else stands there, arrays too, is replaced.
 */
export function setNested(doc: Doc, path: readonly string[], value: Value | undefined, at = 0): Doc {
  const name = path[at];
  if (at === path.length - 1) return value === undefined ? doc.without(name) : doc.with(name, value);
  const inner = doc.get(name);
  return doc.with(name, object(setNested(inner?.t === T.object ? inner.v : Doc.empty, path, value, at + 1)));
}
