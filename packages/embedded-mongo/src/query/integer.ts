import { readDecimal } from "../bson/decimal.ts";
import { compareNumbers } from "../bson/number.ts";
import { int, long, T, type NumberValue } from "../bson/value.ts";

const LONG_MIN = -(2n ** 63n);
const LONG_MAX = 2n ** 63n - 1n;

/** A number without its fraction; undefined when that is no 64-bit integer, so for NaN and the infinities too. */
export function truncated(value: NumberValue): bigint | undefined {
  const whole = wholePart(value);
  return whole !== undefined && whole >= LONG_MIN && whole <= LONG_MAX ? whole : undefined;
}

function wholePart(value: NumberValue): bigint | undefined {
  if (value.t === T.long) return value.v;
  if (value.t !== T.decimal) return Number.isFinite(value.v) ? BigInt(Math.trunc(value.v)) : undefined;
  const decimal = readDecimal(value.v);
  if (decimal.kind !== "finite") return undefined;
  const { coefficient, exponent, negative } = decimal;
  // A coefficient has at most 34 digits: beyond these exponents nothing is left, or nothing fits.
  if (coefficient === 0n || exponent < -34) return 0n;
  if (exponent > 18) return undefined;
  const whole = exponent < 0 ? coefficient / 10n ** BigInt(-exponent) : coefficient * 10n ** BigInt(exponent);
  return negative ? -whole : whole;
}

/** The 64-bit integer that a number is, undefined when it is none. */
export function exact(value: NumberValue): bigint | undefined {
  const whole = truncated(value);
  return whole !== undefined && compareNumbers(value, long(whole) as NumberValue) === 0 ? whole : undefined;
}

/** A number as Int32, without its fraction: NaN is 0, what lies outside is the nearest bound. */
export function clampedInt32(value: NumberValue): number {
  if (isNaNValue(value)) return 0;
  const whole = truncated(value) ?? (compareNumbers(value, int(0) as NumberValue) < 0 ? LONG_MIN : LONG_MAX);
  return Math.max(-2147483648, Math.min(2147483647, Number(whole)));
}

export function isNaNValue(value: NumberValue): boolean {
  if (value.t === T.double) return Number.isNaN(value.v);
  return value.t === T.decimal && readDecimal(value.v).kind === "nan";
}
