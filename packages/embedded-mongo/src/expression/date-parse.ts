import { fail } from "../errors.ts";
import { dayOf, PARTS, within } from "./calendar.ts";
import { DAY, instantOf, parseOffset, type Zone } from "./zones.ts";

/** What a text says of a date; what it does not say is undefined. Offsets and fractions are in milliseconds. */
interface Fields {
  year?: number; month?: number; day?: number; hour?: number; minute?: number; second?: number; millisecond?: number;
  isoYear?: number; isoWeek?: number; isoDay?: number; offset?: number;
}

function invalid(text: string, why: string): never {
  return fail("ConversionFailure", `Error parsing date string '${text}'; ${why}`);
}

/** timelib, with which MongoDB reads dates, takes much more than is read here: what it may take is not called invalid. */
function unserved(text: string): never {
  return fail("NotImplemented", `the date string '${text}' is in a form that is not served`);
}

const TIME = /(\d\d):(\d\d)(?::(\d\d)(?:\.(\d{1,9}))?)?(?: ?(Z|UTC|GMT|[+-]\d\d(?::?\d\d)?))?/;
const ISO = new RegExp(`^(\\d{4})-(\\d\\d)-(\\d\\d)(?:[T ]${TIME.source})?$`);

/** Reads an ISO 8601 date, alone or with a time and a zone. Local times are of the zone given. */
export function parseDate(text: string, zone: Zone): number {
  const match = ISO.exec(text);
  if (!match) return /\d/.test(text) ? unserved(text) : invalid(text, "no date found");
  const [year, month, day, hour, minute, second] = match.slice(1, 7).map((part) => Number(part ?? 0));
  if (month < 1 || month > 12 || day < 1 || day > 31 || hour > 23 || minute > 59 || second > 59) return unserved(text);
  const millisecond = Number((match[7] ?? "").padEnd(3, "0").slice(0, 3));
  return assemble({ year, month, day, hour, minute, second, millisecond, offset: zoneOffset(match[8]) }, text, zone);
}

function zoneOffset(text: string | undefined): number | undefined {
  return text === undefined ? undefined : (parseOffset(text) ?? 0);
}

/** The specifiers of $dateFromString, with what each takes from the text and the field that it gives. */
const SPECIFIERS: Record<string, { pattern: RegExp; set(fields: Fields, text: string): void }> = {
  Y: { pattern: /\d{4}/y, set: (fields, text) => (fields.year = Number(text)) },
  m: { pattern: /\d{1,2}/y, set: (fields, text) => (fields.month = Number(text)) },
  d: { pattern: /\d{1,2}/y, set: (fields, text) => (fields.day = Number(text)) },
  H: { pattern: /\d{1,2}/y, set: (fields, text) => (fields.hour = Number(text)) },
  M: { pattern: /\d{2}/y, set: (fields, text) => (fields.minute = Number(text)) },
  S: { pattern: /\d{2}/y, set: (fields, text) => (fields.second = Number(text)) },
  L: { pattern: /\d{1,3}/y, set: (fields, text) => (fields.millisecond = Number(text.padEnd(3, "0"))) },
  G: { pattern: /\d{1,4}/y, set: (fields, text) => (fields.isoYear = Number(text)) },
  V: { pattern: /\d{1,2}/y, set: (fields, text) => (fields.isoWeek = Number(text)) },
  u: { pattern: /\d/y, set: (fields, text) => (fields.isoDay = Number(text)) },
  z: { pattern: /(?:Z|UTC|GMT|[+-]\d\d(?::?\d\d)?)(?!\w)/y, set: (fields, text) => (fields.offset = zoneOffset(text)) },
  Z: { pattern: /[+-]\d{1,4}(?!\d)/y, set: (fields, text) => (fields.offset = Number(text) * 60_000) },
};

export const FROM_STRING = `${Object.keys(SPECIFIERS).join("")}bBj`;

/** Reads a date by a checked format. */
export function parseFormatted(text: string, format: string, zone: Zone): number {
  const fields: Fields = {};
  let at = 0;
  for (const [, specifier, literal] of format.matchAll(/%(.)|([^])/gsu)) {
    if (literal !== undefined || specifier === "%") {
      const wanted = literal ?? "%";
      if (!text.startsWith(wanted, at)) invalid(text, `'${wanted}' not found at ${at}`);
      at += wanted.length;
      continue;
    }
    const known = SPECIFIERS[specifier] ?? unserved(text);
    known.pattern.lastIndex = at;
    const found = known.pattern.exec(text)?.[0];
    if (found === undefined) {
      return /\d/.test(text.slice(at)) || specifier === "z" ? unserved(text) : invalid(text, `no %${specifier} at ${at}`);
    }
    known.set(fields, found);
    at += found.length;
  }
  return at < text.length ? invalid(text, "Trailing data") : assemble(fields, text, zone);
}

function assemble(fields: Fields, text: string, zone: Zone): number {
  const { hour = 0, minute = 0, second = 0, millisecond = 0, offset } = fields;
  if (hour > 23 || minute > 59 || second > 59) invalid(text, "The parsed time was invalid");
  const local = dayIn(fields, text) + ((hour * 60 + minute) * 60 + second) * 1000 + millisecond;
  if (offset === undefined) return within(instantOf(zone, local));
  if (!zone.utc) invalid(text, "a zone in the date/time string does not go with a timezone argument");
  return within(local - offset);
}

function dayIn({ year, month, day, isoYear, isoWeek, isoDay }: Fields, text: string): number {
  const natural = year !== undefined || month !== undefined || day !== undefined;
  if (isoYear !== undefined || isoWeek !== undefined || isoDay !== undefined) {
    if (natural) invalid(text, "Mixing of ISO dates with natural dates is not allowed");
    if (isoYear === undefined) return invalid(text, "The parsed date was invalid");
    return isoDayOf(isoYear, isoWeek ?? 1, isoDay ?? 1);
  }
  if (year === undefined || month === undefined || day === undefined) {
    return invalid(text, "an incomplete date/time string has been found, with elements missing");
  }
  const at = dayOf(year, month, day);
  return new Date(at).getUTCDate() === day && month <= 12 && month > 0 ? at : invalid(text, "The parsed date was invalid");
}

/** The day of an ISO week date, as milliseconds at UTC: week 1 is the one with 4 January; weeks and days may lie outside. */
export function isoDayOf(year: number, week: number, day: number): number {
  const fourth = dayOf(year, 1, 4);
  return fourth + ((week - 1) * 7 + day - PARTS.isoDayOfWeek(new Date(fourth))) * DAY;
}
