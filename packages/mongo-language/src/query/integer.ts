import { compare, int, isNumber, long, readDecimal, T, type NumberValue, type Value } from "@raati/mongo-values";

/** A number without its fraction; undefined when that is no 64-bit integer, so for NaN and what is no number too. */
export function truncated(value: Value): bigint | undefined {
  const whole = isNumber(value) ? wholePart(value) : undefined;
  return whole !== undefined && BigInt.asIntN(64, whole) === whole ? whole : undefined;
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
export function exact(value: Value): bigint | undefined {
  const whole = truncated(value);
  return whole !== undefined && compare(value, long(whole)) === 0 ? whole : undefined;
}

/** A number as Int32, without its fraction: NaN is 0, what lies outside is the nearest bound. */
export function clampedInt32(value: NumberValue): number {
  if (isNaNValue(value)) return 0;
  const whole = truncated(value) ?? (compare(value, int(0)) < 0 ? -Infinity : Infinity);
  return Math.max(-2147483648, Math.min(2147483647, Number(whole)));
}

export function isNaNValue(value: NumberValue): boolean {
  if (value.t === T.double) return Number.isNaN(value.v);
  return value.t === T.decimal && readDecimal(value.v).kind === "nan";
}
