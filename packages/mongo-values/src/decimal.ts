/**
 * Decimal128 (IEEE 754-2008, binary integer decimal encoding, little-endian as BSON stores it): read for comparing, never
 * computed with. A finite value is `sign * coefficient * 10^exponent`.
 */
export type Decimal =
  | { kind: "finite"; negative: boolean; coefficient: bigint; exponent: number }
  | { kind: "infinity"; negative: boolean }
  | { kind: "nan" };

const BIAS = 6176;
const MAX_COEFFICIENT = 10n ** 34n - 1n;

/** Takes the 16 bytes apart (IEEE 754-2008 §3.5.2). */
export function readDecimal(bytes: Buffer): Decimal {
  const low = bytes.readBigUInt64LE(0);
  const high = bytes.readBigUInt64LE(8);
  const negative = high >> 63n === 1n;
  const combination = Number((high >> 58n) & 31n);
  if (combination === 31) return { kind: "nan" };
  if (combination === 30) return { kind: "infinity", negative };
  const wide = combination >> 3 === 3;
  const exponent = Number((high >> (wide ? 47n : 49n)) & 0x3fffn) - BIAS;
  // The wide form's coefficient has an implied leading 100 and is always above 34 digits: such a value counts as zero.
  const coefficient = wide ? 0n : ((high & 0x1ffffffffffffn) << 64n) | low;
  return { kind: "finite", negative, coefficient: coefficient > MAX_COEFFICIENT ? 0n : coefficient, exponent };
}

/** How far a value lies outside the finite ones: NaN and the infinities as doubles, 0 for all that is finite. */
export function outside(decimal: Decimal): number {
  if (decimal.kind === "finite") return 0;
  return decimal.kind === "nan" ? Number.NaN : decimal.negative ? -Infinity : Infinity;
}
