import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { answers, at, bson, evaluate, long, refuses } from "./evaluate.ts";

describe("dates", () => {
  const helsinki = "Europe/Helsinki";
  const newYork = "America/New_York";
  const january31 = at("2021-01-31T03:00Z");
  answers({ d: at("2021-01-03T04:05:06.007Z"), spring: at("2024-03-30T01:30:00Z"), autumn: at("2024-10-26T00:30:00Z") }, [
    [{ $week: "$d" }, 1],
    [{ $isoWeek: "$d" }, 53],
    [{ $isoWeekYear: "$d" }, long(2020)],
    [{ $hour: { date: "$d", timezone: "-0530" } }, 22],
    [{ $dayOfYear: { date: "$d", timezone: helsinki } }, 3],
    [{ $dateToParts: { date: "$d", iso8601: true } }, {
      isoWeekYear: 2020, isoWeek: 53, isoDayOfWeek: 7, hour: 4, minute: 5, second: 6, millisecond: 7,
    }],
    [{ $dateToString: { date: "$d", format: "%j %w %U %G-W%V-%u %b %B %%" } }, "003 1 01 2020-W53-7 Jan January %"],
    [{ $dateToString: { date: "$d", format: "%z %Z", timezone: helsinki } }, "+0200 120"],
    [{ $dateToString: { date: "$d", timezone: helsinki } }, "2021-01-03T06:05:06.007Z"],
    [{ $dateFromParts: { year: 2024, month: 14, day: -1, hour: 25, timezone: helsinki } }, at("2025-01-30T23:00:00Z")],
    [{ $dateFromParts: { isoWeekYear: 2017, isoWeek: 53, isoDayOfWeek: 7 } }, at("2018-01-07T00:00:00Z")],
    // The clocks skip the hour from 3, and show the hour from 3 twice in autumn.
    [{ $dateFromParts: { year: 2024, month: 3, day: 31, hour: 3, minute: 1, timezone: helsinki } }, at("2024-03-31T01:01Z")],
    [{ $dateFromString: { dateString: "2024-10-27T03:00", timezone: helsinki } }, at("2024-10-27T01:00:00Z")],
    [{ $dateAdd: { startDate: "$spring", unit: "day", amount: 1, timezone: helsinki } }, at("2024-03-31T01:30:00Z")],
    [{ $dateAdd: { startDate: "$autumn", unit: "day", amount: 1, timezone: helsinki } }, at("2024-10-27T00:30:00Z")],
    [{ $dateAdd: { startDate: at("2024-01-31T10:00:00Z"), unit: "month", amount: 1 } }, at("2024-02-29T10:00:00Z")],
    [{ $dateSubtract: { startDate: january31, unit: "month", amount: 2, timezone: newYork } }, at("2020-12-01T03:00Z")],
    [{ $dateDiff: { startDate: at("2021-01-24"), endDate: at("2021-01-25"), unit: "week", startOfWeek: "MON" } }, long(1)],
    [{ $dateDiff: { startDate: "$spring", endDate: at("2024-03-31T21:00Z"), unit: "hour", timezone: helsinki } }, long(44)],
    [
      { $dateTrunc: { date: at("2000-01-30T18:00Z"), unit: "week", binSize: 2, timezone: newYork, startOfWeek: "mon" } },
      at("2000-01-17T05:00Z"),
    ],
    [{ $dateTrunc: { date: at("1969-12-31T23:59:59Z"), unit: "hour", binSize: 5 } }, at("1969-12-31T22:00:00Z")],
    [{ $dateFromString: { dateString: "2017-07-06T12:35", timezone: helsinki } }, at("2017-07-06T09:35:00Z")],
    [{ $dateFromString: { dateString: "nothing", onError: "$$REMOVE" } }, undefined],
    [{ $dateFromString: { dateString: "2023-02-30", onError: "no such day" } }, "no such day"],
  ]);
  refuses([
    [{ $year: "$s" }, 16006], [{ $year: { date: "$d", zone: "x" } }, 40535],
    [{ $year: { date: "$d", timezone: "europe/helsinki" } }, 40485],
    [{ $year: { date: "$d", timezone: 5 } }, 40517], [{ $dateToString: { date: "$d", format: "%n" } }, 18536],
    [{ $dateFromParts: { year: 2017, isoWeek: 1 } }, 40489], [{ $dateFromParts: { year: 0 } }, 40523],
    [{ $dateFromParts: { year: 2017, month: 99999 } }, 31034],
    [{ $dateAdd: { startDate: "$d", unit: "epoch", amount: 1 } }, 9],
    [{ $dateDiff: { startDate: "$d", endDate: "$d", unit: "decade" } }, 5439014],
    [{ $dateFromString: { dateString: "2017-07-12T22:23:55Z", timezone: helsinki } }, 241],
    [{ $dateFromString: { dateString: "2018", format: "%Y" } }, 40541],
  ]);
  const instant = fc.date({ min: at("1950-01-01"), max: at("2090-01-01"), noInvalidDate: true });
  const parts = { $dateToParts: { date: "$d", timezone: helsinki } };
  const names = ["year", "month", "day", "hour", "minute", "second", "millisecond"];
  const named = Object.fromEntries(names.map((name) => [name, `$$parts.${name}`]));
  const dateString = { $dateToString: { date: "$d", format: "%Y-%m-%dT%H:%M:%S.%L", timezone: helsinki } };
  it.each([
    ["makes a date from its parts", { $let: { vars: { parts }, in: { $dateFromParts: { ...named, timezone: helsinki } } } }],
    ["reads a date from its text", { $dateFromString: { dateString, timezone: helsinki } }],
  ])("%s in Helsinki again", (_, again) => {
    fc.assert(fc.property(instant, (date) => {
      const apart = { $subtract: [again, "$d"] };
      // In the hour that the clocks show twice, the second one is taken.
      expect([bson(long(0)), bson(long(3_600_000))]).toContain(evaluate(apart, { d: date }));
    }), { numRuns: 500 });
  });
  it("truncates to the last boundary that is not later", () => {
    const units = fc.constantFrom("hour", "day", "week", "month", "quarter", "year");
    fc.assert(fc.property(instant, units, fc.integer({ min: 1, max: 9 }), (date, unit, binSize) => {
      const start = { $dateTrunc: { date: "$d", unit, binSize, timezone: helsinki } };
      const next = { $dateAdd: { startDate: "$$start", unit, amount: binSize, timezone: helsinki } };
      const within = { $and: [{ $lte: ["$$start", "$d"] }, { $lt: ["$d", "$$next"] }] };
      const check = { $let: { vars: { start }, in: { $let: { vars: { next }, in: within } } } };
      expect(evaluate(check, { d: date })).toBe(bson(true));
    }), { numRuns: 500 });
  });
});
