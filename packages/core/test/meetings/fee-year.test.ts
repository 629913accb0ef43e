import { newId } from "@raati/db";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { approveClaims, checkClaims, correctClaim, FeeClaimModel, publicFeeYear, returnClaim } from "../../src/meetings/index.ts";
import { type CountedClaim, settledSums } from "../../src/meetings/fees/settled-sums.ts";
import { withDatabase } from "../../src/testing/database.ts";
import { aTable } from "./context.ts";

withDatabase();

const DAY = 86_400_000;
const begin = Date.parse("2026-01-01T00:00:00Z");
const QUARTERS = ["2026-03-31T21:00:00Z", "2026-06-30T21:00:00Z", "2026-09-30T21:00:00Z", "2026-12-31T22:00:00Z",
  "2027-03-31T21:00:00Z"].map((at) => new Date(at));

/** A claim that was approved, perhaps given back and put right, perhaps approved again, on days of a year and a quarter. */
const anyClaim = fc.record({
  person: fc.nat(11), fee: fc.integer({ min: 1, max: 9000 }), travel: fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 9000 })),
  days: fc.uniqueArray(fc.nat(450), { maxLength: 4 }), corrected: fc.integer({ min: 0, max: 9000 }),
}).map(({ person, fee, travel, days, corrected }): CountedClaim => {
  const steps = days.toSorted((one, other) => one - other).map((day, index) => ({
    at: new Date(begin + day * DAY), state: index % 2 === 0 ? "approved" : "returned",
    cents: { fee: index < 2 ? fee : corrected, travel },
  }));
  return {
    id: newId(), meetingId: newId(), personId: String(person), waived: false, travelCents: travel,
    feeCents: steps.length > 2 ? corrected : fee, history: steps,
  } as unknown as CountedClaim;
});
const someClaims = fc.array(anyClaim, { maxLength: 40 });

/** The year as everybody could read it day by day. */
const readings = (claims: readonly CountedClaim[]) => Array.from({ length: 100 }, (_, week) => {
  const now = new Date(begin + week * 5 * DAY);
  return { now, ...settledSums(claims, 2026, now) };
});

/** What each person had at the end of a quarter, worked out by itself. */
function paidAt(claims: readonly CountedClaim[], part: "fee" | "travel", at: Date): Map<string, number> {
  const paid = new Map<string, number>();
  for (const { personId, history } of claims) {
    const last = history.filter((one) => one.at < at).at(-1);
    if (last?.state !== "approved") continue;
    paid.set(personId!, (paid.get(personId!) ?? 0) + last.cents![part]);
  }
  return paid;
}

describe("the sums of a year that everybody may read", () => {
  test("move at the end of a quarter alone", () => {
    fc.assert(fc.property(someClaims, (claims) => {
      const all = readings(claims);
      for (const [index, { now, ...sums }] of all.entries()) {
        const before = all[index - 1];
        if (!before || QUARTERS.some((end) => before.now < end && end <= now)) continue;
        const { now: _now, ...earlier } = before;
        expect(sums).toEqual(earlier);
      }
    }), { numRuns: 40 });
  });

  test("do not change by what is done after the quarter: what was read yesterday is read again", () => {
    fc.assert(fc.property(someClaims, fc.constantFrom(...QUARTERS), (claims, end) => {
      const until = claims.map((one) => {
        const history = one.history.filter(({ at }) => at < end);
        return { ...one, history, feeCents: history.at(-1)?.cents?.fee ?? one.feeCents };
      });
      const soon = new Date(end.getTime() + 40 * DAY);
      expect(settledSums(claims, 2026, soon)).toEqual(settledSums(until, 2026, soon));
    }));
  });

  test("and every step between two of them is of five people or more", () => {
    fc.assert(fc.property(someClaims, fc.constantFrom("fee" as const, "travel" as const), (claims, part) => {
      let shown: { cents: number; people: Map<string, number> } = { cents: 0, people: new Map() };
      for (const end of QUARTERS) {
        const cents = settledSums(claims, 2026, end)[`${part}Cents`] ?? 0;
        if (cents === shown.cents) continue;
        const people = paidAt(claims, part, end);
        const moved = [...new Set([...people.keys(), ...shown.people.keys()])]
          .filter((person) => (people.get(person) ?? 0) !== (shown.people.get(person) ?? 0));
        expect(moved.length).toBeGreaterThanOrEqual(5);
        expect(cents).toBe([...people.values()].reduce((sum, one) => sum + one, 0));
        shown = { cents, people };
      }
    }));
  });
});

