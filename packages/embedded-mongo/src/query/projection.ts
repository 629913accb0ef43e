import { Arr, Doc } from "../bson/document.ts";
import { array, object, T, type Value } from "../bson/value.ts";
import { fail } from "../errors.ts";
import type { Env, Expression, Scope } from "../expression/compile.ts";
import type { Hit, Predicate } from "./filter.ts";
import { parseProjection, type Branch, type Leaf, type ProjectionType } from "./projection-spec.ts";

/** Compiles the projection of find and findAndModify; `filter` is the query's, for the positional `$`. */
export function compileFindProjection(spec: Doc, scope: Scope, filter: Predicate): (doc: Doc) => Doc {
  const { root, type } = parseProjection(spec, scope, filter);
  const project = compileRoot(root, type, scope);
  const edits = compileEdits(root, [], filter);
  return (doc) => edits.reduce((post, edit) => edit(post, doc), project(doc));
}

/** Compiles a $project stage: no $slice and $elemMatch of find, no positional `$`, never empty. */
export function compileProjectStage(spec: Doc, scope: Scope): (doc: Doc) => Doc {
  if (spec.size === 0) fail(51272, "Invalid $project :: caused by :: projection specification must have at least one field");
  const { root, type } = parseProjection(spec, scope);
  return compileRoot(root, type, scope);
}

function compileRoot(root: Branch, type: ProjectionType, scope: Scope): (doc: Doc) => Doc {
  const level = compileLevel(root, type);
  return (doc) => projectDoc(level, doc, level.computes ? scope.env(doc) : []);
}

/** One level of names, ready to apply. */
interface Level {
  readonly type: ProjectionType;
  /** The fields that stay as they are, or go, by the type. */
  readonly named: ReadonlySet<string>;
  /** What is computed and the levels below, in the order of the specification. */
  readonly fields: ReadonlyMap<string, Expression | Level>;
  readonly computes: boolean;
}

function compileLevel(branch: Branch, type: ProjectionType): Level {
  const named = new Set<string>();
  const fields = new Map<string, Expression | Level>();
  for (const [name, node] of branch.fields) {
    const field = node.kind === "branch" ? compileLevel(node, type) : computed(name, node);
    if (field) fields.set(name, field);
    else if (type === "inclusion" || node.kind === "exclude") named.add(name);
  }
  const computes = [...fields.values()].some((field) => typeof field === "function" || field.computes);
  return { type, named, fields, computes };
}

function computed(name: string, leaf: Leaf): Expression | undefined {
  if (leaf.kind === "computed") return leaf.expression;
  if (leaf.kind !== "elemMatch") return undefined;
  return ([root]: Env) => {
    const doc = root!.v as Doc;
    const hit: Hit = {};
    const value = leaf.predicate.test(doc, hit) ? doc.get(name) : undefined;
    return value?.t === T.array ? array(Arr.of([value.v.items[hit.index!]])) : undefined;
  };
}

/** What stays is in the document's order; what is computed comes after, in the specification's. */
function projectDoc(level: Level, doc: Doc, env: Env): Doc {
  const names: string[] = [];
  const values: Value[] = [];
  const push = (name: string, value: Value | undefined) => {
    if (value === undefined) return;
    names.push(name);
    values.push(value);
  };
  const inclusion = level.type === "inclusion";
  for (let i = 0; i < doc.size; i++) {
    const name = doc.names[i];
    const field = level.fields.get(name);
    if (field === undefined) push(name, level.named.has(name) === inclusion ? doc.values[i] : undefined);
    else if (typeof field !== "function") push(name, projectValue(field, doc.values[i], env));
    else if (!inclusion) push(name, field(env)); // an $elemMatch in an exclusion takes the array's place
  }
  if (!level.computes) return Doc.of(names, values);
  for (const [name, field] of level.fields) {
    if (typeof field === "function") push(name, inclusion ? field(env) : undefined);
    else if (field.computes && !doc.has(name)) push(name, projectValue(field, undefined, env));
  }
  return Doc.of(names, values);
}

/** Goes into documents, and into arrays of any depth. All else gives way to computed fields, or an inclusion drops it. */
function projectValue(level: Level, value: Value | undefined, env: Env): Value | undefined {
  if (value?.t === T.object) return object(projectDoc(level, value.v, env));
  if (value?.t === T.array) {
    return array(Arr.of(value.v.items.flatMap((item) => projectValue(level, item, env) ?? [])));
  }
  if (level.computes) return object(projectDoc(level, Doc.empty, env));
  return level.type === "inclusion" ? undefined : value;
}

/** A change to the projected document, after the original. */
type Edit = (post: Doc, pre: Doc) => Doc;

/** $slice and the positional `$`, which work on what is left of the document. */
function compileEdits({ fields }: Branch, prefix: readonly string[], filter: Predicate): Edit[] {
  return [...fields].flatMap(([name, node]): Edit[] => {
    const path = [...prefix, name];
    switch (node.kind) {
      case "branch": return compileEdits(node, path, filter);
      case "slice": return [(post) => sliceAt(post, path, (items) => slice(items, node.skip, node.limit))];
      case "positional": return [(post, pre) => pickMatched(post, pre, path, filter)];
      default: return [];
    }
  });
}

function slice(items: readonly Value[], skip: number | undefined, limit: number): readonly Value[] {
  if (skip === undefined) return limit < 0 ? items.slice(limit) : items.slice(0, limit);
  const start = skip < 0 ? Math.max(0, items.length + skip) : skip;
  return items.slice(start, start + limit);
}

function sliceAt(doc: Doc, path: readonly string[], cut: (items: readonly Value[]) => readonly Value[]): Doc {
  const [name, ...rest] = path;
  const value = doc.get(name);
  const inner = (item: Value) => (item.t === T.object ? object(sliceAt(item.v, rest, cut)) : item);
  if (value?.t === T.array) {
    return doc.with(name, array(Arr.of(rest.length === 0 ? cut(value.v.items) : value.v.items.map(inner))));
  }
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
    const survivors = i < path.length - 1 ? original.v.items.map(isContainer) : original.v.items.map(() => true);
    if (!survivors[hit.index]) fail(51247, "positional operator '.$' element mismatch");
    const element = value.v.items[survivors.slice(0, hit.index).filter(Boolean).length];
    return setAt(post, path.slice(0, i + 1), array(Arr.of([element])));
  }
  return post;
}

/** Whether an inclusion below leaves anything of a value. */
function isContainer(value: Value): boolean {
  return value.t === T.object || value.t === T.array;
}

function setAt(doc: Doc, [name, ...rest]: readonly string[], value: Value): Doc {
  if (rest.length === 0) return doc.with(name, value);
  const inner = doc.get(name);
  return doc.with(name, object(setAt(inner?.t === T.object ? inner.v : Doc.empty, rest, value)));
}
