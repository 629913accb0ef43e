import { outside, readDecimal, type Decimal } from "./decimal.ts";
import { T, type NumberValue } from "./value.ts";

/**
 * Compares numbers of any two types by their exact value; NaN equals itself and comes before all others (MongoDB manual,
 * "Comparison/Sort Order").
 */
export function compareNumbers(a: NumberValue, b: NumberValue): number {
  const small = a.t !== T.long && a.t !== T.decimal && b.t !== T.long && b.t !== T.decimal;
  if (small) return compareDoubles(a.v, b.v);
  if (a.t === T.long && b.t === T.long) return a.v < b.v ? -1 : a.v > b.v ? 1 : 0;
  if (a.t === T.decimal || b.t === T.decimal) return compareDecimals(toDecimal(a), toDecimal(b));
  return a.t === T.long ? compareLong(a.v, b.v as number) : -compareLong((b as { v: bigint }).v, a.v);
}

export function compareDoubles(a: number, b: number): number {
  if (a < b) return -1;
  if (a > b) return 1;
  if (a === b) return 0;
  return Number.isNaN(a) ? (Number.isNaN(b) ? 0 : -1) : 1;
}

function compareLong(a: bigint, b: number): number {
  if (Number.isNaN(b)) return 1;
  return a < b ? -1 : a > b ? 1 : 0; // JavaScript compares bigint with number by exact value
}

/** Any number as an exact decimal; a double's binary fraction has a finite decimal expansion. */
export function toDecimal(value: NumberValue): Decimal {
  if (value.t === T.decimal) return readDecimal(value.v);
  if (value.t === T.long) return finite(value.v, 0);
  const v = value.v;
  if (Number.isNaN(v)) return { kind: "nan" };
  if (!Number.isFinite(v)) return { kind: "infinity", negative: v < 0 };
  if (Number.isInteger(v)) return finite(BigInt(v), 0);
  const { mantissa, exponent } = doubleParts(v);
  return finite(mantissa * 5n ** BigInt(-exponent), exponent);
}

function finite(signed: bigint, exponent: number): Decimal {
  return { kind: "finite", negative: signed < 0n, coefficient: signed < 0n ? -signed : signed, exponent };
}

const view = new DataView(new ArrayBuffer(8));

/** `value = mantissa * 2^exponent`, for a finite double. */
export function doubleParts(value: number): { mantissa: bigint; exponent: number } {
  view.setFloat64(0, value);
  const bits = view.getBigUint64(0);
  const biased = Number((bits >> 52n) & 0x7ffn);
  const fraction = bits & 0xfffffffffffffn;
  const mantissa = biased === 0 ? fraction : fraction | 0x10000000000000n;
  return { mantissa: value < 0 ? -mantissa : mantissa, exponent: Math.max(biased, 1) - 1075 };
}

/** Compares exactly, without scaling where that would cost. */
export function compareDecimals(a: Decimal, b: Decimal): number {
  if (a.kind !== "finite" || b.kind !== "finite") return compareDoubles(outside(a), outside(b));
  const left = a.negative ? -a.coefficient : a.coefficient;
  const right = b.negative ? -b.coefficient : b.coefficient;
  if (left === 0n || right === 0n || left < 0n !== right < 0n) return left < right ? -1 : left > right ? 1 : 0;
  // Scaling by 10^12000 would cost: magnitudes that differ by whole digits are told apart by their length.
  const digits = digitsOf(a) - digitsOf(b);
  if (digits !== 0) return digits > 0 === left > 0n ? 1 : -1;
  const exponent = Math.min(a.exponent, b.exponent);
  const x = left * 10n ** BigInt(a.exponent - exponent);
  const y = right * 10n ** BigInt(b.exponent - exponent);
  return x < y ? -1 : x > y ? 1 : 0;
}

function digitsOf(decimal: { coefficient: bigint; exponent: number }): number {
  return decimal.coefficient.toString().length + decimal.exponent;
}
