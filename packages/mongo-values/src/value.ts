import type { Arr, Doc } from "./document.ts";

/** BSON type numbers (bsonspec.org, version 1.1). MinKey is -1 on paper and 255 on the wire. */
export const T = {
  double: 1, string: 2, object: 3, array: 4, binary: 5, undefined: 6, objectId: 7, bool: 8, date: 9, null: 10, regex: 11,
  dbPointer: 12, code: 13, symbol: 14, codeWithScope: 15, int: 16, timestamp: 17, long: 18, decimal: 19,
  maxKey: 127, minKey: 255,
} as const;

export type TypeCode = (typeof T)[keyof typeof T];

/** `sub` is the subtype byte; `bytes` the payload as it stood on the wire. */
export interface BinaryPayload { sub: number; bytes: Buffer }
export interface RegexPayload { pattern: string; flags: string }

/**
 * One BSON value with its exact type. Values are immutable. Payloads: numbers for Int32 and Double; bigint for Long, Date
 * (milliseconds since 1970, UTC) and Timestamp (unsigned); 16 little-endian bytes for Decimal128; raw bytes for the two
 * deprecated types that are only stored. `bits` keeps the payload of a NaN that JavaScript would canonicalise.
 */
export type Value =
  | { readonly t: 1; readonly v: number; readonly bits?: bigint }
  | Is<16, number>
  | Is<18, bigint>
  | Is<19, Buffer>
  | Is<2, string>
  | Is<3, Doc>
  | Is<4, Arr>
  | Is<5, BinaryPayload>
  | Is<7, Buffer>
  | Is<8, boolean>
  | Is<9, bigint>
  | Is<10, null>
  | Is<11, RegexPayload>
  | Is<13, string>
  | Is<14, string>
  | Is<17, bigint>
  | { readonly t: 12 | 15; readonly v: Buffer }
  | { readonly t: 6 | 127 | 255; readonly v: null };

interface Is<Code extends TypeCode, Payload> { readonly t: Code; readonly v: Payload }

export type NumberValue = Extract<Value, { t: 1 | 16 | 18 | 19 }>;

export const NULL: Value = { t: T.null, v: null };
export const UNDEFINED: Value = { t: T.undefined, v: null };
export const MIN_KEY: Value = { t: T.minKey, v: null };
export const MAX_KEY: Value = { t: T.maxKey, v: null };
export const TRUE: Value = { t: T.bool, v: true };
export const FALSE: Value = { t: T.bool, v: false };

export const double = (v: number): Value => ({ t: T.double, v });
export const int = (v: number): Value => ({ t: T.int, v });
export const long = (v: bigint): Value => ({ t: T.long, v });
export const string = (v: string): Value => ({ t: T.string, v });
export const bool = (v: boolean): Value => (v ? TRUE : FALSE);
export const date = (v: bigint): Value => ({ t: T.date, v });
export const object = (v: Doc): Value => ({ t: T.object, v });
export const array = (v: Arr): Value => ({ t: T.array, v });

/** True for the four numeric types. */
export function isNumber(value: Value | undefined): value is NumberValue {
  if (value === undefined) return false;
  const t = value.t;
  return t === T.int || t === T.double || t === T.long || t === T.decimal;
}

/** An integer as the smallest type that holds it, Int32 before Long. */
export function integer(v: bigint): Value {
  return v >= -2147483648n && v <= 2147483647n ? int(Number(v)) : long(v);
}

/** MongoDB's names of types, as `$type` and error messages use them. */
export const TYPE_NAMES: Record<TypeCode, string> = {
  1: "double", 2: "string", 3: "object", 4: "array", 5: "binData", 6: "undefined", 7: "objectId", 8: "bool", 9: "date",
  10: "null", 11: "regex", 12: "dbPointer", 13: "javascript", 14: "symbol", 15: "javascriptWithScope", 16: "int",
  17: "timestamp", 18: "long", 19: "decimal", 127: "maxKey", 255: "minKey",
};

/** The type's name of a value, "missing" for none. */
export function typeName(value: Value | undefined): string {
  return value === undefined ? "missing" : TYPE_NAMES[value.t];
}
