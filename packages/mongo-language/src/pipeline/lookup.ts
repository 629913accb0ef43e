import { Doc, fail, NULL, object, string, T, type Value } from "@raati/mongo-values";
import { itemsOf, list, named, record, textOf } from "../expression/operator.ts";
import { parsePath, setAt } from "../expression/path.ts";
import { Memory } from "./memory.ts";
import { runPipeline, type Site, type Stage, type StageCompiler } from "./stage.ts";

const CODE = "FailedToParse";

/** $lookup: by equal fields, with or without a pipeline over what they join; or by a pipeline alone. */
export const compileLookup: StageCompiler = (spec, site) => {
  const { texts: [from, as, localField, foreignField], stages } = readOptions(spec, site);
  const target = parsePath(as);
  const joined = (filter: Doc): Value =>
    list(new Memory(site.name, 4568).hold(runPipeline(stages, site.context.find(from, filter))).map(object));
  if (!localField || !foreignField) {
    return function* (input) {
      let all: Value | undefined;
      for (const doc of input) yield setAt(doc, target, (all ??= joined(Doc.empty)));
    };
  }
  const path = parsePath(localField);
  parsePath(foreignField);
  return function* (input) {
    for (const doc of input) yield setAt(doc, target, joined(equalTo(foreignField, localValues(doc, path))));
  };
};

/** The arguments of the stage; empty local and foreign fields when there are none. */
function readOptions(spec: Value, site: Site): { texts: string[]; stages: Stage[] } {
  const optional = ["localField", "foreignField", "pipeline", "let"] as const;
  const given = named({ name: site.name, argument: spec }, [CODE, CODE], { from: CODE, as: CODE }, optional);
  if (given.let) fail("NotImplemented", "$lookup does not take the argument 'let'");
  const { from, as, localField = string(""), foreignField = string(""), pipeline } = given;
  const texts = [from, as, localField, foreignField].map((text) => textOf(text, CODE, "argument to $lookup"));
  const stages = pipeline ? site.nested(itemsOf(pipeline, "TypeMismatch", "'pipeline' of $lookup")) : [];
  if (!/^[^.$\0][^$\0]*$/.test(texts[0])) fail("InvalidNamespace", `invalid $lookup namespace: ${texts[0]}`);
  if (texts[1] === "") fail(CODE, "must specify 'as' field for a $lookup");
  if (!texts[2] !== !texts[3] || (!texts[2] && !pipeline)) {
    fail(CODE, "$lookup requires both 'localField' and 'foreignField', or a 'pipeline' and neither");
  }
  return { texts, stages };
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
  const equal = (value: Value): Doc => Doc.of([field], [record({ $eq: value })]);
  if (values.length === 1) return equal(values[0]);
  if (values.every((value) => value.t !== T.regex)) return Doc.of([field], [record({ $in: list(values) })]);
  return Doc.of(["$or"], [list(values.map((value) => object(equal(value))))]);
}
