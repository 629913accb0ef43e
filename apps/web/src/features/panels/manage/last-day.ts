import { addDays } from "@raati/i18n";

/**
 * The last day of a term of so many months. The day before the same day of a later month; the month's end where that has no
 * such day.
 */
export function lastDay(startsOn: string, months: number): string {
  const [year, month, day] = startsOn.split("-").map(Number) as [number, number, number];
  const wanted = new Date(Date.UTC(year, month - 1 + months, 1));
  const days = new Date(Date.UTC(wanted.getUTCFullYear(), wanted.getUTCMonth() + 1, 0)).getUTCDate();
  wanted.setUTCDate(Math.min(day, days));
  return addDays(wanted.toISOString().slice(0, 10), -1);
}
