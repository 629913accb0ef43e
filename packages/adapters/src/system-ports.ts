import { randomBytes } from "node:crypto";
import type { Clock, Random } from "@raati/core/kernel";
import { daysBetween, helsinkiDay, type Day } from "@raati/i18n";

/** The clock of this machine. */
export const systemClock: Clock = { now: () => new Date() };

/**
 * A clock that takes a day for today and runs on from the present time of that day: for a demo that is always the same.
 *
 * @param today the day, `2026-05-15`
 */
export function clockOn(today: Day): Clock {
  const ahead = daysBetween(helsinkiDay(new Date()), today) * 24 * 3_600_000;
  return { now: () => new Date(Date.now() + ahead) };
}

/** Random bytes of the operating system, fit for secrets. */
export const secureRandom: Random = { token: (bytes) => randomBytes(bytes).toString("base64url") };
