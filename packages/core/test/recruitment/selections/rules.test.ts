import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readCsv } from "../../../src/recruitment/selections/imports/read-csv.ts";
import { countSelection } from "../../../src/recruitment/selections/methods/count-selection.ts";
import { rankByScore } from "../../../src/recruitment/selections/methods/rank-by-score.ts";
import { unexplained } from "../../../src/recruitment/selections/methods/unexplained.ts";
import { compareGroups } from "../../../src/recruitment/selections/populations/compare-groups.ts";
import { hideInGroups, hideSmall, SMALLEST } from "../../../src/recruitment/selections/publications/hide-small.ts";
import { brokenHardQuotas, brokenQuotas, checkQuotas } from "../../../src/recruitment/selections/quotas/check-quotas.ts";
import { quotaRules, type Quota } from "../../../src/recruitment/selections/quotas/schema.ts";
import { quotasOfSeats } from "../../../src/recruitment/selections/quotas/quotas-of-seats.ts";
import { nextReserve, type Placed } from "../../../src/recruitment/selections/reserves/next-reserve.ts";
import { reserveOrder } from "../../../src/recruitment/selections/reserves/reserve-order.ts";
import { typeRulesOf } from "../../../src/panels/factory.ts";

const group = fc.constantFrom("a", "b", "c");
const groups = fc.record({ area: group, age: group });
const quotas: fc.Arbitrary<Quota[]> = fc.uniqueArray(
  fc.record({ dimension: fc.constantFrom("area", "age"), group, min: fc.nat(3), room: fc.nat(4), hard: fc.boolean() }),
  { selector: (one) => `${one.dimension}/${one.group}`, maxLength: 6 },
).map((some) => some.map(({ room, ...one }) => ({ ...one, max: one.min + room })));
const people = (prefix: string, max: number): fc.Arbitrary<Placed[]> =>
  fc.array(groups, { maxLength: max }).map((some) => some.map((one, at) => ({ id: `${prefix}${at}`, groups: one })));

describe("quotas", () => {
  it("count the people of a group: below the minimum is under, above the maximum over", () => {
    const rule: Quota = { dimension: "age", group: "a", min: 1, max: 2, hard: true };
    const state = (count: number) => checkQuotas([rule], Array.from({ length: count }, () => ({ age: "a" })))[0]!.state;
    expect([0, 1, 2, 3].map(state)).toEqual(["under", "in", "in", "over"]);
  });

  it("say that seats are empty", () => {
    expect(brokenQuotas([], [{ age: "a" }], 2))
      .toMatchObject([{ quota: { dimension: "seats", group: "all" }, count: 1, state: "under" }]);
    expect(brokenQuotas([], [{ age: "a" }, {}], 2)).toEqual([]);
  });

  it("need a reason for each one missed, and a new one when they are missed by another count", () => {
    const rules = { size: 2, quotas: [{ dimension: "age", group: "a", min: 2, hard: true }], onePerHousehold: false };
    const breach = { dimension: "age", group: "a", min: 2, reason: "Hakijoita oli vain yksi." };
    const chosen = [{ age: "a" }, { age: "b" }];
    expect(unexplained(rules, chosen, [])).toHaveLength(1);
    expect(unexplained(rules, chosen, [{ ...breach, chosen: 1 }])).toEqual([]);
    expect(unexplained(rules, chosen, [{ ...breach, chosen: 0 }])).toHaveLength(1);
    expect(unexplained(rules, chosen, [{ ...breach, chosen: 1, min: 1 }])).toHaveLength(1);
  });

  it("that are goals need no reason when they are missed, but an empty seat does", () => {
    const rules = { size: 2, quotas: [{ dimension: "age", group: "a", min: 2, hard: false }], onePerHousehold: false };
    expect(unexplained(rules, [{ age: "a" }, { age: "b" }], [])).toEqual([]);
    expect(unexplained(rules, [{ age: "b" }], [])).toMatchObject([{ quota: { dimension: "seats" }, count: 1 }]);
  });

  it("refuse minimums that do not fit the seats, and a group twice", () => {
    const rule = { dimension: "age", group: "a", min: 2 };
    const said = (rules: object) =>
      quotaRules.safeParse(rules).error?.issues.map(({ path, message }) => [path.join("."), message]);
    expect(said({ size: 3, quotas: [rule, { ...rule, group: "b" }] }))
      .toEqual([["quotas.0.min", "recruitment:quota.field.leastAboveSeats"]]);
    expect(said({ size: 9, quotas: [rule, rule] })).toEqual([["quotas.1.group", "recruitment:quota.field.groupTwice"]]);
    expect(said({ size: 9, quotas: [{ ...rule, max: 1 }] }))
      .toEqual([["quotas.0.max", "recruitment:quota.field.mostBelowLeast"]]);
    expect(said({ size: 9, quotas: [{ dimension: "age", group: "a" }] }))
      .toEqual([["quotas.0.min", "recruitment:quota.field.boundMissing"]]);
  });

  it("come from the seat types of the panel that the call fills", () => {
    const rules = typeRulesOf();
    expect(quotasOfSeats(rules, ["client", "professional"], 6)).toEqual([
      { dimension: "seat", group: "client", min: 0, max: 6, hard: true },
      { dimension: "seat", group: "professional", min: 0, max: 4, hard: true },
    ]);
    expect(quotasOfSeats(rules, [], 6)).toEqual([]);
  });
});

