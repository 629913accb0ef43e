import { TIME_ZONE } from "@raati/i18n";
import ical, { ICalCalendarMethod, ICalEventStatus, type ICalLuxonDateTimeStub } from "ical-generator";

/** One meeting as calendars know it. */
export interface CalendarEvent {
  readonly id: string;
  readonly title: string;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly changedAt: Date;
  /** Grows with each change that calendars must know of. */
  readonly sequence: number;
  readonly cancelled: boolean;
  readonly place?: string | undefined;
  readonly description?: string | undefined;
  readonly url?: string | undefined;
}

/** How clocks in Finland run, since daylight saving has its present rule (RFC 5545, 3.6.5). */
const ZONE = [
  "BEGIN:VTIMEZONE", `TZID:${TIME_ZONE}`,
  "BEGIN:STANDARD", "DTSTART:19961027T040000", "TZOFFSETFROM:+0300", "TZOFFSETTO:+0200", "TZNAME:EET",
  "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU", "END:STANDARD",
  "BEGIN:DAYLIGHT", "DTSTART:19970330T030000", "TZOFFSETFROM:+0200", "TZOFFSETTO:+0300", "TZNAME:EEST",
  "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU", "END:DAYLIGHT",
  "END:VTIMEZONE", "",
].join("\r\n");

/**
 * A calendar file by RFC 5545, with times on the clock in Finland and the zone's own rules, so that every program shows them
 * right. A cancelled meeting stays in it as cancelled: otherwise calendars would go on showing it.
 *
 * @param host makes the events' ids unique in the world
 */
export function writeCalendar(name: string, events: readonly CalendarEvent[], host: string): string {
  const calendar = ical({
    // The library writes the name as it is.
    name: name.replace(/[\\;,]/g, "\\$&").replace(/\s+/g, " "),
    prodId: { company: "Raati", product: "Meetings" }, method: ICalCalendarMethod.PUBLISH,
  });
  for (const event of events) {
    calendar.createEvent({
      id: `${event.id}@${host}`, summary: event.title, start: onFinnishClock(
        event.startsAt
      ), end: onFinnishClock(event.endsAt),
      timezone: TIME_ZONE, stamp: event.changedAt, lastModified: event.changedAt, sequence: event.sequence,
      status: event.cancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
      ...(event.place && { location: event.place }), ...(event.description && { description: event.description }),
      ...(event.url && { url: event.url }),
    });
  }
  // Given to the library, the zone would be put on the stamps as well, which must be in UTC.
  const text = calendar.toString().replace("BEGIN:VEVENT", `${ZONE}BEGIN:VEVENT`);
  return `${text}\r\n`;
}

const wall = new Intl.DateTimeFormat("en-GB", {
  timeZone: TIME_ZONE, hourCycle: "h23", year: "numeric", month: "2-digit", day: "2-digit", hour: "2-digit",
  minute: "2-digit",
  second: "2-digit",
});

/**
 * A moment that tells the library what clocks in Finland show: of a plain date it would take the clock of the machine that
 * it runs on.
 */
function onFinnishClock(moment: Date): ICalLuxonDateTimeStub {
  const parts = Object.fromEntries(wall.formatToParts(moment).map(({ type, value }) => [type, value]));
  const shown: ICalLuxonDateTimeStub = {
    isValid: true, zone: {
      type: TIME_ZONE
    }, toJSDate: () => moment, setZone: () => shown, toJSON: () => moment.toISOString(),
    toFormat: (format) => (format.includes("y")
      ? `${parts.year}${parts.month}${parts.day}` : `${parts.hour}${parts.minute}${parts.second}`),
  };
  return shown;
}
