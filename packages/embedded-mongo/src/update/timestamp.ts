import { T, type Value } from "../bson/value.ts";

let last = 0n;

/** The current time as a Timestamp (seconds in the upper half, a counter in the lower one), later than all before it. */
export function nextTimestamp(): Value {
  const second = BigInt(Math.floor(Date.now() / 1000)) << 32n;
  last = second > last ? second | 1n : last + 1n;
  return { t: T.timestamp, v: last };
}
