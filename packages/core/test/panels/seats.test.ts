import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { typeRulesOf } from "../../src/panels/factory.ts";
import {
  compositionWarningsOf, emptySeatWarningsOf, firstOverfull, seatProblem, takenOf, withSeat,
} from "../../src/panels/terms/seats.ts";
import { gardening } from "./plugin.ts";

const template = gardening.contributions[0]!.value as { rules: ReturnType<typeof typeRulesOf> };
const half = {
  kind: "share" as const, key: "gardening:warning.half", of: ["professional" as const, "board" as const], atLeast: 0.5,
};
const rules = { ...template.rules, warnings: [half] };
const held = (gardener: number, adviser: number, board: number) =>
  Object.entries({ gardener, adviser, board }).flatMap(([seat, count]) => (count > 0 ? [{ seat, count }] : []));

describe("seats", () => {
  test("D2 · whoever fills seats by the rule never fills more than a type's most, nor the panel's", () => {
    fc.assert(fc.property(fc.array(
      fc.tuple(fc.constantFrom("gardener", "adviser", "board", "stranger"), fc.boolean())
    ), (steps) => {
      let taken: { seat: string; count: number }[] = [];
      for (const [seat, comes] of steps) {
        if (comes && seatProblem(rules, taken, seat) === undefined) taken = withSeat(taken, seat, 1);
        else if (!comes && takenOf(taken, seat) > 0) taken = withSeat(taken, seat, -1);
        expect(takenOf(taken)).toBeLessThanOrEqual(rules.size.max);
        expect(firstOverfull(rules, taken)).toBe(-1);
        expect(takenOf(taken, "stranger")).toBe(0);
      }
    }));
  });

  test.each([
    ["a full type", held(2, 5, 0), "adviser", "seatTypeFull"], ["a full panel", held(8, 3, 1), "gardener", "panelFull"],
    ["an unknown seat", [], "stranger", "seatUnknown"], ["a free seat", held(7, 3, 1), "gardener", undefined],
  ])("answers %s", (_name, taken, seat, problem) => {
    expect(seatProblem(rules, taken, seat)).toBe(problem);
  });

  test.each([[4, 3, 1, true], [5, 3, 1, false], [0, 0, 0, false], [1, 1, 0, true], [0, 1, 0, true]])(
    "D3 · %i clients, %i professionals and %i of the board: warned %s", (gardener, adviser, board, warned) => {
      expect(
        compositionWarningsOf(rules, held(gardener, adviser, board)).map(({ key }) => key)
      ).toEqual(warned ? ["gardening:warning.half"] : []);
    });

  test("D3 · the warning says how many of how many", () => {
    expect(compositionWarningsOf(rules, held(4, 3, 1))[0]!.values).toEqual({ count: 4, total: 8, percent: 50 });
  });

  test("D3 · a client's seat that counts as professional counts with them", () => {
    const [gardener, ...others] = rules.seatTypes;
    const seatTypes = [{ ...gardener!, professional: true }, ...others];
    expect(compositionWarningsOf({ ...rules, seatTypes }, held(1, 0, 0))).toHaveLength(1);
    expect(compositionWarningsOf(rules, held(1, 0, 0))).toHaveLength(0);
  });

  test("D2 · empty seats are named in the reader's language", () => {
    const [type, panel] = emptySeatWarningsOf(rules, held(1, 1, 1), "fi");
    expect(type).toEqual({ key: "panels:warning.seatTypeBelow", values: { seat: "Viljelijä", taken: 1, min: 2 } });
    expect(panel).toEqual({ key: "panels:warning.panelBelow", values: { taken: 3, min: 4 } });
    expect(emptySeatWarningsOf(rules, held(2, 1, 1), "fi")).toEqual([]);
  });
});
