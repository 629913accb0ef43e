import { randomBytes } from "node:crypto";
import type { Clock, Random } from "@raati/core/kernel";

/** The clock of this machine. */
export const systemClock: Clock = { now: () => new Date() };

/**
 * A clock that is ahead of this machine's, or behind it: for a demo that is always on the same day.
 *
 * @param seconds less than 0 is behind
 */
export function clockAheadBy(seconds: number): Clock {
  return { now: () => new Date(Date.now() + seconds * 1000) };
}

/** Random bytes of the operating system, fit for secrets. */
export const secureRandom: Random = { token: (bytes) => randomBytes(bytes).toString("base64url") };
