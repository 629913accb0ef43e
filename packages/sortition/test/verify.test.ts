import { beforeAll, describe, expect, test } from "vitest";
import { disclosureOf, select } from "../src/index.ts";
import {
  canonicalJson,
  chanceOf,
  commit,
  type Disclosure,
  draw,
  drawAmong,
  numberFrom,
  verifyDraw,
  violationsOf,
} from "../src/verify.ts";
import { madeProblem } from "./made-problem.ts";

let disclosure: Disclosure;

beforeAll(async () => {
  const problem = madeProblem("verify", { people: 40, size: 6, categories: [2, 3], room: 1, couples: 4, pinned: 1 });
  const selection = await select(problem, { panels: 60 });
  if (selection.kind !== "selected") throw new Error(selection.kind);
  disclosure = disclosureOf(problem, selection);
});

describe("a published draw", () => {
  test("is confirmed by anyone who has the disclosure and the seed", async () => {
    const { all } = await commit(disclosure);
    const { index, panel } = await draw(disclosure, "4 8 1", all);
    const result = await verifyDraw(disclosure, { commitment: all, seed: "4 8 1", index });
    expect(result).toMatchObject({ sameCommitment: true, sameIndex: true, violations: [], panel });
    expect(await verifyDraw(disclosure, { commitment: all, seed: "4 8 2", index: index + 1 })).toMatchObject({
      sameIndex: false,
    });
  });

  test("has another hash when a person, a quota, the order of panels or the size is changed", async () => {
    const before = await commit(disclosure);
    const [first, ...others] = disclosure.pool;
    const person = await commit({
      ...disclosure,
      pool: [{ ...first!, values: { ...first!.values, c1: "other" } }, ...others],
    });
    expect(person.pool).not.toBe(before.pool);
    expect(person.quotas).toBe(before.quotas);
    const quotas = await commit({
      ...disclosure,
      quotas: disclosure.quotas.map((quota, at) => (at === 0 ? { ...quota, max: quota.max + 1 } : quota)),
    });
    expect([quotas.pool, quotas.quotas === before.quotas, quotas.all === before.all]).toEqual([before.pool, false, false]);
    const turned = await commit({ ...disclosure, panels: [...disclosure.panels].reverse() });
    expect(turned.lottery).not.toBe(before.lottery);
    const size = await commit({ ...disclosure, size: 7 });
    expect([size.lottery, size.all === before.all]).toEqual([before.lottery, false]);
  });

  test("has the same hash however the pool and each panel are ordered", async () => {
    const turned = {
      ...disclosure,
      pool: [...disclosure.pool].reverse(),
      panels: disclosure.panels.map((panel) => [...panel].reverse()),
    };
    expect(await commit(turned)).toEqual(await commit(disclosure));
  });

  test("shows every broken rule", () => {
    const [a, b] = disclosure.panels[0]!;
    const outsider = disclosure.pool.find((person) => !disclosure.panels[0]!.includes(person.id))!;
    const codes = (panel: readonly string[], change: Partial<Disclosure> = {}) =>
      new Set(violationsOf({ ...disclosure, panels: [panel], ...change }).map((violation) => violation.code));
    const panel = disclosure.panels[0]!;
    expect(codes(panel)).toEqual(new Set());
    expect(codes([...panel, outsider.id])).toContain("SIZE");
    expect(codes(panel.map((id) => (id === a ? b! : id)))).toContain("TWICE");
    expect(codes(panel.map((id) => (id === a ? "nobody" : id)))).toContain("UNKNOWN_PERSON");
    expect(codes(panel, { pinned: [outsider.id] })).toContain("PINNED_MISSING");
    expect(codes(panel, { quotas: disclosure.quotas.map((quota) => ({ ...quota, min: 9, max: 9 })) })).toContain("QUOTA");
    expect(codes(panel, { pool: disclosure.pool.map((person) => ({ ...person, household: "one" })) })).toContain(
      "HOUSEHOLD",
    );
  });

  test("gives each person's chance as panels of all panels", () => {
    expect(chanceOf({ panels: [["a", "b"], ["b"], ["c"], ["b"]] }, "b")).toEqual({ panels: 3, of: 4, chance: 0.75 });
  });
});

describe("a draw", () => {
  test("depends on the seed and the commitment, and on nothing else", async () => {
    expect(await numberFrom("raati", 1000)).toBe(115);
    const indexes = await Promise.all(
      ["1", "2", "3", "4", "5", " 1 "].map(async (seed) => (await draw(disclosure, seed, "c")).index),
    );
    expect(new Set(indexes).size).toBeGreaterThan(2);
    expect(indexes[5]).toBe(indexes[0]);
  });

  test("is even over the panels", async () => {
    const counts = [0, 0, 0, 0, 0];
    for (let seed = 0; seed < 5000; seed += 1) counts[await numberFrom(`even ${seed}`, 5)]! += 1;
    const chiSquared = counts.reduce((sum, count) => sum + (count - 1000) ** 2 / 1000, 0);
    expect(chiSquared).toBeLessThan(18.5);
  });

  test("among equals gives each the same chance, in whatever order they are named", async () => {
    const ids = ["a", "b", "c", "d", "e"];
    expect(await drawAmong([...ids].reverse(), 2, "7")).toEqual(await drawAmong(ids, 2, "7"));
    const times = new Map<string, number>();
    for (let seed = 0; seed < 1500; seed += 1)
      for (const id of await drawAmong(ids, 2, String(seed))) times.set(id, (times.get(id) ?? 0) + 1);
    for (const id of ids) expect(Math.abs(times.get(id)! - 600)).toBeLessThan(90);
    expect(await drawAmong(ids, 9, "7")).toHaveLength(5);
  });
});

test("canonical JSON has one text for a value", () => {
  expect(canonicalJson({ b: [1, { z: null, a: "ä\n" }], a: true })).toBe('{"a":true,"b":[1,{"a":"ä\\n","z":null}]}');
});
