import { date, fail, long, NULL, type Value } from "@raati/mongo-values";
import { dayOf, localDate, millisecondsOf, PARTS, within, zoneFrom } from "./calendar.ts";
import { int64Of, keyed, textOf, valuesOf, type Expression, type Operator, type Operators } from "./operator.ts";
import { DAY, instantOf, type Zone } from "./zones.ts";

/** A unit is so many milliseconds of elapsed time, or so many days or months of local time. */
interface Unit { readonly elapsed?: number; readonly days?: number; readonly months?: number }

const UNITS: ReadonlyMap<string, Unit> = new Map(Object.entries<Unit>({
  millisecond: { elapsed: 1 }, second: { elapsed: 1000 }, minute: { elapsed: 60_000 }, hour: { elapsed: 3_600_000 },
  day: { days: 1 }, week: { days: 7 }, month: { months: 1 }, quarter: { months: 3 }, year: { months: 12 },
}));

function unitOf(value: Value, name: string): Unit {
  const unit = textOf(value, 5439013, `${name}'s 'unit'`);
  return UNITS.get(unit) ?? fail(5439014, `${name} parameter 'unit' is not a time unit: ${unit}`);
}

const WEEKDAYS = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];
const SUNDAY = 6;

/** The day that weeks begin with: 0 is Monday. */
function weekdayOf(value: Value | undefined, name: string): number {
  if (!value) return SUNDAY;
  const text = textOf(value, 5439015, `${name}'s 'startOfWeek'`).toLowerCase();
  const day = WEEKDAYS.findIndex((weekday) => text === weekday || text === weekday.slice(0, 3));
  return day >= 0 ? day : fail(5439016, `${name} parameter 'startOfWeek' is not a day of a week: ${text}`);
}

/** Adds units; when a month is too short for the day, it is the last one of the month. */
function addUnits(instant: number, unit: Unit, amount: number, zone: Zone): number {
  if (unit.elapsed) return within(instant + amount * unit.elapsed);
  const offset = zone.offset(instant);
  const local = instant + offset;
  if (unit.days) return within(instantOf(zone, within(local + amount * unit.days * DAY), offset));
  const start = new Date(local);
  const year = start.getUTCFullYear();
  const month = start.getUTCMonth() + 1 + amount * unit.months!;
  const lastDay = new Date(within(dayOf(year, month + 1, 0))).getUTCDate();
  const day = dayOf(year, month, Math.min(start.getUTCDate(), lastDay));
  return within(instantOf(zone, day + local - Math.floor(local / DAY) * DAY, offset));
}

/** How many units begin between two instants, in local time. */
function difference(start: number, end: number, unit: Unit, zone: Zone, startOfWeek: number): number {
  const [from, to] = [localDate(start, zone), localDate(end, zone)];
  const count = (length: number): number => Math.floor(to.getTime() / length) - Math.floor(from.getTime() / length);
  if (unit.elapsed) return count(unit.elapsed) + Math.trunc((zone.offset(start) - zone.offset(end)) / unit.elapsed);
  if (unit.months) return monthOf(to, unit.months) - monthOf(from, unit.months);
  if (unit.days === 1) return count(DAY);
  const weekday = (local: Date): number => (PARTS.isoDayOfWeek(local) + 6 - startOfWeek) % 7;
  return (count(DAY) + weekday(from) - weekday(to)) / 7;
}

function monthOf(local: Date, length: number): number {
  return Math.floor((local.getUTCFullYear() * 12 + local.getUTCMonth()) / length);
}

/** 2000-01-01 UTC, a Saturday. Bins are counted from that day in local time, weeks from the first one that begins then. */
const REFERENCE = 946_684_800_000;

function truncate(instant: number, unit: Unit, bin: number, zone: Zone, startOfWeek: number): number {
  const first = unit.days === 7 ? ((startOfWeek + 2) % 7) * DAY : 0;
  const reference = REFERENCE - zone.offset(REFERENCE) + first;
  const distance = unit.elapsed ? instant - reference : difference(reference, instant, unit, zone, startOfWeek);
  const size = bin * (unit.elapsed ?? 1);
  const rest = distance - Math.floor(distance / size) * size;
  return unit.elapsed ? within(instant - rest) : addUnits(reference, unit, distance - rest, zone);
}

function addition(sign: 1 | -1): Operator {
  const required = { startDate: 5166402, unit: 5166402, amount: 5166402 };
  return keyed([5166400, 5166401], required, ["timezone"], (given, { name }) => (env) => {
    const values = valuesOf([given.startDate, given.unit, given.amount], env);
    const zone = values && zoneFrom(given.timezone, env);
    if (!zone) return NULL;
    const start = millisecondsOf(values[0], 5166403);
    const unitName = textOf(values[1], 5166404, `${name}'s unit`);
    const unit = UNITS.get(unitName) ?? fail("FailedToParse", `unknown time unit value: ${unitName}`);
    const amount = sign * Number(int64Of(values[2], 5166405, `${name}'s amount`));
    return date(BigInt(addUnits(start, unit, amount, zone)));
  });
}

/** `startOfWeek` counts, and is evaluated, only for weeks. */
function weekStart(part: Expression | undefined, unit: Value): Expression | undefined {
  return unit.v === "week" ? part : undefined;
}

const DIFF = { startDate: 5166303, endDate: 5166304, unit: 5166305 };

const $dateDiff = keyed([5166301, 5166302], DIFF, ["timezone", "startOfWeek"], (given, { name }) => (env) => {
  const values = valuesOf([given.startDate, given.endDate, given.unit], env);
  const weekdays = values && valuesOf([weekStart(given.startOfWeek, values[2])], env);
  const zone = weekdays && zoneFrom(given.timezone, env);
  if (!zone) return NULL;
  const [start, end] = [millisecondsOf(values[0], 5166307), millisecondsOf(values[1], 5166307)];
  return long(BigInt(difference(start, end, unitOf(values[2], name), zone, weekdayOf(weekdays[0], name))));
});

/** The most days, weeks, months and so on that MongoDB puts into a bin. */
const MAX_BIN = 100_000_000_000n;
const TRUNC = { date: 5439009, unit: 5439010 };

const $dateTrunc = keyed([5439007, 5439008], TRUNC, ["binSize", "timezone", "startOfWeek"], (given, { name }) => (env) => {
  const values = valuesOf([given.date, given.unit, given.binSize], env);
  const weekdays = values && valuesOf([weekStart(given.startOfWeek, values[1])], env);
  const zone = weekdays && zoneFrom(given.timezone, env);
  if (!zone) return NULL;
  const instant = millisecondsOf(values[0], 5439012);
  const unit = unitOf(values[1], name);
  const bin = given.binSize ? int64Of(values[2], 5439017, `${name}'s 'binSize'`) : 1n;
  if (bin <= 0n) fail(5439018, `${name} requires 'binSize' to be greater than 0, but got value ${bin}`);
  const weekday = weekdayOf(weekdays[0], name);
  if (!unit.elapsed && bin > MAX_BIN) fail(5439006, "dateTrunc unsupported binSize value");
  return date(BigInt(truncate(instant, unit, Number(bin), zone, weekday)));
});

export const DATE_MATH: Operators = { $dateAdd: addition(1), $dateSubtract: addition(-1), $dateDiff, $dateTrunc };
