import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { formatDate, formatDateTime, formatRange, formatRelativeDay, formatTime, LOCALES } from "../src/index.ts";

const five = new Date("2026-06-04T14:00:00Z");
const seven = new Date("2026-06-04T16:00:00Z");
const halfPastSeven = new Date("2026-06-05T16:30:00Z");
const inAll = (format: (locale: (typeof LOCALES)[number]) => string) => LOCALES.map(format);

test("a date", () => {
  expect(inAll((locale) => formatDate(locale, five))).toEqual(["4.6.2026", "4.6.2026", "4 June 2026", "4. kesäkuuta 2026"]);
  expect(inAll((locale) => formatDate(locale, "2026-05-15", { weekday: true })))
    .toEqual(["pe 15.5.2026", "fre 15.5.2026", "Fri 15 May 2026", "perjantai 15. toukokuuta 2026"]);
});

test("a moment just before midnight UTC is the next day in Helsinki", () => {
  expect(formatDate("fi", new Date("2025-12-31T22:30:00Z"))).toBe("1.1.2026");
  expect(formatDateTime("fi", new Date("2025-12-31T22:30:00Z"))).toBe("1.1.2026 klo 0.30");
});

test("a clock time, with minutes only where they say something", () => {
  expect(inAll((locale) => formatTime(locale, five))).toEqual(["klo 17", "kl. 17", "17:00", "kello 17"]);
  expect(inAll((locale) => formatDateTime(locale, halfPastSeven)))
    .toEqual(["5.6.2026 klo 19.30", "5.6.2026 kl. 19.30", "5 June 2026 at 19:30", "5. kesäkuuta 2026 kello 19.30"]);
  expect(formatTime("en", new Date("2026-06-04T06:05:00Z"))).toBe("09:05");
});

describe("a range", () => {
  test("within a day names the day once", () => {
    expect(inAll((locale) => formatRange(locale, five, seven))).toEqual([
      "to 4.6.2026 klo 17–19", "tors 4.6.2026 kl. 17–19", "Thu 4 June 2026 at 17:00–19:00",
      "torstai 4. kesäkuuta 2026 kello 17–19",
    ]);
    expect(formatRange("fi", five, new Date("2026-06-04T16:30:00Z"))).toBe("to 4.6.2026 klo 17.00–19.30");
    expect(formatRange("fi", five, five)).toBe("to 4.6.2026 klo 17");
  });

  test("over midnight names both days", () => {
    expect(formatRange("fi", five, halfPastSeven)).toBe("to 4.6.2026 klo 17 – pe 5.6.2026 klo 19.30");
  });

  test("of days says the year and the month once when they are the same", () => {
    const days = (from: string, to: string) => inAll((locale) => formatRange(locale, from, to));
    expect(days("2026-06-01", "2026-06-05"))
      .toEqual(["1.–5.6.2026", "1.–5.6.2026", "1–5 June 2026", "1.–5. kesäkuuta 2026"]);
    expect(days("2025-08-18", "2025-09-14")).toEqual([
      "18.8.–14.9.2025", "18.8.–14.9.2025", "18 August – 14 September 2025", "18. elokuuta – 14. syyskuuta 2025",
    ]);
    expect(days("2025-12-01", "2026-01-31")[0]).toBe("1.12.2025–31.1.2026");
    expect(days("2026-06-01", "2027-06-05")[2]).toBe("1 June 2026 – 5 June 2027");
    expect(days("2026-06-01", "2026-06-01")[0]).toBe("1.6.2026");
  });

  test("of days ends as its last day is written, whatever the days", () => {
    const day = fc.date({ min: new Date("1990-01-01"), max: new Date("2090-01-01"), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10));
    fc.assert(fc.property(fc.constantFrom(...LOCALES), day, day, (locale, from, to) => {
      expect(formatRange(locale, from, to).endsWith(formatDate(locale, to))).toBe(true);
    }));
  });
});

describe("a day seen from today", () => {
  const lateEvening = new Date("2026-06-04T20:30:00Z"); // 23.30 in Helsinki

  test("counts nights in Helsinki, not hours", () => {
    expect(formatRelativeDay("fi", new Date("2026-06-04T21:05:00Z"), lateEvening)).toBe("huomenna");
    expect(formatRelativeDay("fi", new Date("2026-06-03T21:05:00Z"), lateEvening)).toBe("tänään");
    expect(formatRelativeDay("sv", "2026-06-03", lateEvening)).toBe("i går");
    expect(formatRelativeDay("en", "2026-06-01", lateEvening)).toBe("3 days ago");
  });

  test("easy Finnish counts the days", () => {
    expect(formatRelativeDay("fi", "2026-06-06", lateEvening)).toBe("ylihuomenna");
    expect(formatRelativeDay("fi-plain", "2026-06-06", lateEvening)).toBe("2 päivän päästä");
    expect(formatRelativeDay("fi-plain", "2026-06-05", lateEvening)).toBe("huomenna");
  });
});

test("what is no date is an error and never a text for a reader", () => {
  expect(() => formatDate("fi", new Date(Number.NaN))).toThrow(RangeError);
  expect(() => formatDate("fi", "4.6.2026")).toThrow(RangeError);
  expect(() => formatRange("fi", "2026-06-01", "soon")).toThrow(RangeError);
});
