import { Doc, fail, object, T, type Value } from "@raati/mongo-values";
import type { Env, Scope } from "../expression/compile.ts";
import { list } from "../expression/operator.ts";
import { setAt } from "../expression/path.ts";
import type { Hit, Predicate } from "./filter.ts";
import { Branch, Projection } from "./projection-spec.ts";

/** Compiles the projection of find and findAndModify; `filter` is the query's, for the positional `$`. */
export function compileFindProjection(spec: Doc, scope: Scope, filter: Predicate): (doc: Doc) => Doc {
  const projection = new Projection(spec, scope, filter);
  const project = compile(projection, scope);
  const { slices, positional } = projection;
  return (doc) => {
    const cut = slices.reduce((post, slice) => sliceAt(post, slice.path, slice.cut), project(doc));
    return positional ? pickMatched(cut, doc, positional, filter) : cut;
  };
}

/** Compiles a $project stage: no $slice and $elemMatch of find, no positional `$`, never empty. */
export function compileProjectStage(spec: Doc, scope: Scope): (doc: Doc) => Doc {
  if (spec.size === 0) fail(51272, "Invalid $project :: caused by :: projection specification must have at least one field");
  return compile(new Projection(spec, scope), scope);
}

function compile({ root, inclusion }: Projection, scope: Scope): (doc: Doc) => Doc {
  return (doc) => projectDoc(root, inclusion, doc, root.computes ? scope.env(doc) : []);
}

/** What stays is in the document's order; what is computed comes after, in the specification's. */
function projectDoc({ fields, computes }: Branch, inclusion: boolean, doc: Doc, env: Env): Doc {
  const names: string[] = [];
  const values: Value[] = [];
  const push = (name: string, value: Value | undefined) => {
    if (value === undefined) return;
    names.push(name);
    values.push(value);
  };
  for (let i = 0; i < doc.size; i++) {
    const name = doc.names[i];
    const field = fields.get(name) ?? !inclusion;
    if (typeof field === "boolean") push(name, field ? doc.values[i] : undefined);
    else if (typeof field !== "function") push(name, projectValue(field, inclusion, doc.values[i], env));
    else if (!inclusion) push(name, field(env)); // an $elemMatch in an exclusion takes the array's place
  }
  if (!computes) return Doc.of(names, values);
  for (const [name, field] of fields) {
    if (typeof field === "function") push(name, inclusion ? field(env) : undefined);
    else if (field instanceof Branch && field.computes && !doc.has(name)) {
      push(name, projectValue(field, inclusion, undefined, env));
    }
  }
  return Doc.of(names, values);
}

/** Goes into documents, and into arrays of any depth. All else gives way to computed fields, or an inclusion drops it. */
function projectValue(branch: Branch, inclusion: boolean, value: Value | undefined, env: Env): Value | undefined {
  if (value?.t === T.object) return object(projectDoc(branch, inclusion, value.v, env));
  if (value?.t === T.array) return list(value.v.items.flatMap((item) => projectValue(branch, inclusion, item, env) ?? []));
  if (branch.computes) return object(projectDoc(branch, inclusion, Doc.empty, env));
  return inclusion ? undefined : value;
}

function sliceAt(doc: Doc, path: readonly string[], cut: (items: readonly Value[]) => readonly Value[]): Doc {
  const [name, ...rest] = path;
  const value = doc.get(name);
  const inner = (item: Value) => (item.t === T.object ? object(sliceAt(item.v, rest, cut)) : item);
  if (value?.t === T.array) return doc.with(name, list(rest.length === 0 ? cut(value.v.items) : value.v.items.map(inner)));
  return value?.t === T.object && rest.length > 0 ? doc.with(name, inner(value)) : doc;
}

/** Leaves of the first array on the path the one element that the filter matched. */
function pickMatched(post: Doc, pre: Doc, path: readonly string[], filter: Predicate): Doc {
  const hit: Hit = {};
  const matched = filter.test(pre, hit);
  let [left, whole] = [post, pre];
  for (const [i, name] of path.entries()) {
    const value = left.get(name);
    const original = whole.get(name);
    if (value?.t === T.object && original?.t === T.object) [left, whole] = [value.v, original.v];
    if (value?.t !== T.array || original?.t !== T.array) continue;
    if (!matched || hit.index === undefined) {
      fail(51246, "positional operator '.$' couldn't find a matching element in the array");
    }
    // Of what an inclusion below goes through it leaves only documents and arrays.
    const survives = ({ t }: Value): boolean => i === path.length - 1 || t === T.object || t === T.array;
    const element = original.v.items[hit.index];
    if (!element || !survives(element)) fail(51247, "positional operator '.$' element mismatch");
    const at = original.v.items.slice(0, hit.index).filter(survives).length;
    return setAt(post, path.slice(0, i + 1), list([value.v.items[at]]));
  }
  return post;
}
