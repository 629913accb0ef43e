import { addDays, daysBetween, type Day } from "@raati/i18n";

/**
 * By how many days the content moves, so that its own day falls into the week of today. Always whole weeks, so that a Friday
 * stays a Friday.
 *
 * @param contentDay the day on which the content stands
 */
export function daysToShift(contentDay: Day, today: Day): number {
  return Math.floor(daysBetween(mondayOf(contentDay), mondayOf(today)) / 7) * 7;
}

function mondayOf(day: Day): Day {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return addDays(day, -((weekday + 6) % 7));
}
