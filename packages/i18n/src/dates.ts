import { type Day, daysBetween, helsinkiDay, isDay, TIME_ZONE, wallTime } from "./days.ts";
import type { Locale } from "./locales.ts";
import { cached, intlTag } from "./numbers.ts";

/** A moment, shown as it is in Helsinki, or a calendar day. */
export type DateLike = Date | Day;

export interface DateStyle {
  /** Adds the day of the week: short ("to") in figures, whole ("torstai") in easy Finnish. */
  readonly weekday?: boolean;
}

/** The word before a clock time. English has one only between the date and the time. */
const CLOCK = { fi: "klo ", sv: "kl. ", en: "", "fi-plain": "kello " } as const satisfies Record<Locale, string>;

/**
 * A date: "4.6.2026", in English "4 June 2026", in easy Finnish "4. kesäkuuta 2026".
 *
 * @throws RangeError when there is no such date, here and in the functions below
 */
export function formatDate(locale: Locale, value: DateLike, { weekday = false }: DateStyle = {}): string {
  const day = dayOf(value);
  return `${weekday ? `${weekdayOf(locale, day)} ` : ""}${dayAndMonth(locale, day)}${yearOf(locale, day)}`;
}

/** A clock time in Helsinki with the word that goes before it: "klo 17", "kl. 17.30", "17:00". */
export function formatTime(locale: Locale, value: Date): string {
  return CLOCK[locale] + clock(locale, value, isFullHour(value));
}

/** "4.6.2026 klo 17", "4 June 2026 at 17:00". */
export function formatDateTime(locale: Locale, value: Date, style: DateStyle = {}): string {
  return `${formatDate(locale, value, style)} ${locale === "en" ? "at " : ""}${formatTime(locale, value)}`;
}

/**
 * From one date to another: moments as "to 4.6.2026 klo 17–19", calendar days as "18.8.–14.9.2025".
 * Both ends are of one kind; `to` may equal `from`.
 */
export function formatRange(locale: Locale, from: Date, to: Date): string;
export function formatRange(locale: Locale, from: Day, to: Day): string;
export function formatRange(locale: Locale, from: DateLike, to: DateLike): string {
  if (typeof from === "string" || typeof to === "string") return dayRange(locale, dayOf(from), dayOf(to));
  const style = { weekday: true };
  if (from.getTime() === to.getTime()) return formatDateTime(locale, from, style);
  const sameDay = helsinkiDay(from) === helsinkiDay(to);
  if (!sameDay) return `${formatDateTime(locale, from, style)} – ${formatDateTime(locale, to, style)}`;
  const short = isFullHour(from) && isFullHour(to);
  const times = `${CLOCK[locale]}${clock(locale, from, short)}–${clock(locale, to, short)}`;
  return `${formatDate(locale, from, style)} ${locale === "en" ? "at " : ""}${times}`;
}

/** How far a day is from today: "tänään", "huomenna", "3 päivää sitten". Easy Finnish counts from two days on. */
export function formatRelativeDay(locale: Locale, value: DateLike, now: Date): string {
  const days = daysBetween(helsinkiDay(now), dayOf(value));
  const tag = intlTag(locale);
  const numeric = locale === "fi-plain" && Math.abs(days) > 1 ? "always" : "auto";
  return cached(`relative ${tag} ${numeric}`, () => new Intl.RelativeTimeFormat(tag, { numeric })).format(days, "day");
}

function dayRange(locale: Locale, from: Day, to: Day): string {
  if (from === to) return formatDate(locale, from);
  const [year, month] = from.split("-");
  const sameYear = to.startsWith(`${year}-`);
  if (to.startsWith(`${year}-${month}-`)) return `${dayOfMonth(locale, from)}–${formatDate(locale, to)}`;
  const start = dayAndMonth(locale, from) + (sameYear ? "" : yearOf(locale, from));
  return `${start}${inFigures(locale) ? "–" : " – "}${formatDate(locale, to)}`;
}

function dayOf(value: DateLike): Day {
  if (typeof value !== "string") return helsinkiDay(value);
  if (!isDay(value)) throw new RangeError(`Not a day: ${value}`);
  return value;
}

function dayAndMonth(locale: Locale, day: Day): string {
  if (inFigures(locale)) return `${dayOfMonth(locale, day)}${Number(day.slice(5, 7))}.`;
  const month = locale === "en" ? words(locale, "month", { month: "long" }, day) : finnishMonth(day);
  return `${dayOfMonth(locale, day)} ${month}`;
}

const dayOfMonth = (locale: Locale, day: Day): string => `${Number(day.slice(8))}${locale === "en" ? "" : "."}`;
const inFigures = (locale: Locale): boolean => locale === "fi" || locale === "sv";
const yearOf = (locale: Locale, day: Day): string => `${inFigures(locale) ? "" : " "}${Number(day.slice(0, 4))}`;
const weekdayOf = (locale: Locale, day: Day): string =>
  words(locale, "weekday", { weekday: locale === "fi-plain" ? "long" : "short" }, day);

/** The month in the case that a date wants ("kesäkuuta"): Intl gives it only as a part of a whole date. */
const finnishMonth = (day: Day): string =>
  words("fi-plain", "month", { day: "numeric", month: "long", year: "numeric" }, day);

function words(locale: Locale, part: "month" | "weekday", options: Intl.DateTimeFormatOptions, day: Day): string {
  const tag = intlTag(locale);
  const make = () => new Intl.DateTimeFormat(tag, { ...options, timeZone: TIME_ZONE });
  const parts = cached(`date ${tag} ${JSON.stringify(options)}`, make).formatToParts(new Date(`${day}T10:00:00Z`));
  return parts.find(({ type }) => type === part)!.value;
}

const isFullHour = (value: Date): boolean => wallTime(value).minute === 0;

function clock(locale: Locale, value: Date, short: boolean): string {
  const { hour, minute } = wallTime(value);
  const minutes = String(minute).padStart(2, "0");
  if (locale === "en") return `${String(hour).padStart(2, "0")}:${minutes}`;
  return short ? String(hour) : `${hour}.${minutes}`;
}
