/** The one time zone in which the product thinks about days and clock times. */
export const TIME_ZONE = "Europe/Helsinki";

/** A calendar day, "YYYY-MM-DD", as terms and deadlines store it. */
export type Day = string;

/** A minute, an hour and a day of 24 hours, in milliseconds. Days on the calendar: `addDays`. */
export const MINUTE_MS = 60_000;
export const HOUR_MS = 60 * MINUTE_MS;
export const DAY_MS = 24 * HOUR_MS;

/** What a clock and a calendar on a wall in Helsinki show. */
export interface WallTime {
  readonly day: Day;
  readonly hour: number;
  readonly minute: number;
}

const DAY_FORM = /^\d{4}-\d{2}-\d{2}$/;

const wall = new Intl.DateTimeFormat("en-GB", {
  timeZone: TIME_ZONE, hourCycle: "h23",
  year: "numeric", month: "2-digit", day: "2-digit", hour: "2-digit", minute: "2-digit",
});

/** True for a day that exists: not for 30 February. */
export function isDay(value: string): boolean {
  if (!DAY_FORM.test(value)) return false;
  const date = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(value);
}

/** Since 1970 the clocks in Helsinki have stood whole minutes away from UTC, so within a minute they show the same. */
const known = new Map<number, WallTime>();
const MOST_KNOWN = 5000;

/** @throws RangeError when the date is invalid */
export function wallTime(date: Date): WallTime {
  const minute = Math.floor(date.getTime() / MINUTE_MS);
  // One that is invalid or long ago is worked out each time.
  if (!(minute >= 0)) return readWall(date);
  const time = known.get(minute) ?? readWall(date);
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(minute, time);
  return time;
}

function readWall(date: Date): WallTime {
  const parts = Object.fromEntries(wall.formatToParts(date).map(({ type, value }) => [type, value]));
  const day = `${parts.year!.padStart(4, "0")}-${parts.month}-${parts.day}`;
  return { day, hour: Number(parts.hour), minute: Number(parts.minute) };
}

/** The day it is in Helsinki at a moment. @throws RangeError when the date is invalid */
export function helsinkiDay(date: Date): Day {
  return wallTime(date).day;
}

/**
 * The moment when the clocks in Helsinki show a time. A time that daylight saving skips is moved on by an hour; of one that
 * comes twice, the first is meant.
 *
 * @param time "HH:MM"; the start of the day when left out
 * @throws RangeError when the day or the time does not exist
 */
export function helsinkiInstant(day: Day, time = "00:00"): Date {
  const isTime = /^([01]\d|2[0-3]):[0-5]\d$/.test(time);
  if (!isDay(day) || !isTime) throw new RangeError(`Not a day and a time of day: ${day} ${time}`);
  const asUtc = Date.parse(`${day}T${time}:00Z`);
  // The offset an hour or more before and after covers both sides of a change of clocks.
  const [before, after] = [asUtc - DAY_MS, asUtc + DAY_MS].map((moment) => asUtc - offsetAt(moment)) as [number, number];
  return new Date(shown(before) === asUtc ? before : shown(after) === asUtc ? after : before);
}

function shown(moment: number): number {
  const { day, hour, minute } = wallTime(new Date(moment));
  return Date.parse(`${day}T00:00:00Z`) + (hour * 60 + minute) * 60_000;
}

const offsetAt = (moment: number): number => shown(moment) - Math.floor(moment / 60_000) * 60_000;

/** @throws RangeError when the day does not exist */
export function addDays(day: Day, days: number): Day {
  return new Date(utcOf(day) + days * DAY_MS).toISOString().slice(0, 10);
}

/** The same day of a later month, or its last day when it has no such day. */
export function addMonths(day: Day, months: number): Day {
  const [year, month, date] = day.split("-").map(Number) as [number, number, number];
  const first = new Date(Date.UTC(year, month - 1 + months, 1));
  const last = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate();
  first.setUTCDate(Math.min(date, last));
  return first.toISOString().slice(0, 10);
}

/** How many days later `to` is than `from`: 1 for the next day, negative when it is earlier. @throws as addDays */
export function daysBetween(from: Day, to: Day): number {
  return (utcOf(to) - utcOf(from)) / DAY_MS;
}

function utcOf(day: Day): number {
  if (!isDay(day)) throw new RangeError(`Not a day: ${day}`);
  return Date.parse(`${day}T00:00:00Z`);
}