describe("the next of the reserve", () => {
  it("keeps the hard quotas whenever anybody who waits can, and otherwise says what is missed", () => {
    fc.assert(fc.property(people("l", 8), people("r", 8), quotas, (living, reserve, rules) => {
      const found = nextReserve({ living, reserve, quotas: rules });
      const after = (one: Placed) => [...living, one].map((each) => each.groups);
      const chosen = reserve.find(({ id }) => id === found?.id);
      expect(found?.misses).toEqual(chosen && brokenQuotas(rules, after(chosen)));
      const [able] = reserve.filter((one) => brokenHardQuotas(rules, after(one)).length === 0);
      expect(able === undefined || (found?.id === able.id && found.place === reserve.indexOf(able) + 1)).toBe(true);
      expect(found === undefined).toBe(reserve.length === 0);
    }));
  });

  it("never breaks a hard quota silently, whoever declines, in whatever order", () => {
    fc.assert(fc.property(people("l", 8), people("r", 12), quotas, fc.array(
      fc.nat(20), { maxLength: 15 },
    ), (first, list, rules, declines) => {
      let living = first;
      let reserve = list;
      for (const pick of declines) {
        if (living.length === 0) break;
        living = living.filter((_, at) => at !== pick % living.length);
        const found = nextReserve({ living, reserve, quotas: rules });
        if (!found) continue;
        living = [...living, reserve.find(({ id }) => id === found.id)!];
        reserve = reserve.filter(({ id }) => id !== found.id);
        const broken = brokenHardQuotas(rules, living.map((one) => one.groups)).map(({ quota }) => quota);
        expect(found.misses.map(({ quota }) => quota)).toEqual(expect.arrayContaining(broken));
      }
      expect(new Set(living.map(({ id }) => id)).size).toBe(living.length);
    }));
  });

  it("passes over who lives with a member, and who applied for another seat", () => {
    const living: Placed[] = [{ id: "l", groups: {}, household: "h" }];
    const reserve: Placed[] = [
      { id: "r1", groups: {}, household: "h" }, { id: "r2", groups: { seat: "relative" } },
      { id: "r3", groups: { seat: "client" } },
    ];
    expect(nextReserve({ living, reserve, quotas: [], onePerHousehold: true, seat: "client" }))
      .toMatchObject({ id: "r3", place: 3 });
    expect(nextReserve({ living, reserve, quotas: [], seat: "client" })).toMatchObject({ id: "r1" });
  });

  it("has somebody for each of the chosen who may leave", () => {
    const chosen = [{ id: "w", groups: { gender: "woman" } }, { id: "m", groups: { gender: "man" } }];
    const rest = ["woman", "woman", "man"].map((gender, at) => ({ id: `r${at}`, groups: { gender } }));
    const rules = [
      { dimension: "gender", group: "woman", min: 1, hard: true }, { dimension: "gender", group: "man", min: 1, hard: true },
    ];
    expect(reserveOrder({ chosen, rest, quotas: rules, length: 3 }).map(({ id }) => id)).toEqual(["r0", "r2", "r1"]);
  });
});

