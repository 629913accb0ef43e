import { date, fail, int, long, NULL, ServerError, string, T, typeName, type Value } from "@raati/mongo-values";
import { dayOf, isoDayOf, localDate, millisecondsOf, PARTS, within, zoneFrom } from "./calendar.ts";
import { checkFormat, formatDate, ISO_FORMAT, parseDate } from "./date-text.ts";
import {
  int64Of, keyed, nullish, record, textOf, type Env, type Expression, type Operator, type Operators,
} from "./operator.ts";
import { instantOf } from "./zones.ts";

/** $year, $hour and so on: `{$year: date}`, `{$year: [date]}` or `{$year: {date, timezone}}`. */
function partOperator(read: (local: Date) => number, wrap: (number: number) => Value): Operator {
  const withZone = keyed([40539, 40535], { date: 40539 }, ["timezone"], (given) => (env) => {
    const value = given.date(env);
    if (nullish(value)) return NULL;
    const instant = millisecondsOf(value);
    const zone = zoneFrom(given.timezone, env);
    return zone ? wrap(read(localDate(instant, zone))) : NULL;
  });
  return (call) => {
    const { argument, name } = call;
    if (argument.t === T.object && !argument.v.names[0]?.startsWith("$")) return withZone(call);
    const dates = argument.t === T.array ? argument.v.items : [argument];
    if (dates.length !== 1) fail(40536, `${name} accepts exactly one argument if given an array, not ${dates.length}`);
    return withZone({ ...call, argument: record({ date: dates[0] }) });
  };
}

const TIME_PARTS = ["hour", "minute", "second", "millisecond"] as const;
const DAY_PARTS = ["year", "month", "day"] as const;
const WEEK_PARTS = ["isoWeekYear", "isoWeek", "isoDayOfWeek"] as const;
const READ = { ...PARTS, day: PARTS.dayOfMonth };

const $dateToParts = keyed([40524, 40520], { date: 40522 }, ["timezone", "iso8601"], (given) => (env) => {
  const value = given.date(env);
  const zone = zoneFrom(given.timezone, env);
  const iso = zone && given.iso8601?.(env);
  if (!zone || (given.iso8601 && nullish(iso))) return NULL;
  if (iso && iso.t !== T.bool) fail(40521, `iso8601 must evaluate to a bool, found ${typeName(iso)}`);
  if (nullish(value)) return NULL;
  const local = localDate(millisecondsOf(value), zone);
  const names = [...(iso?.v ? WEEK_PARTS : DAY_PARTS), ...TIME_PARTS];
  return record(names.map((name) => [name, int(READ[name](local))] as const));
});

/** The parts that may lie anywhere within 16 bits; years have their own bounds, seconds and milliseconds none. */
const BOUNDED = new Set<string>(["month", "day", "hour", "minute", "isoWeek", "isoDayOfWeek"]);

/** The numbers that parts evaluate to, undefined when one is nullish. */
function partsFrom(
  given: Partial<Record<string, Expression>>, names: readonly string[], fallback: number, env: Env,
): number[] | undefined {
  const numbers: number[] = [];
  for (const name of names) {
    const part = given[name];
    const value = part ? part(env) : int(fallback);
    if (nullish(value)) return undefined;
    const number = Number(int64Of(value, 40515, `'${name}'`));
    if (BOUNDED.has(name) && (number < -32768 || number > 32767)) fail(31034, `'${name}' is not within 16 bits: ${number}`);
    numbers.push(number);
  }
  return numbers;
}

const $dateFromParts = keyed([40519, 40518], {}, [...DAY_PARTS, ...WEEK_PARTS, ...TIME_PARTS, "timezone"], (given) => {
  if (!given.year && !given.isoWeekYear) fail(40516, "$dateFromParts requires either 'year' or 'isoWeekYear' to be present");
  if (given.year && WEEK_PARTS.some((name) => given[name])) fail(40489, "$dateFromParts mixes year with ISO parts");
  if (!given.year && DAY_PARTS.some((name) => given[name])) fail(40525, "$dateFromParts mixes isoWeekYear with others");
  return (env) => {
    const time = partsFrom(given, TIME_PARTS, 0, env);
    const zone = time && zoneFrom(given.timezone, env);
    const parts = zone && partsFrom(given, given.year ? DAY_PARTS : WEEK_PARTS, 1, env);
    if (!parts) return NULL;
    const [year, middle, day] = parts;
    if (year < 1 || year > 9999) fail(given.year ? 40523 : 31095, `the year must be in the range 1 to 9999, found ${year}`);
    const start = (given.year ? dayOf : isoDayOf)(year, middle, day);
    const local = within(start + ((time[0] * 60 + time[1]) * 60 + time[2]) * 1000 + time[3]);
    return date(BigInt(instantOf(zone, local)));
  };
});

const $dateToString = keyed([18629, 18534], { date: 18628 }, ["format", "timezone", "onNull"], (given) => (env) => {
  const value = given.date(env);
  const format = given.format ? given.format(env) : string(ISO_FORMAT);
  if (!nullish(format)) checkFormat(textOf(format, 18533, "'format'"));
  const zone = zoneFrom(given.timezone, env);
  if (nullish(value)) return given.onNull ? given.onNull(env) : NULL;
  return zone && format?.t === T.string ? string(formatDate(format.v, millisecondsOf(value), zone)) : NULL;
});

const FROM_STRING = ["timezone", "onNull", "onError"] as const;

const $dateFromString = keyed([40540, 40541], { dateString: 40542 }, FROM_STRING, (given) => (env) => {
  const value = given.dateString(env);
  const zone = zoneFrom(given.timezone, env);
  if (nullish(value)) return given.onNull ? given.onNull(env) : NULL;
  return orOnError(given.onError, env, () => {
    const text = textOf(value, "ConversionFailure", "$dateFromString's 'dateString'");
    return zone ? date(BigInt(parseDate(text, zone))) : NULL;
  });
});

/** What `convert` answers, or `onError` when that fails for the value. */
export function orOnError(onError: Expression | undefined, env: Env, convert: () => Value): Value | undefined {
  try {
    return convert();
  } catch (error) {
    if (onError && error instanceof ServerError && error.codeName === "ConversionFailure") return onError(env);
    throw error;
  }
}

const partOperators = Object.entries(PARTS).map(([name, read]): [string, Operator] =>
  [`$${name}`, partOperator(read, name === "isoWeekYear" ? (number) => long(BigInt(number)) : int)]);

export const DATES: Operators = {
  ...Object.fromEntries(partOperators), $dateToParts, $dateFromParts, $dateToString, $dateFromString,
};
