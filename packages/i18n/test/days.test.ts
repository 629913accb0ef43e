import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays, addMonths, daysBetween, helsinkiDay, helsinkiInstant, isDay } from "../src/index.ts";

const day = fc.date({ min: new Date("1970-01-02"), max: new Date("2099-12-30"), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

describe("the day in Helsinki", () => {
  test("begins two hours before UTC in winter, three in summer", () => {
    expect(helsinkiDay(new Date("2026-01-14T21:59:59.999Z"))).toBe("2026-01-14");
    expect(helsinkiDay(new Date("2026-01-14T22:00:00Z"))).toBe("2026-01-15");
    expect(helsinkiDay(new Date("2026-06-03T20:59:59.999Z"))).toBe("2026-06-03");
    expect(helsinkiDay(new Date("2026-06-03T21:00:00Z"))).toBe("2026-06-04");
  });

  test("any day begins at its first moment and not one earlier, in any year", () => {
    fc.assert(fc.property(day, (one) => {
      const start = helsinkiInstant(one);
      expect(helsinkiDay(start)).toBe(one);
      expect(helsinkiDay(new Date(start.getTime() - 1))).toBe(addDays(one, -1));
    }));
  });

  test("is 23 hours long when summer time begins and 25 when it ends", () => {
    const hours = (one: string) => (helsinkiInstant(addDays(one, 1)).getTime() - helsinkiInstant(one).getTime()) / 3_600_000;
    expect(["2026-03-28", "2026-03-29", "2026-10-24", "2026-10-25"].map(hours)).toEqual([24, 23, 24, 25]);
  });

  test("an invalid date is an error and never a text for a reader", () => {
    expect(() => helsinkiDay(new Date("nonsense"))).toThrow(RangeError);
  });
});

describe("the moment of a clock time", () => {
  test("around the changes of the clocks", () => {
    const at = (one: string, time: string) => helsinkiInstant(one, time).toISOString();
    expect(at("2026-03-29", "02:59")).toBe("2026-03-29T00:59:00.000Z");
    expect(at("2026-03-29", "03:30")).toBe("2026-03-29T01:30:00.000Z"); // skipped by the clocks: they show 4.30
    expect(at("2026-03-29", "04:00")).toBe("2026-03-29T01:00:00.000Z");
    expect(at("2026-10-25", "03:30")).toBe("2026-10-25T00:30:00.000Z"); // comes twice: the first
    expect(at("2026-10-25", "04:00")).toBe("2026-10-25T02:00:00.000Z");
  });

  test("shows that time again, on days when the clocks do not change", () => {
    const hour = fc.integer({ min: 4, max: 23 });
    fc.assert(fc.property(day, hour, fc.integer({ min: 0, max: 59 }), (one, hours, minutes) => {
      const time = `${String(hours).padStart(2, "0")}:${String(minutes).padStart(2, "0")}`;
      const shown = helsinkiInstant(one, time).toLocaleString("sv-SE", { timeZone: "Europe/Helsinki" });
      expect(shown).toBe(`${one} ${time}:00`);
    }));
  });

  test.each([["2026-02-30", "12:00"], ["2026-2-3", "12:00"], ["2026-02-03", "24:00"], ["2026-02-03", "9:00"], ["", ""]])(
    "%s %s does not exist", (one, time) => expect(() => helsinkiInstant(one, time)).toThrow(RangeError),
  );
});

describe("counting days", () => {
  test("adding and counting are each other's inverse, across every change of clocks", () => {
    fc.assert(fc.property(day, fc.integer({ min: -3000, max: 3000 }), (one, days) => {
      expect(daysBetween(one, addDays(one, days))).toBe(days);
    }));
  });

  test("only days that exist are days", () => {
    expect(["2024-02-29", "2026-12-31"].every(isDay)).toBe(true);
    expect(["2026-02-29", "2026-13-01", "2026-00-10", "26-01-01", "2026-01-01T00:00", ""].some(isDay)).toBe(false);
    expect(() => addDays("2026-02-29", 1)).toThrow(RangeError);
  });

  test("six months after 31 August is the last day of February", () => {
    expect(
      [addMonths("2026-08-31", 6), addMonths("2026-05-15", 6), addMonths("2027-08-31", 6)]
    ).toEqual(["2027-02-28", "2026-11-15", "2028-02-29"]);
  });
});
