import { isNumber, T, type Value } from "../bson/value.ts";
import { fail } from "../errors.ts";
import { exact } from "./integer.ts";
import type { Test } from "./path.ts";

export type BitsName = "$bitsAllSet" | "$bitsAllClear" | "$bitsAnySet" | "$bitsAnyClear";

/**
 * The test of a bit operator. Numbers are 64-bit with their sign extended, so that any position from 63 on is the sign;
 * binary values are little-endian and end in zeros. Numbers that are no 64-bit integer never match (manual, "$bitsAllSet").
 */
export function compileBits(name: BitsName, argument: Value): Test {
  const positions = bitPositions(name, argument);
  const wanted = name.endsWith("Set");
  const hits = (isSet: (position: number) => boolean) =>
    name.startsWith("$bitsAll")
      ? positions.every((position) => isSet(position) === wanted)
      : positions.some((position) => isSet(position) === wanted);
  return (value) => {
    if (value?.t === T.binary) {
      const bytes = value.v.bytes;
      return hits((position) => ((bytes[position >>> 3] ?? 0) & (1 << (position & 7))) !== 0);
    }
    if (!isNumber(value)) return false;
    const number = exact(value);
    if (number !== undefined) return hits((position) => ((number >> BigInt(Math.min(position, 63))) & 1n) === 1n);
    return value.t === T.decimal && fail("NotImplemented", `${name} of a Decimal128 that is no 64-bit integer`);
  };
}

function bitPositions(name: string, argument: Value): number[] {
  if (argument.t === T.array) return argument.v.items.map(bitPosition);
  if (argument.t === T.binary) return setBits(argument.v.bytes);
  if (!isNumber(argument)) return fail("BadValue", `${name} takes an Array, a number, or a BinData`);
  const mask = exact(argument);
  if (mask === undefined || mask < 0n) return fail("FailedToParse", `${name} takes a 64-bit integer that is not negative`);
  const bytes = Buffer.alloc(8);
  bytes.writeBigInt64LE(mask);
  return setBits(bytes);
}

function bitPosition(value: Value): number {
  const position = isNumber(value) ? exact(value) : undefined;
  if (position === undefined || position < 0n || position > 2147483647n) {
    fail("BadValue", "Failed to parse bit position. Expected a non-negative integer");
  }
  return Number(position);
}

function setBits(bytes: Buffer): number[] {
  return Array.from({ length: bytes.length * 8 }, (_, i) => i).filter((i) => (bytes[i >>> 3] & (1 << (i & 7))) !== 0);
}
