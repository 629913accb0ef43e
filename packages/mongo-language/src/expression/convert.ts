import {
  bool, date, double, fail, int, isNumber, long, NULL, string, T, TYPE_NAMES, typeName, type TypeCode, type Value,
} from "@raati/mongo-values";
import { millisecondsOf } from "./calendar.ts";
import { formatDate, ISO_FORMAT, parseDate } from "./date-text.ts";
import { orOnError } from "./dates.ts";
import { int32Of, isTruthy, keyed, mapping, nullish, unary, type Operator, type Operators } from "./operator.ts";
import { UTC } from "./zones.ts";

const impossible = (why: string): never => fail("ConversionFailure", `${why} in $convert with no onError value`);
const overflow = (): never => impossible("Conversion would overflow target type");

/**
 * The text of a double. Releases differ in how many digits they print, six or all, and from which size on they print an
 * exponent; what they differ on is refused.
 */
export function formatDouble(value: number): string {
  const digits = Math.abs(value).toString().replace(/^0?\.?0*|\./g, "");
  const plainly = value === 0 || (Math.abs(value) >= 1e-4 && Math.abs(value) < 1e6 && digits.length <= 6);
  if (!plainly) fail("NotImplemented", `the double ${value} is not converted to a string`);
  return Object.is(value, -0) ? "-0" : String(value);
}

/** The whole number of so many bits that a value stands for; undefined for types that stand for none. */
function wholeOf(value: Value, bits: 32 | 64): bigint | undefined {
  switch (value.t) {
    case T.bool: return BigInt(value.v);
    case T.int: case T.long: return BigInt.asIntN(bits, BigInt(value.v)) === BigInt(value.v) ? BigInt(value.v) : overflow();
    case T.string: return parseInteger(value.v, bits);
    case T.double: {
      if (!Number.isFinite(value.v)) return impossible("Attempt to convert NaN or infinity to integer type");
      // Checked before the fraction is cut off: 2147483647.5 is too large.
      const above = bits === 32 ? value.v > 2147483647 : value.v >= 2 ** 63;
      return above || value.v < -(2 ** (bits - 1)) ? overflow() : BigInt(Math.trunc(value.v));
    }
    default: return undefined;
  }
}

function parseInteger(text: string, bits: 32 | 64): bigint {
  const [, minus, digits] = /^(?:(-)|\+)?0*(\d{1,20})$/.exec(text) ?? impossible(`Failed to parse number '${text}'`);
  const number = minus ? -BigInt(digits) : BigInt(digits);
  return BigInt.asIntN(bits, number) === number ? number : impossible(`Failed to parse number '${text}': Overflow`);
}

/** Reads a number as C's strtod does. MongoDB takes hexadecimal ones unless they begin with "0x"; here none are served. */
function parseDouble(text: string): number {
  const special = /^([+-]?)(?:(inf(?:inity)?)|nan)$/i.exec(text);
  if (special) return special[2] ? Number(`${special[1]}Infinity`) : Number.NaN;
  if (/^[+-]?0x/i.test(text) && !text.startsWith("0x")) return fail("NotImplemented", "hexadecimal numbers are not served");
  if (!/^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i.test(text)) return impossible(`Failed to parse number '${text}'`);
  const number = Number(text);
  const tiny = Math.abs(number) < 2 ** -1022 && /[1-9]/.test(text.replace(/e.*/i, ""));
  return tiny || !Number.isFinite(number) ? impossible(`Failed to parse number '${text}': Out of range`) : number;
}

/** How a value becomes one of another type; undefined when there is no way. */
const CONVERSIONS: Partial<Record<TypeCode, (value: Value) => Value | undefined>> = {
  [T.double]: (value) => {
    switch (value.t) {
      case T.int: case T.long: case T.bool: case T.date: return double(Number(value.v));
      case T.string: return double(parseDouble(value.v));
      default: return undefined;
    }
  },
  [T.int]: (value) => {
    const whole = wholeOf(value, 32);
    return whole === undefined ? undefined : int(Number(whole));
  },
  [T.long]: (value) => {
    const whole = value.t === T.date ? value.v : wholeOf(value, 64);
    return whole === undefined ? undefined : long(whole);
  },
  [T.date]: (value) => {
    switch (value.t) {
      case T.long: case T.double: return date(wholeOf(value, 64)!);
      case T.string: return date(BigInt(parseDate(value.v, UTC)));
      case T.objectId: case T.timestamp: return date(BigInt(millisecondsOf(value)));
      default: return undefined;
    }
  },
  [T.string]: (value) => {
    switch (value.t) {
      case T.int: case T.long: case T.bool: return string(String(value.v));
      case T.double: return string(Number.isFinite(value.v) ? formatDouble(value.v) : String(value.v));
      case T.date: return string(formatDate(ISO_FORMAT, millisecondsOf(value), UTC));
      case T.objectId: return string(value.v.toString("hex"));
      default: return undefined;
    }
  },
  [T.objectId]: (value) => {
    const hex = value.t === T.string ? value.v : undefined;
    if (hex !== undefined && !/^[\da-f]{24}$/i.test(hex)) impossible(`Failed to parse objectId '${hex}'`);
    return hex === undefined ? undefined : { t: T.objectId, v: Buffer.from(hex, "hex") };
  },
  [T.bool]: (value) => bool(isTruthy(value)),
};

/** The names of types with their codes; "missing" is one too. */
const TARGETS = new Map(Object.entries({ 0: "missing", ...TYPE_NAMES }).map(([code, name]) => [name, Number(code)]));

function targetOf(to: Value): number {
  if (to.t === T.string) return TARGETS.get(to.v) ?? fail("BadValue", `Unknown type name: ${to.v}`);
  const code = int32Of(to, "FailedToParse", "$convert's 'to' argument");
  if (code === -1) return T.minKey;
  const known = code !== T.minKey && [...TARGETS.values()].includes(code);
  return known ? code : fail("FailedToParse", `$convert's 'to' is not the code of a type: ${code}`);
}

function convert(value: Value, target: number): Value {
  if (target === T.decimal || (value.t === T.decimal && target !== T.bool)) {
    fail("NotImplemented", "$convert does not compute with Decimal128");
  }
  if (value.t === target) return value;
  const result = CONVERSIONS[target as TypeCode]?.(value);
  return result ?? impossible(`Unsupported conversion from ${typeName(value)} to type ${target}`);
}

const REQUIRED = { input: "FailedToParse", to: "FailedToParse" } as const;

const $convert = keyed(["FailedToParse", "FailedToParse"], REQUIRED, ["onError", "onNull"], (given) => (env) => {
  const to = given.to(env);
  const value = given.input(env);
  const target = nullish(to) ? undefined : targetOf(to);
  if (nullish(value)) return given.onNull ? given.onNull(env) : NULL;
  return target === undefined ? NULL : orOnError(given.onError, env, () => convert(value, target));
});

/** $toInt and its like: one operand, a null for a null. */
const converting = (target: TypeCode): Operator => mapping((a) => convert(a, target), 50723);

export const CONVERT: Operators = {
  $convert,
  $toBool: converting(T.bool),
  $toDate: converting(T.date),
  $toDouble: converting(T.double),
  $toInt: converting(T.int),
  $toLong: converting(T.long),
  $toObjectId: converting(T.objectId),
  $toString: converting(T.string),
  $isNumber: unary((a) => bool(isNumber(a))),
  $type: unary((a) => string(typeName(a))),
};
