import { addDays, type Day } from "@raati/i18n";

/** Holidays on a fixed day of the year, as Finns keep them; Christmas Eve is a day off like one. */
const FIXED = ["01-01", "01-06", "05-01", "12-06", "12-24", "12-25", "12-26"];

/** Holidays counted from Easter Sunday: Good Friday, Easter, Easter Monday, Ascension Day, Whit Sunday. */
const FROM_EASTER = [-2, 0, 1, 39, 49];

/** Easter Sunday of a year by the Gregorian calendar (the anonymous computus). */
export function easterOf(year: number): Day {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const moon = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
  const weekday = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - moon - (c % 4)) % 7;
  const late = Math.floor((a + 11 * moon + 22 * weekday) / 451);
  const sum = moon + weekday - 7 * late + 114;
  return `${year}-${two(Math.floor(sum / 31))}-${two((sum % 31) + 1)}`;
}

/** The public holidays of Finland in a year, with Midsummer Eve and Christmas Eve, sorted. */
export function holidaysOf(year: number): readonly Day[] {
  const easter = easterOf(year);
  const midsummer = onOrAfter(`${year}-06-20`, 6);
  return [
    ...FIXED.map((day) => `${year}-${day}`), ...FROM_EASTER.map((days) => addDays(easter, days)),
    addDays(midsummer, -1), midsummer, onOrAfter(`${year}-10-31`, 6),
  ].sort();
}

/** 1 is Monday, 7 is Sunday. */
export function weekdayOf(day: Day): number {
  return ((new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7) + 1;
}

/** The first day on or after this one that is such a day of the week. */
export function onOrAfter(day: Day, weekday: number): Day {
  return addDays(day, (weekday - weekdayOf(day) + 7) % 7);
}

const two = (number: number) => String(number).padStart(2, "0");
