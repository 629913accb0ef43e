import { addDays, daysBetween, helsinkiInstant, type Day } from "@raati/i18n";
import { holidaysOf, onOrAfter } from "./holidays.ts";

export interface Wanted {
  readonly startsOn: Day;
  readonly endsOn: Day;
  /** 1 is Monday. */
  readonly weekday: number;
  /** On the clock in Finland, "17:00". */
  readonly time: string;
  readonly count: number;
  readonly minutes: number;
}

export interface Proposal {
  readonly times: { readonly startsAt: Date; readonly minutes: number }[];
  /** Holidays on which the chosen weekday falls: nobody meets then. */
  readonly skipped: Day[];
}

/**
 * Times for a year's meetings: on the chosen day of the week, at the chosen hour in Finland, spread evenly between the two
 * days, never on a holiday. Where there are fewer such days than meetings, there are fewer meetings.
 */
export function proposeTimes({ startsOn, endsOn, weekday, time, count, minutes }: Wanted): Proposal {
  const days = daysOn(weekday, startsOn, endsOn);
  const holidays = new Set(yearsOf(startsOn, endsOn).flatMap(holidaysOf));
  const free = days.filter((day) => !holidays.has(day));
  const many = Math.min(count, free.length);
  // The middle of each of so many equal stretches.
  const chosen = Array.from({ length: many }, (_, index) => free[Math.floor(((index + 0.5) * free.length) / many)]!);
  return {
    times: chosen.map((day) => ({ startsAt: helsinkiInstant(day, time), minutes })),
    skipped: days.filter((day) => holidays.has(day)),
  };
}

/** A type says how many meetings there are a year: of a shorter or longer time, its share, and at least one. */
export function countFor(yearly: number, startsOn: Day, endsOn: Day): number {
  return Math.max(1, Math.round((yearly * (daysBetween(startsOn, endsOn) + 1)) / 365));
}

function daysOn(weekday: number, startsOn: Day, endsOn: Day): Day[] {
  const days: Day[] = [];
  for (let day = onOrAfter(startsOn, weekday); day <= endsOn; day = addDays(day, 7)) days.push(day);
  return days;
}

function yearsOf(startsOn: Day, endsOn: Day): number[] {
  const [first, last] = [Number(startsOn.slice(0, 4)), Number(endsOn.slice(0, 4))];
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}
