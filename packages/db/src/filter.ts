import { DbError } from "./errors.ts";

type Scalar = string | number | boolean | Date | null;

/** Conditions on one field. */
export interface Conditions<Value> {
  $eq?: Value; $ne?: Value; $gt?: Value; $gte?: Value; $lt?: Value; $lte?: Value; $in?: readonly Value[];
  $nin?: readonly Value[];
  $exists?: boolean; $size?: number; $all?: readonly unknown[]; $elemMatch?: object; $not?: Conditions<Value>;
}

type Element<Value> = Value extends readonly (infer Item)[] ? Item | Value : Value;

/** What documents are asked for: values or conditions by field; nested fields by their dotted path. */
export type Filter<Value> = { [Field in keyof Value]?: Element<Value[Field]> | Conditions<Element<Value[Field]>> | null } & {
  id?: string | Conditions<string>;
  $and?: readonly Filter<Value>[]; $or?: readonly Filter<Value>[]; $nor?: readonly Filter<Value>[];
} & { [path: `${string}.${string}`]: unknown };

const LOGICAL = new Set(["$and", "$or", "$nor"]);
const OPERATORS = new Set([
  "$eq", "$ne", "$gt", "$gte", "$lt", "$lte", "$in", "$nin", "$exists", "$size", "$all", "$elemMatch", "$not",
]);

/**
 * A filter as the driver takes it, with `id` as `_id`. Only the operators above pass: what runs code or reads other
 * documents (`$where`, `$expr`) cannot come in with a request, and neither can a filter on the tenant.
 *
 * @throws DbError INVALID
 */
export function checkedFilter(filter: object): Record<string, unknown> {
  const entries = Object.entries(filter).map(([name, value]): [string, unknown] => {
    if (LOGICAL.has(name)) return [name, (value as object[]).map(checkedFilter)];
    if (name.startsWith("$") || name === "_id" || name === "tenantId") refuse(name);
    return [name === "id" ? "_id" : name, checkedCondition(value)];
  });
  return Object.fromEntries(entries);
}

function checkedCondition(value: unknown): unknown {
  if (isScalar(value)) return value;
  // What a caller forgot to fill in would be asked for as null, or not at all.
  if (value === undefined) refuse("undefined");
  if (Array.isArray(value)) return value.map(checkedCondition);
  const entries = Object.entries(value);
  // A document as a value would be compared with its fields in order; conditions on its fields say what is meant.
  if (entries.length === 0) refuse("{}");
  for (const [name, operand] of entries) {
    if (!OPERATORS.has(name)) refuse(name);
    if (name === "$elemMatch") checkedFilter(operand as object);
    else checkedCondition(operand);
  }
  return value;
}

function isScalar(value: unknown): value is Scalar {
  return value === null || value instanceof Date || ["string", "number", "boolean"].includes(typeof value);
}

function refuse(name: string): never {
  throw new DbError("INVALID", `a filter may not say ${name}`);
}
