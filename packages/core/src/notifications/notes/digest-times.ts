import { addDays, helsinkiDay, helsinkiInstant } from "@raati/i18n";
import type { Digest } from "../preferences/schema.ts";

/** When digests leave, by the clocks of Finland. */
const HOUR = "07:30";
const MONDAY = 1;

/**
 * When the next digest leaves after a moment: the next morning, or the morning of the next Monday.
 *
 * @returns undefined for who wants none
 */
export function nextDigest(digest: Digest, now: Date): Date | undefined {
  if (digest === "never") return undefined;
  const today = helsinkiDay(now);
  const next = helsinkiInstant(today, HOUR) <= now ? addDays(today, 1) : today;
  const wait = digest === "weekly" ? (MONDAY + 7 - weekday(next)) % 7 : 0;
  return helsinkiInstant(addDays(next, wait), HOUR);
}

const weekday = (day: string): number => new Date(`${day}T12:00:00Z`).getUTCDay();
