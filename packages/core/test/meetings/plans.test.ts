import { newId } from "@raati/db";
import { addDays, daysBetween, formatTime, helsinkiDay } from "@raati/i18n";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  listItems, listMeetingTemplates, listPlans, planYear, proposePlan, MeetingModel
} from "../../src/meetings/index.ts";
import { easterOf, holidaysOf, weekdayOf } from "../../src/meetings/plans/holidays.ts";
import { countFor, proposeTimes } from "../../src/meetings/plans/propose-times.ts";
import { withDatabase } from "../../src/testing/database.ts";
import { aTable, refusal } from "./context.ts";

withDatabase();

describe("holidays of Finland", () => {
  test("are those of the calendar of 2026 and 2027", () => {
    expect(holidaysOf(2026)).toEqual([
      "2026-01-01", "2026-01-06", "2026-04-03", "2026-04-05", "2026-04-06", "2026-05-01", "2026-05-14", "2026-05-24",
      "2026-06-19", "2026-06-20", "2026-10-31", "2026-12-06", "2026-12-24", "2026-12-25", "2026-12-26",
    ]);
    expect([easterOf(2027), easterOf(2024), easterOf(2038)]).toEqual(["2027-03-28", "2024-03-31", "2038-04-25"]);
  });

  test("Easter is a Sunday between 22 March and 25 April", () => {
    fc.assert(fc.property(fc.integer({ min: 1600, max: 2400 }), (year) => {
      const easter = easterOf(year);
      expect([weekdayOf(easter), easter >= `${year}-03-22`, easter <= `${year}-04-25`]).toEqual([7, true, true]);
    }));
  });
});

const anyWish = fc.record({
  start: fc.integer(
    { min: 0, max: 2000 }
  ), length: fc.integer({ min: 30, max: 800 }), weekday: fc.integer({ min: 1, max: 7 }),
  count: fc.integer({ min: 1, max: 30 }),
}).map(({ start, length, ...wish }) => {
  const startsOn = addDays("2026-01-01", start);
  return { ...wish, startsOn, endsOn: addDays(startsOn, length), time: "17:00", minutes: 120 };
});

describe("proposed times", () => {
  test("are on the chosen weekday and hour, inside the days, never on a holiday, and evenly apart", () => {
    fc.assert(fc.property(anyWish, (wish) => {
      const { times, skipped } = proposeTimes(wish);
      const days = times.map(({ startsAt }) => helsinkiDay(startsAt));
      expect(days).toEqual([...new Set(days)].toSorted());
      for (const [index, day] of days.entries()) {
        expect([weekdayOf(day), formatTime("en", times[index]!.startsAt)]).toEqual([wish.weekday, "17:00"]);
        expect([day >= wish.startsOn, day <= wish.endsOn, holidaysOf(Number(day.slice(0, 4))).includes(day)]).toEqual(
          [true, true, false],
        );
      }
      expect(skipped.every((day) => holidaysOf(Number(day.slice(0, 4))).includes(day))).toBe(true);
      const gaps = days.slice(1).map((day, index) => daysBetween(days[index]!, day));
      const stretch = (daysBetween(wish.startsOn, wish.endsOn) + 1) / days.length;
      // A holiday moves a meeting by a week at most, and so does rounding to the weekday on either side.
      for (const gap of gaps) expect(Math.abs(gap - stretch)).toBeLessThanOrEqual(28);
    }));
  });

  test("are as many as were wished, or as many as there are days", () => {
    fc.assert(fc.property(anyWish, (wish) => {
      const all = proposeTimes({ ...wish, count: 1000 }).times.length;
      expect(proposeTimes(wish).times).toHaveLength(Math.min(wish.count, all));
    }));
  });

  test("a year of a type's five meetings is five, half a year two or three", () => {
    expect([countFor(
      5, "2026-01-01", "2026-12-31"
    ), countFor(5, "2026-01-01", "2026-06-30"), countFor(4, "2026-01-01", "2026-01-20")])
      .toEqual([5, 2, 1]);
  });
});

const year = { startsOn: "2026-06-01", endsOn: "2027-05-31", weekday: 2, time: "17:00" };

describe("a yearly plan", () => {
  test("D4 · five two-hour meetings of the type's pattern are planned at once, with the template's agenda", async () => {
    const { staff } = await aTable();
    const ctx = await staff();
    const proposal = await proposePlan(ctx, year);
    expect(proposal.times.map(({ minutes }) => minutes)).toEqual([120, 120, 120, 120, 120]);
    const meetings = proposal.times.map((time, index) => ({ ...time, id: newId(), title: { fi: `${index + 1}. kokous` } }));
    const input = {
      id: newId(), startsOn: year.startsOn, endsOn: year.endsOn, form: "remote" as const, template: "standard", meetings
    };
    const plan = await planYear(ctx, input);
    expect(plan.meetingIds).toEqual(meetings.map(({ id }) => id));
    const [listed] = await listPlans(ctx);
    expect(
      listed!.meetings.map(({ state, minutes }) => [state, minutes])
    ).toEqual(Array.from({ length: 5 }, () => ["scheduled", 120]));
    const agenda = await listItems(ctx, { meeting: meetings[0]!.id });
    expect(agenda.map(({ title }) => title.en)).toEqual([
      "Opening and how we are", "The agenda is gone through", "Notes of the last meeting", "Working together",
      "Planning and evaluation", "Closing",
    ]);
  });

  test("the same plan again plans nothing twice", async () => {
    const { staff, system, panel } = await aTable();
    const [time] = (await proposePlan(await staff(), year)).times;
    const input = {
      id: newId(), startsOn: year.startsOn, endsOn: year.endsOn, form: "remote" as const,
      meetings: [{ ...time!, id: newId(), title: { fi: "Kokous" } }],
    };
    await planYear(await staff(), input);
    expect((await planYear(await staff(), input)).meetingIds).toEqual([input.meetings[0]!.id]);
    expect(await system.db.of(MeetingModel).count({ panelIds: panel.id })).toBe(1);
  });

  test("names the meeting whose time has passed, and plans none of them", async () => {
    const { staff, system, panel } = await aTable();
    const times = [new Date("2026-09-01T14:00:00Z"), new Date("2026-05-01T14:00:00Z")];
    const input = {
      id: newId(), startsOn: "2026-05-01", endsOn: "2026-12-31", form: "remote" as const,
      meetings: times.map((startsAt) => ({ startsAt, minutes: 120, id: newId(), title: { fi: "Kokous" } })),
    };
    const said = await refusal(planYear(await staff(), input));
    expect(said.fields).toEqual({ "meetings.1.startsAt": "meetings:field.timeInPast" });
    expect(await system.db.of(MeetingModel).count({ panelIds: panel.id })).toBe(0);
  });

  test("is not for members, and core's template speaks all four languages", async () => {
    const { be, elsa, staff } = await aTable();
    expect((await refusal(proposePlan(await be(elsa), year))).code).toBe("FORBIDDEN");
    const [standard] = listMeetingTemplates(await staff());
    for (const { title } of standard!.items) expect(Object.keys(title).toSorted()).toEqual(["en", "fi", "fi-plain", "sv"]);
  });
});
