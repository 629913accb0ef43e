import { daysBetween, helsinkiDay, type Day } from "@raati/i18n";
import { DemoProblem } from "./options.ts";

/**
 * By how many seconds the demo's clock is ahead of this machine's; less than 0 is behind. It is worked out once a start, so
 * that web and worker agree also after midnight.
 *
 * @param today the day that was asked for: its clock runs on from the present time of day
 * @param given `RAATI_CLOCK_AHEAD`, which counts where no day was asked for
 * @throws DemoProblem when that is no whole number
 */
export function clockAhead(today: Day | undefined, given: string | undefined, now = new Date()): number {
  if (today !== undefined) return daysBetween(helsinkiDay(now), today) * 24 * 3600;
  if (!given) return 0;
  if (!/^-?\d+$/.test(given))
    throw new DemoProblem(`RAATI_CLOCK_AHEAD takes whole seconds such as 86400 or -86400, not "${given}".`);
  return Number(given);
}
