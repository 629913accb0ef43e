import { fail } from "@raati/mongo-values";

export const DAY = 86_400_000;

/** A time zone. `utc` is only set for UTC itself: other zones do not go with a time zone inside a date string. */
export interface Zone {
  readonly utc: boolean;
  /** Milliseconds that local time is ahead of UTC at an instant. */
  offset(instant: number): number;
}

export const UTC: Zone = { utc: true, offset: () => 0 };

const known = new Map<string, Zone>([["UTC", UTC]]);

/** The zone of an Olson name or of an offset ±HH, ±HHMM, ±HH:MM. @throws 40485 for any other text */
export function zoneOf(name: string): Zone {
  const found = known.get(name);
  if (found) return found;
  const fixed = parseOffset(name);
  const zone = fixed === undefined ? olsonZone(name) : { utc: fixed === 0, offset: () => fixed };
  if (known.size < 1000) known.set(name, zone);
  return zone;
}

/** ±HH, ±HHMM or ±HH:MM in milliseconds. */
export function parseOffset(text: string): number | undefined {
  const [, sign, hours, minutes = "0"] = /^([+-])(\d\d)(?::?(\d\d))?$/.exec(text) ?? [];
  return sign === undefined ? undefined : Number(`${sign}1`) * (Number(hours) * 60 + Number(minutes)) * 60_000;
}

/** Other names of zones than ICU's own are taken when their letters' case can be right: MongoDB minds it, ICU does not. */
const OTHER_NAME = /^(?:GMT|Etc\/(?:GMT|UTC)|[A-Z][a-z]+\/[A-Z][A-Za-z_/-]+)$/;

function olsonZone(name: string): Zone {
  let format: Intl.DateTimeFormat;
  try {
    format = new Intl.DateTimeFormat("en-US", { timeZone: name, timeZoneName: "longOffset" });
  } catch {
    return fail(40485, `unrecognized time zone identifier: "${name}"`);
  }
  const canonical = format.resolvedOptions().timeZone;
  const other = canonical.toLowerCase() !== name.toLowerCase() && OTHER_NAME.test(name);
  if (canonical !== name && !other) fail(40485, `unrecognized time zone identifier: "${name}"`);

  const read = (instant: number): number => {
    const [, sign, hours, minutes, seconds = "0"] = /GMT([+-])(\d\d):(\d\d)(?::(\d\d))?$/.exec(format.format(instant))!;
    return Number(`${sign}1`) * ((Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds)) * 1000;
  };
  /** The offset of a whole day, NaN for a day with a transition. */
  const days = new Map<number, number>();
  return {
    utc: false,
    offset(instant) {
      const day = Math.floor(instant / DAY);
      let offset = days.get(day);
      if (offset === undefined) {
        const atStart = read(day * DAY);
        offset = atStart === read((day + 1) * DAY) ? atStart : Number.NaN;
        if (days.size > 100_000) days.clear();
        days.set(day, offset);
      }
      return Number.isNaN(offset) ? read(instant) : offset;
    },
  };
}

/**
 * The instant of a local time. One that the clocks skip is taken with the offset from before; one that they show twice is
 * the second, unless the first has the offset `like` (as in timelib, which MongoDB uses).
 */
export function instantOf(zone: Zone, local: number, like?: number): number {
  const before = zone.offset(local - DAY);
  const after = zone.offset(local + DAY);
  if (before === after) return local - before;
  const first = zone.offset(local - before) === before;
  const second = zone.offset(local - after) === after;
  return local - (second && !(first && like === before) ? after : before);
}
