import { fail, object, T, typeName, type Doc, type Value } from "@raati/mongo-values";
import type { Scope } from "../expression/compile.ts";
import { compileArrayFilter } from "../query/element-filter.ts";
import type { Hit } from "../query/filter.ts";
import { applyNode } from "./apply.ts";
import { ARRAY_OPERATORS } from "./array-operators.ts";
import { FIELD_OPERATORS, REMOVE } from "./field-operators.ts";
import { compilePipelineUpdate, compileReplacement } from "./replacement.ts";
import { storable } from "./storable.ts";
import { branch, insert, parsePath, type Compile, type Filters } from "./tree.ts";

export { upsertDocument } from "./upsert.ts";

/** A compiled update. */
export interface Update {
  readonly kind: "operators" | "replacement" | "pipeline";
  /**
   * The document after the update, the SAME object when nothing changed.
   *
   * @param hit where the query's match points, for the positional `$`
   * @param inserting true for an upsert's new document, which `upsertDocument` still checks
   */
  apply(doc: Doc, hit: Hit | undefined, inserting: boolean): Doc;
}

/** Every update operator that is served. */
export const UPDATE_OPERATORS: Readonly<Record<string, Compile>> = { ...FIELD_OPERATORS, ...ARRAY_OPERATORS };

/**
 * Compiles the `u` of an update: an array is a pipeline, a document whose first name begins with a dollar has operators, any
 * other is a replacement.
 */
export function compileUpdate(
  update: Value,
  { scope, arrayFilters = [], multi = false }: { scope: Scope; arrayFilters?: readonly Doc[]; multi?: boolean },
): Update {
  const filters = compileFilters(arrayFilters, scope);
  if (update.t === T.array) {
    if (filters.size > 0) fail("FailedToParse", "arrayFilters may not be specified for pipeline-style updates");
    return compilePipelineUpdate(update.v.items, scope);
  }
  if (update.t !== T.object) return fail("FailedToParse", "Update argument must be either an object or an array");
  if (update.v.names[0]?.startsWith("$")) return compileOperators(update.v, scope, filters);
  if (multi) fail("FailedToParse", "multi update is not supported for replacement-style update");
  return compileReplacement(update.v);
}

function compileFilters(arrayFilters: readonly Doc[], scope: Scope): Filters {
  const filters = new Map<string, (element: Value) => boolean>();
  for (const filter of arrayFilters) {
    const compiled = compileArrayFilter(filter, scope);
    if (filters.has(compiled.identifier)) fail("FailedToParse", `Found multiple array filters for '${compiled.identifier}'`);
    filters.set(compiled.identifier, (element) => compiled.test(element));
  }
  return filters;
}

function compileOperators(spec: Doc, scope: Scope, filters: Filters): Update {
  const root = branch("fields", "");
  const used = new Set<string>();
  for (const [name, fields] of spec.entries()) {
    const compile = Object.hasOwn(UPDATE_OPERATORS, name) ? UPDATE_OPERATORS[name] : undefined;
    if (!compile) return fail("FailedToParse", `Unknown modifier: ${name}. Expected an update modifier or a pipeline`);
    if (fields.t !== T.object) return fail("FailedToParse", `Modifier ${name} needs a document, not a ${typeName(fields)}`);
    for (const [path, operand] of fields.v.entries()) {
      const parts = parsePath(path);
      const action = compile(operand, path, scope);
      if (action.target !== undefined) insert(root, parts, REMOVE, filters, used);
      insert(root, action.target === undefined ? parts : parsePath(action.target), action, filters, used);
    }
  }
  const unused = [...filters.keys()].find((identifier) => !used.has(identifier));
  if (unused !== undefined) fail("FailedToParse", `The array filter for '${unused}' was not used in the update`);
  return {
    kind: "operators",
    apply(doc, hit, inserting) {
      const before = object(doc);
      const run = { root: doc, index: hit?.index, inserting, filters, hasId: doc.has("_id") };
      const after = (applyNode(root, before, run) as typeof before).v as Doc;
      return after === doc || inserting ? after : storable(after, 17419);
    },
  };
}
