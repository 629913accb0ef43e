import { expect, test } from "vitest";
import {
  brokenQuotas, gapWords, quotaGap, quotaWords, type ShownDimension, withChange,
} from "../../src/features/recruitment/selections/quota-state.ts";
import { textsOf } from "../panels/harness.ts";

const texts = textsOf("recruitmentPages:board");

test.each([
  [{}, "ei kiintiötä"], [{ min: 2 }, "vähintään 2"], [{ max: 9 }, "enintään 9"], [{ min: 2, max: 4 }, "2–4"],
    [{ min: 3, max: 3 }, "tasan 3"],
  [{ min: 2, hard: false }, "vähintään 2 (tavoite)"], [{ max: 9, hard: false }, "enintään 9 (tavoite)"],
  [{ min: 3, max: 3, hard: false }, "tasan 3 (tavoite)"], [{ min: 2, max: 4, hard: false }, "2–4 (tavoite)"],
  [{ min: 0, max: 1, hard: true }, "0–1"],
])("A3 · the quota %o is said in words", (bounds, words) => {
  expect(quotaWords(bounds, texts)).toBe(words);
});

test("A4 · how far a group is from its quota is said with its number", () => {
  expect(gapWords(quotaGap({ min: 2, max: 4 }, 1), texts)).toBe("puuttuu 1");
  expect(gapWords(quotaGap({ min: 2, max: 4 }, 6), texts)).toBe("liikaa: 2");
  for (const chosen of [2, 3, 4]) expect(gapWords(quotaGap({ min: 2, max: 4 }, chosen), texts)).toBeUndefined();
  expect(quotaGap({ max: 0 }, 1)).toBe(1);
});

const groupOf = (group: string, chosen: number) => ({ group, name: group, pool: 9, chosen, share: 1 });
const before: ShownDimension[] = [
  { dimension: "age", name: "Ikä", groups: [groupOf("a", 2), groupOf("b", 0)] },
  { dimension: "area", name: "Kotikunta", groups: [groupOf("a", 1), groupOf("b", 1)] },
];
const chosenIn = (all: readonly ShownDimension[]) => all.map(({ groups }) => groups.map(({ chosen }) => chosen));

test.each([
  [{ age: "a", area: "b" }, [[3, 0], [1, 2]]], [{ age: "b" }, [[2, 1], [1, 1]]],
    [{ age: "stranger", gender: "a" }, [[2, 0], [1, 1]]],
])("A3 · choosing somebody of %o moves one group of each known dimension by one, and leaving out takes it back",
  (groups, after) => {
  expect(chosenIn(withChange(before, groups, 1))).toEqual(after);
  expect(withChange(withChange(before, groups, 1), groups, -1)).toEqual(before);
});

const BOUNDS = [undefined, 0, 1, 2, 3] as const;

test("A4 · a quota is broken when fewer than its least or more than its most are chosen, and only then", () => {
  for (const min of BOUNDS) for (const max of BOUNDS) for (const chosen of [0, 1, 2, 3, 4]) {
    if (min !== undefined && max !== undefined && min > max) continue;
    const broken = (min !== undefined && chosen < min) || (max !== undefined && chosen > max);
    const one = { ...groupOf("a", chosen), min, max };
    expect(brokenQuotas([{ dimension: "age", name: "Ikä", groups: [one] }]),
      `${chosen} in ${min}–${max}`).toBe(broken ? 1 : 0);
  }
});
