import { isDeepStrictEqual } from "node:util";
import type { Handle, Stored } from "@raati/db";

/** New values by field; undefined takes a value away. */
export type NewValues<Value> = { readonly [Field in keyof Value]?: Value[Field] | undefined };

/**
 * Gives a document new values from a form. The same values as stored change nothing whatever the form's revision, so
 * that a double click does no harm; other values from an older revision are a conflict.
 *
 * @param revision of the document that the form was filled in from
 * @returns the document as it is now, and whether it was changed
 * @throws DbError CONFLICT when somebody else has saved meanwhile; INVALID
 */
export async function applyValues<Value extends object, Name extends string, Input extends object>(
  handle: Handle<Value, Name, Input>, stored: Stored<Value, Name>, revision: number, newValues: NewValues<Value>,
): Promise<{ readonly document: Stored<Value, Name>; readonly changed: boolean }> {
  const values = Object.entries(newValues).map(([field, value]) => [field, withoutUndefined(value)] as const);
  if (values.every(([field, value]) => isDeepStrictEqual(stored[field as keyof Value], value))) {
    return { document: stored, changed: false };
  }
  const set = Object.fromEntries(values.filter(([, value]) => value !== undefined)) as Partial<Value>;
  const unset = values.filter(([, value]) => value === undefined).map(([field]) => field as Extract<keyof Value, string>);
  return { document: await handle.update({ id: stored.id, revision }, { set, unset }), changed: true };
}

/** The driver would store an undefined field as null, which no schema takes. */
function withoutUndefined(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutUndefined);
  if (typeof value !== "object" || value === null || value instanceof Date) return value;
  const fields = Object.entries(value).filter(([, inner]) => inner !== undefined);
  return Object.fromEntries(fields.map(([name, inner]) => [name, withoutUndefined(inner)]));
}
