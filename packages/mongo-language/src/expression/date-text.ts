import { fail } from "@raati/mongo-values";
import { dayOf, localDate, PARTS, within } from "./calendar.ts";
import { instantOf, parseOffset, type Zone } from "./zones.ts";

export const ISO_FORMAT = "%Y-%m-%dT%H:%M:%S.%LZ";

const MONTHS = [
  "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December",
];

/** What a specifier shows of a local date, so many minutes ahead of UTC. */
type Specifier = (local: Date, minutes: number) => string;

const part = (name: keyof typeof PARTS, width: number): Specifier => (local) => padded(PARTS[name](local), width);

const SPECIFIERS: Readonly<Record<string, Specifier>> = {
  Y: part("year", 4), m: part("month", 2), d: part("dayOfMonth", 2), H: part("hour", 2), M: part("minute", 2),
  S: part("second", 2), L: part("millisecond", 3), j: part("dayOfYear", 3), w: part("dayOfWeek", 1), U: part("week", 2),
  G: part("isoWeekYear", 4), V: part("isoWeek", 2), u: part("isoDayOfWeek", 1),
  b: (local) => MONTHS[local.getUTCMonth()].slice(0, 3),
  B: (local) => MONTHS[local.getUTCMonth()],
  z: (_, minutes) => {
    const ahead = Math.abs(minutes);
    return (minutes < 0 ? "-" : "+") + padded(Math.trunc(ahead / 60) * 100 + (ahead % 60), 4);
  },
  Z: (_, minutes) => String(minutes),
  "%": () => "%",
};

function padded(number: number, width: number): string {
  if (number < 0 || number > 9999) fail(18537, `Could not convert date to string: ${number} is not within 0-9999`);
  return String(number).padStart(width, "0");
}

/** Refuses a format with other specifiers than those of $dateToString. */
export function checkFormat(format: string): void {
  for (const [, specifier] of format.matchAll(/%(.?)/gsu)) {
    if (specifier === "") fail(18535, "Unmatched '%' at end of format string");
    if (!Object.hasOwn(SPECIFIERS, specifier)) fail(18536, `Invalid format character '%${specifier}'`);
  }
}

/** Writes an instant in a zone by a checked format. */
export function formatDate(format: string, instant: number, zone: Zone): string {
  const local = localDate(instant, zone);
  const minutes = Math.trunc(zone.offset(instant) / 60_000);
  return format.replace(/%(.)/gsu, (_, specifier: string) => SPECIFIERS[specifier](local, minutes));
}

const ISO =
  /^(\d{4})-(\d\d)-(\d\d)(?:[T ](\d\d):(\d\d)(?::(\d\d)(?:\.(\d{1,9}))?)?(?: ?(Z|UTC|GMT|[+-]\d\d(?::?\d\d)?))?)?$/;

/**
 * Reads an ISO 8601 date, alone or with a time and a zone; local times are of the zone given. timelib, with which MongoDB
 * reads dates, takes much more: what it may take is not called invalid, but refused as not served.
 */
export function parseDate(text: string, zone: Zone): number {
  const invalid = (): never => fail("ConversionFailure", `Error parsing date string '${text}'`);
  const unserved = (): never => fail("NotImplemented", `the date string '${text}' is in a form that is not served`);
  const match = ISO.exec(text);
  if (!match) return /\d/.test(text) ? unserved() : invalid();
  const [year, month, day, hour, minute, second] = match.slice(1, 7).map((digits) => Number(digits ?? 0));
  if (month < 1 || month > 12 || day < 1 || day > 31 || hour > 23 || minute > 59 || second > 59) return unserved();
  const start = dayOf(year, month, day);
  if (new Date(start).getUTCDate() !== day) return invalid();
  const local = start + ((hour * 60 + minute) * 60 + second) * 1000 + Number((match[7] ?? "").padEnd(3, "0").slice(0, 3));
  if (match[8] === undefined) return within(instantOf(zone, local));
  return zone.utc ? within(local - (parseOffset(match[8]) ?? 0)) : invalid();
}
