import { compareStrings, equal } from "../bson/compare.ts";
import { Doc } from "../bson/document.ts";
import { object, T, type Value } from "../bson/value.ts";
import { fail } from "../errors.ts";
import { refuseExpr } from "../query/element-filter.ts";
import type { Predicate } from "../query/filter.ts";
import { withId } from "./edit.ts";
import { checkId, storable } from "./storable.ts";
import type { Update } from "./update.ts";

/**
 * The document that an upsert inserts: what the filter says by equality, in the order of the paths (of that only `_id` for a
 * replacement), then the update, `_id` first.
 *
 * @param newId makes the `_id` when neither gives one
 */
export function upsertDocument(filter: Predicate, update: Update, newId: () => Value): Doc {
  refuseExpr(filter);
  const changed = update.apply(seed(filter, update.kind === "replacement"), undefined, true);
  const id = changed.get("_id") ?? newId();
  checkId(id);
  return storable(changed.names[0] === "_id" ? changed : withId(changed, id), 17420, true);
}

function seed(filter: Predicate, onlyId: boolean): Doc {
  const found = [...equalities(filter)].filter(([path]) => !onlyId || path === "_id" || path.startsWith("_id."));
  const seen = new Set<string>();
  let doc = Doc.empty;
  for (const [path, value] of found.sort(([a], [b]) => compareStrings(a, b))) {
    if (onlyId && path !== "_id") fail(111, `'_id' must be specified exactly, not by '${path}'`); // NotExactValueField
    const parts = path.split(".");
    const taken = parts.map((_part, i) => parts.slice(0, i + 1).join(".")).find((prefix) => seen.has(prefix));
    if (taken) fail("NotSingleValueField", `cannot infer query fields to set, '${path}' and '${taken}' are matched`);
    seen.add(path);
    doc = withPath(doc, parts, value);
  }
  return doc;
}

/** The equalities that every match meets. A compiled filter says an `$in` or `$or` of one value by that alone. */
function* equalities(filter: Predicate): Generator<[path: string, value: Value]> {
  if (filter.kind === "and") for (const child of filter.children) yield* equalities(child);
  else if (filter.kind === "compare" && filter.op === "$eq") yield [filter.path, filter.value];
  else if (filter.kind === "in" && !filter.patterns && filter.values.length > 0) {
    const [first, ...others] = filter.values;
    if (others.every((value) => equal(value, first))) yield [filter.path, first];
  }
}

function withPath(doc: Doc, [name, ...rest]: string[], value: Value): Doc {
  if (rest.length === 0) return doc.with(name, value);
  const inner = doc.get(name);
  return doc.with(name, object(withPath(inner?.t === T.object ? inner.v : Doc.empty, rest, value)));
}
