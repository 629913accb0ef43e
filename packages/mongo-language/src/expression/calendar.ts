import { fail, T, typeName } from "@raati/mongo-values";
import { nullish, textOf, type Env, type Expression, type Operand } from "./operator.ts";
import { DAY, UTC, zoneOf, type Zone } from "./zones.ts";

/** What JavaScript's dates span, less a day for time zones. MongoDB goes further; dates out there are only stored. */
const LIMIT = 8_640_000_000_000_000 - 2 * DAY;

/** Milliseconds that can be computed with. */
export function within(milliseconds: number): number {
  return Math.abs(milliseconds) <= LIMIT ? milliseconds : fail("NotImplemented", "such a remote date is only stored");
}

/** The instant of a date, a timestamp or an ObjectId, in milliseconds since 1970. `code`: of other types. */
export function millisecondsOf(value: Operand, code = 16006): number {
  switch (value?.t) {
    case T.date: return within(Number(value.v));
    case T.timestamp: return Number(value.v >> 32n) * 1000;
    case T.objectId: return value.v.readInt32BE(0) * 1000;
    default: return fail(code, `can't convert from BSON type ${typeName(value)} to Date`);
  }
}

/** The zone that an expression names: UTC for none, undefined for a null. */
export function zoneFrom(part: Expression | undefined, env: Env): Zone | undefined {
  if (!part) return UTC;
  const value = part(env);
  return nullish(value) ? undefined : zoneOf(textOf(value, 40517, "timezone"));
}

/** Local time as the UTC time of a Date. */
export function localDate(instant: number, zone: Zone): Date {
  return new Date(instant + zone.offset(instant));
}

/** The milliseconds of a day at UTC; months and days may lie outside of their range. */
export function dayOf(year: number, month: number, day: number): number {
  return new Date(0).setUTCFullYear(year, month - 1, day);
}

/** The same of an ISO week date, in which week 1 is the one with 4 January. */
export function isoDayOf(year: number, week: number, day: number): number {
  const fourth = dayOf(year, 1, 4);
  return fourth + ((week - 1) * 7 + day - PARTS.isoDayOfWeek(new Date(fourth))) * DAY;
}

function isoThursday(date: Date): Date {
  return new Date(date.getTime() + (4 - PARTS.isoDayOfWeek(date)) * DAY);
}

/** The parts of a local date, by the names of their operators. */
export const PARTS = {
  year: (date: Date) => date.getUTCFullYear(),
  month: (date: Date) => date.getUTCMonth() + 1,
  dayOfMonth: (date: Date) => date.getUTCDate(),
  hour: (date: Date) => date.getUTCHours(),
  minute: (date: Date) => date.getUTCMinutes(),
  second: (date: Date) => date.getUTCSeconds(),
  millisecond: (date: Date) => date.getUTCMilliseconds(),
  dayOfYear: (date: Date) => Math.floor((date.getTime() - dayOf(date.getUTCFullYear(), 1, 1)) / DAY) + 1,
  /** 1 is Sunday. */
  dayOfWeek: (date: Date) => date.getUTCDay() + 1,
  /** Weeks begin on Sunday; the days before the first one are week 0. */
  week: (date: Date) => Math.floor((PARTS.dayOfYear(date) - PARTS.dayOfWeek(date) + 7) / 7),
  /** 1 is Monday. */
  isoDayOfWeek: (date: Date) => ((date.getUTCDay() + 6) % 7) + 1,
  isoWeek: (date: Date) => Math.ceil(PARTS.dayOfYear(isoThursday(date)) / 7),
  isoWeekYear: (date: Date) => isoThursday(date).getUTCFullYear(),
};
