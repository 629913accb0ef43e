import { fail } from "../errors.ts";
import { localDate, PARTS } from "./calendar.ts";
import type { Zone } from "./zones.ts";

export const ISO_FORMAT = "%Y-%m-%dT%H:%M:%S.%LZ";

/** Which part a specifier shows, in how many digits at least. */
const NUMBERS: Record<string, [keyof typeof PARTS, number]> = {
  Y: ["year", 4], m: ["month", 2], d: ["dayOfMonth", 2], H: ["hour", 2], M: ["minute", 2], S: ["second", 2],
  L: ["millisecond", 3], j: ["dayOfYear", 3], w: ["dayOfWeek", 1], U: ["week", 2], G: ["isoWeekYear", 4],
  V: ["isoWeek", 2], u: ["isoDayOfWeek", 1],
};

const MONTHS = [
  "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December",
];

/** Refuses a format with specifiers other than these. */
export function checkFormat(format: string, specifiers: string): void {
  for (const [, specifier] of format.matchAll(/%(.?)/gsu)) {
    if (specifier === "") fail(18535, "Unmatched '%' at end of format string");
    if (specifier !== "%" && !specifiers.includes(specifier)) fail(18536, `Invalid format character '%${specifier}'`);
  }
}

/** The specifiers of $dateToString. */
export const TO_STRING = `${Object.keys(NUMBERS).join("")}bBzZ`;

/** Writes an instant in a zone by a checked format. */
export function formatDate(format: string, instant: number, zone: Zone): string {
  const date = localDate(instant, zone);
  const minutes = Math.trunc(zone.offset(instant) / 60_000);
  const ahead = Math.abs(minutes);
  return format.replace(/%(.)/gsu, (_, specifier: string) => {
    switch (specifier) {
      case "%": return "%";
      case "b": return MONTHS[date.getUTCMonth()].slice(0, 3);
      case "B": return MONTHS[date.getUTCMonth()];
      case "z": return (minutes < 0 ? "-" : "+") + padded(Math.trunc(ahead / 60) * 100 + (ahead % 60), 4);
      case "Z": return String(minutes);
      default: {
        const [part, width] = NUMBERS[specifier];
        return padded(PARTS[part](date), width);
      }
    }
  });
}

function padded(number: number, width: number): string {
  if (number < 0 || number > 9999) fail(18537, `Could not convert date to string: ${number} is not within 0-9999`);
  return String(number).padStart(width, "0");
}