describe("ranking by scores", () => {
  const scored = fc.array(fc.record({ groups, score: fc.nat(5) }), { maxLength: 14 })
    .map((some) => some.map((one, at) => ({ ...one, id: `c${at}`, number: at })));
  it("never takes more than a maximum or the seats, and nobody twice", () => {
    fc.assert(fc.property(scored, quotas, fc.integer({ min: 1, max: 8 }), (candidates, rules, size) => {
      const chosen = rankByScore(candidates, { size, quotas: rules });
      expect(chosen.length).toBeLessThanOrEqual(size);
      expect(new Set(chosen).size).toBe(chosen.length);
      const over = checkQuotas(rules, chosen.map((one) => one.groups))
        .filter(({ state, quota }) => quota.hard && state === "over");
      expect(over).toEqual([]);
    }));
  });

  it("takes the best, and a worse one where a minimum needs them", () => {
    const candidates = [5, 4, 3, 1]
      .map((score, at) => ({ id: `c${at}`, number: at, score, groups: { gender: at === 3 ? "man" : "woman" } }));
    const rules = [{ dimension: "gender", group: "man", min: 1, hard: true }];
    expect(rankByScore(candidates, { size: 2, quotas: rules }).map(({ id }) => id)).toEqual(["c0", "c3"]);
    expect(rankByScore(candidates, { size: 2, quotas: [] }).map(({ id }) => id)).toEqual(["c0", "c1"]);
  });
});

describe("small figures", () => {
  it("are hidden, and cannot be worked out from the total", () => {
    fc.assert(fc.property(fc.array(fc.nat(12), { maxLength: 9 }), (counts) => {
      const shown = hideSmall(counts);
      const hidden = counts.filter((_, at) => shown[at] === null);
      shown.forEach((one, at) => expect(one === null || one === counts[at]).toBe(true));
      expect(shown.every((one) => one === null || one >= SMALLEST)).toBe(true);
      // The reader knows the total, so what the hidden ones are together; that must leave each of them open.
      const sum = hidden.reduce((total, one) => total + one, 0);
      const isPart = hidden.length > 0 && hidden.length < counts.length;
      expect(!isPart || (hidden.length > 1 && sum >= SMALLEST)).toBe(true);
    }));
  });

  it("cannot be worked out with the quotas that stand beside them", () => {
    const least = (...mins: number[]) => mins.map((min) => ({ min }));
    expect(hideSmall([2, 2, 12, 2, 2], least(2, 2, 2, 2, 2))).toEqual([null, null, null, null, null]);
    expect(hideSmall([11, 8, 1, 30], least(8, 8, 1, 8))).toEqual([null, null, null, 30]);
    expect(hideSmall([3, 9, 30], [{ max: 3 }, { min: 2 }, {}])).toEqual([null, null, 30]);
    const cell = fc.record({ count: fc.nat(14), below: fc.nat(3), above: fc.nat(3) });
    fc.assert(fc.property(fc.array(cell, { minLength: 2, maxLength: 4 }), (cells) => {
      const known = cells.map(({ count, below, above }) => ({ min: Math.max(0, count - below), max: count + above }));
      const shown = hideSmall(cells.map(({ count }) => count), known);
      const hidden = cells.flatMap(({ count }, at) => (shown[at] === null ? [{ count, ...known[at]! }] : []));
      if (hidden.length === 0 || hidden.length === cells.length) return;
      const sum = hidden.reduce((total, { count }) => total + count, 0);
      // Every way in which the hidden figures could be, by trying them all.
      const ways = hidden.reduce<number[][]>((some, { min, max }) => some.flatMap(
        (one) => Array.from({ length: max - min + 1 }, (_, more) => [...one, min + more])), [[]])
        .filter((one) => one.reduce((total, each) => total + each, 0) === sum);
      hidden.forEach((_, at) => expect(new Set(ways.map((one) => one[at])).size).toBeGreaterThan(1));
    }));
  });

  it("that nobody is in a group hides no other group, and small ones are hidden as ever", () => {
    expect(hideInGroups([{ pool: 11, chosen: 6 }, { pool: 13, chosen: 7 }, { pool: 0, chosen: 0 }])).toEqual(
      [{ pool: 11, chosen: 6 }, { pool: 13, chosen: 7 }, { pool: 0, chosen: 0 }],
    );
    expect(hideInGroups([{ pool: 11, chosen: 6 }, { pool: 1, chosen: 0 }, { pool: 0, chosen: 0 }])).toEqual(
      [{ pool: null, chosen: null }, { pool: null, chosen: null }, { pool: 0, chosen: 0 }],
    );
  });

  it("leave a comparison without shares and gaps where they are hidden", () => {
    const name = { kind: "plain" as const, plain: "" };
    const of = (one: string, pool: number, chosen: number) =>
      ({ group: one, name, pool, chosen, share: 0, state: "none" as const });
    const population = [
      { dimension: "g", group: "a", count: 60, source: "Tilastokeskus", year: 2025 },
      { dimension: "g", group: "b", count: 40, source: "Tilastokeskus", year: 2025 },
    ];
    const { groups: rows } = compareGroups({ dimension: "g", name, groups: [of("a", 30, 10), of("b", 3, 5)] }, population);
    expect(rows.map(({ pool, chosen, gap, populationShare }) => ({ pool, chosen, gap, populationShare }))).toEqual([
      { pool: null, chosen: 10, gap: 6.7, populationShare: 0.6 }, { pool: null, chosen: 5, gap: -6.7, populationShare: 0.4 },
    ]);
  });
});

