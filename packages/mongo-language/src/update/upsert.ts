import { compareStrings, Doc, equal, fail, type Value } from "@raati/mongo-values";
import { setAt } from "../expression/path.ts";
import { refuseExpr } from "../query/element-filter.ts";
import type { Predicate } from "../query/filter.ts";
import { checkId, storable, withId } from "./storable.ts";
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
  return storable(withId(changed, id), 17420);
}

function seed(filter: Predicate, onlyId: boolean): Doc {
  const found = [...equalities(filter)].filter(([path]) => !onlyId || path === "_id" || path.startsWith("_id."));
  const seen = new Set<string>();
  let doc = Doc.empty;
  for (const [path, value] of found.sort(([a], [b]) => compareStrings(a, b))) {
    if (onlyId && path !== "_id") fail("NotExactValueField", `'_id' must be specified exactly, not by '${path}'`);
    const taken = [...seen].find((other) => `${path}.`.startsWith(`${other}.`));
    if (taken) fail("NotSingleValueField", `cannot infer query fields to set, '${path}' and '${taken}' are matched`);
    seen.add(path);
    doc = setAt(doc, path.split("."), value);
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
