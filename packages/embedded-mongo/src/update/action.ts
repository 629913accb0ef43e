import type { Doc } from "../bson/document.ts";
import type { Value } from "../bson/value.ts";
import type { Scope } from "../expression/compile.ts";

/** The tests of `arrayFilters` by identifier. */
export type Filters = ReadonlyMap<string, (element: Value) => boolean>;

/** What one application of an update to one document knows beside the values that it walks over. */
export interface Run {
  /** The document as it was before; `$rename` reads its source here. */
  readonly root: Doc;
  /** Where the positional `$` points. */
  readonly index: number | undefined;
  readonly inserting: boolean;
  readonly filters: Filters;
  /** Whether the document has an `_id` by now: from then on nothing may change it. */
  hasId: boolean;
}

/** What a modifier does to the value at the end of its path. */
export interface Action {
  /** `set` may create the path; `cull` ignores a missing one and refuses one that could not exist; `remove` ignores both. */
  readonly mode: "set" | "cull" | "remove";
  /** The value instead of an existing one: the same object when nothing changes, undefined to take it away. */
  update(current: Value, run: Run): Value | undefined;
  /** The value of a missing field, undefined to leave it missing. */
  create?(run: Run): Value | undefined;
}

/** Compiles `{$operator: {path: operand}}`. */
export type Compile = (operand: Value, path: string, scope: Scope) => Action;
