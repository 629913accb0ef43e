import { Doc } from "../bson/document.ts";
import { NULL, object, T, type Value } from "../bson/value.ts";
import { fail } from "../errors.ts";
import { itemsOf, list, textOf } from "../expression/operator.ts";
import { parsePath } from "../expression/path.ts";
import { Memory } from "./memory.ts";
import { asDoc, record, runPipeline, type Site, type Stage, type StageCompiler } from "./stage.ts";
import { setNested } from "./unwind.ts";

interface Options { from?: string; as?: string; localField?: string; foreignField?: string; stages?: Stage[] }

const TEXTS = ["from", "as", "localField", "foreignField"] as const;

/** $lookup: by equal fields, with or without a pipeline over what they join; or by a pipeline alone. */
export const compileLookup: StageCompiler = (spec, site) => {
  const { from, as, localField, foreignField, stages = [] } = readOptions(spec, site);
  const target = parsePath(as);
  const joined = (filter: Doc): Value =>
    list(new Memory(site.name, 4568).hold(runPipeline(stages, site.context.find(from, filter))).map(object));
  if (!localField || !foreignField) {
    return function* (input) {
      let all: Value | undefined;
      for (const doc of input) yield setNested(doc, target, (all ??= joined(Doc.empty)));
    };
  }
  const path = parsePath(localField);
  parsePath(foreignField);
  return function* (input) {
    for (const doc of input) yield setNested(doc, target, joined(equalTo(foreignField, localValues(doc, path))));
  };
};

function readOptions(spec: Value, site: Site): Options & { from: string; as: string } {
  const options: Options = {};
  for (const [name, value] of asDoc(spec, "FailedToParse", "the $lookup stage specification must be an object").entries()) {
    const text = TEXTS.find((known) => known === name);
    if (text) options[text] = textOf(value, "FailedToParse", `$lookup argument '${name}'`);
    else if (name === "pipeline") options.stages = site.nested(itemsOf(value, "TypeMismatch", "'pipeline' of $lookup"));
    else fail(name === "let" ? "NotImplemented" : "FailedToParse", `$lookup does not take the argument '${name}'`);
  }
  const { from, as, localField, foreignField, stages } = options;
  if (from === undefined) return fail("FailedToParse", "must specify 'from' field for a $lookup");
  if (!/^[^.$\0][^$\0]*$/.test(from)) fail("InvalidNamespace", `invalid $lookup namespace: ${from}`);
  if (!as) return fail("FailedToParse", "must specify 'as' field for a $lookup");
  if (!localField !== !foreignField || (!localField && !stages)) {
    fail("FailedToParse", "$lookup requires both 'localField' and 'foreignField', or a 'pipeline' and neither");
  }
  return { ...options, from, as };
}

/**
 * What a document offers at the local path: arrays give their elements, on the way and at the end; a number after an array
 * can be a position in it. Nothing found counts as null.
 */
function localValues(doc: Doc, path: readonly string[]): readonly Value[] {
  const found: Value[] = [];
  visit(doc, path, 0, found);
  return found.length > 0 ? found : [NULL];
}

function visit(doc: Doc, path: readonly string[], start: number, found: Value[]): void {
  let at = start;
  let value = doc.get(path[at++]);
  while (at < path.length && value?.t === T.array && /^\d+$/.test(path[at])) value = value.v.items[Number(path[at++])];
  if (value === undefined) return;
  for (const item of value.t === T.array ? value.v.items : [value]) {
    if (at === path.length) found.push(item);
    else if (item.t === T.object) visit(item.v, path, at, found);
  }
}

/** The filter for a field that equals one of the values. A regular expression equals itself only, unlike in $in. */
function equalTo(field: string, values: readonly Value[]): Doc {
  const where = (condition: Value): Doc => Doc.of([field], [condition]);
  const equal = (value: Value): Doc => where(record({ $eq: value }));
  if (values.length === 1) return equal(values[0]);
  if (values.every((value) => value.t !== T.regex)) return where(record({ $in: list(values) }));
  return Doc.of(["$or"], [list(values.map((value) => object(equal(value))))]);
}