it("the counts of a selection tell pool, chosen and seats by share", () => {
  const name = { kind: "plain" as const, plain: "" };
  const [dimension] = countSelection({
    dimensions: [{ dimension: "gender", name, groups: [{ group: "woman", name }, { group: "man", name }] }],
    pool: [{ dimension: "gender", group: "woman", count: 34 }, { dimension: "gender", group: "man", count: 18 }],
    eligible: 52,
    chosen: [{ gender: "man" }], quotas: [{ dimension: "gender", group: "man", min: 2, hard: true }], size: 20,
  });
  expect(dimension!.groups).toMatchObject([
    { group: "woman", pool: 34, chosen: 0, share: 13.1, state: "none" },
    { group: "man", pool: 18, chosen: 1, share: 6.9, min: 2, state: "under" },
  ]);
});

describe("reading CSV", () => {
  const cell = fc.string({ unit: fc.constantFrom("a", "ä", ";", ",", "\"", "\n", " ", "1"), maxLength: 6 })
    .map((text) => `x${text}`);
  it("gives back what was written, whatever stands in a cell", () => {
    fc.assert(fc.property(fc.array(
      fc.tuple(cell, cell), { minLength: 1, maxLength: 6 },
    ), fc.constantFrom(",", ";", "\t"), fc.constantFrom("\n", "\r\n"), (rows, separator, end) => {
      const quoted = (text: string) => `"${text.replaceAll("\"", "\"\"")}"`;
      const text = `\uFEFF${["one", "two"].join(separator)}${end}${rows.map((row) => row.map(quoted).join(separator)).join(end)}${end}`;
      const file = readCsv(text);
      expect(file).toMatchObject({ columns: ["one", "two"], rows: rows.map((cells, at) => ({ row: at + 2, cells })) });
    }));
  });

  it("says when it is empty, and when a quotation mark is never closed", () => {
    expect(readCsv("one,two\n")).toEqual({ code: "EMPTY" });
    expect(readCsv("one\n\"a")).toMatchObject({ code: "OPEN_QUOTE" });
  });
});