describe("a year's public page", () => {
  /** A meeting's claims, one a person, each waiting to be checked. */
  async function claiming(people: number) {
    const table = await aTable();
    const add = async (feeCents = 6000, travelCents = 0, personId = newId()) => (await table.system.db.of(FeeClaimModel).insert({
      meetingId: newId(), panelId: table.panel.id, personId, day: "2026-05-10", year: 2026, feeCents,
      waivable: true, kilometres: true, waived: false, travelCents, state: "accrued", history: [],
    })).id;
    const claims: string[] = [];
    for (let one = 0; one < people; one += 1) claims.push(await add());
    const approve = async (some: readonly string[]) => {
      await checkClaims(await table.staff(), { claims: [...some] });
      await approveClaims(await table.staff(), { claims: [...some] });
    };
    const read = () => publicFeeYear(table.system, { year: 2026 });
    return { ...table, add, claims, approve, read };
  }

  test("does not move with an approval: it tells of the quarters that have ended", async () => {
    const { claims, approve, read, goTo } = await claiming(6);
    await approve(claims.slice(0, 5));
    expect(await read()).toEqual({ year: 2026, meetings: 0, upTo: "2026-03-31" });
    await goTo("2026-07-01T06:00:00Z");
    expect(await read()).toMatchObject({ feeCents: 30_000, meetings: 5, upTo: "2026-06-30" });
    await approve(claims.slice(5));
    expect(await read()).toMatchObject({ feeCents: 30_000, meetings: 5 });
  });

  test("lets what is of fewer than five people wait for the next quarter", async () => {
    const { claims, add, approve, read, goTo } = await claiming(7);
    await approve(claims.slice(0, 6));
    await goTo("2026-07-01T06:00:00Z");
    await approve(claims.slice(6));
    await goTo("2026-10-01T06:00:00Z");
    expect(await read()).toMatchObject({ feeCents: 36_000, meetings: 6, upTo: "2026-09-30" });
    await approve(await Promise.all([1, 2, 3, 4].map(() => add())));
    await goTo("2027-01-01T06:00:00Z");
    expect(await read()).toMatchObject({ feeCents: 66_000, meetings: 11 });
  });

  test("keeps the travel of few to itself, and no total gives it away", async () => {
    const { add, approve, read, goTo, claims } = await claiming(5);
    await approve([...claims, await add(6000, 4484)]);
    await goTo("2026-07-01T06:00:00Z");
    expect(await read()).toEqual({ year: 2026, meetings: 6, feeCents: 36_000, upTo: "2026-06-30" });
  });

  test("stands as it was when a claim that it counts is given back and put right", async () => {
    const { claims, approve, read, goTo, as, staff, system } = await claiming(5);
    await approve(claims);
    await goTo("2026-07-01T06:00:00Z");
    const before = await read();
    await returnClaim(await as(["payroll"]), { claim: claims[0]!, reason: "Väärä summa" });
    expect(await read()).toEqual(before);
    const { revision } = await system.db.of(FeeClaimModel).get(claims[0]!);
    await correctClaim(await staff(), { claim: claims[0]!, revision, feeCents: 1000, metres: 0, reason: "Puolikas kokous" });
    await approveClaims(await staff(), { claims: [claims[0]!] });
    expect(await read()).toEqual(before);
  });

  test("counts one person once, however many claims there are", async () => {
    const { add, approve, read, goTo } = await claiming(0);
    const one = newId();
    await approve(await Promise.all([1, 2, 3, 4, 5, 6].map(() => add(6000, 0, one))));
    await goTo("2026-07-01T06:00:00Z");
    expect((await read()).feeCents).toBeUndefined();
  });
});
