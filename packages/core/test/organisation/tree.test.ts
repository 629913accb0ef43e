import { mergeResources, missingKeys } from "@raati/i18n";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { locales } from "../../src/organisation/locales/index.ts";
import { routeProblems } from "../../src/organisation/route-steps.ts";
import type { RouteStep } from "../../src/organisation/schema.ts";
import { ancestorsOf, inTreeOrder, mayStandUnder, type Branch } from "../../src/organisation/tree.ts";

test(
  "all texts are there in all languages", () => expect(missingKeys(mergeResources({ organisation: locales }))).toEqual([])
);

const COUNT = 7;
const name = fc.integer({ min: 0, max: COUNT - 1 }).map(String);
const moves = fc.array(fc.tuple(name, fc.option(name, { nil: undefined })), { maxLength: 60 });

/** A tree after these moves, each made only when the rule allows it. */
function grown(wanted: readonly (readonly [string, string | undefined])[]): Branch[] {
  let units: Branch[] = Array.from({ length: COUNT }, (_, index) => ({ id: String(index) }));
  for (const [id, parentId] of wanted) {
    if (mayStandUnder(units, id, parentId)) units = units.map((unit) => (unit.id === id ? { id, parentId } : unit));
  }
  return units;
}

describe("the tree of units", () => {
  test("never goes round, whatever is moved where", () => {
    fc.assert(fc.property(moves, (wanted) => {
      const units = grown(wanted);
      for (const { id } of units) expect(ancestorsOf(units, id)).not.toContain(id);
    }));
  });

  test("refuses no move that would leave a tree", () => {
    fc.assert(fc.property(moves, name, name, (wanted, id, parentId) => {
      const units = grown(wanted);
      const goesRound = id === parentId || ancestorsOf(units, parentId).includes(id);
      expect(mayStandUnder(units, id, parentId)).toBe(!goesRound);
      expect(mayStandUnder(units, id, undefined)).toBe(true);
    }));
  });

  test("is read with each unit once, after the one above it and one step deeper", () => {
    fc.assert(fc.property(moves, (wanted) => {
      const read = inTreeOrder(grown(wanted));
      expect(read.map(({ id }) => id).toSorted()).toEqual(Array.from({ length: COUNT }, (_, index) => String(index)));
      for (const [index, { parentId, depth }] of read.entries()) {
        const above = read.findIndex(({ id }) => id === parentId);
        expect(depth).toBe(parentId === undefined ? 0 : read[above]!.depth + 1);
        expect(above).toBeLessThan(index);
      }
    }));
  });

  test("shows at the top what stands under something that the reader does not see", () => {
    expect(inTreeOrder([{ id: "b", parentId: "hidden" }, { id: "c", parentId: "b" }])).toEqual([
      { id: "b", parentId: "hidden", depth: 0 }, { id: "c", parentId: "b", depth: 1 },
    ]);
  });

  test("ends when what is stored goes round", () => {
    expect(ancestorsOf([{ id: "a", parentId: "b" }, { id: "b", parentId: "a" }], "a")).toEqual(["b", "a"]);
  });
});

describe("a route", () => {
  const step = fc.oneof(
    fc.constantFrom("u1", "u2", "gone").map((unitId): RouteStep => ({ to: "unit", unitId })),
    fc.constantFrom("b1", "b2", "gone").map((bodyId): RouteStep => ({ to: "body", bodyId })),
    fc.constant<RouteStep>({ to: "outside", name: { fi: "Kunnat" } }),
  );
  const recipients = { unitIds: new Set(["u1", "u2"]), bodyIds: new Set(["b1", "b2"]) };

  test("A9 · is good just when it has a unit, knows everybody on it, and ends inside", () => {
    fc.assert(fc.property(fc.array(step, { maxLength: 6 }), (steps) => {
      const knowsAll = steps.every((one) => one.to === "outside" || ("unitId" in one ? one.unitId : one.bodyId) !== "gone");
      const good = steps.some(({ to }) => to === "unit") && knowsAll && steps.at(-1)?.to !== "outside";
      expect(routeProblems("proposal", steps, recipients).length === 0).toBe(good);
    }));
  });

  test("E7 · of a statement may lead to decision bodies alone", () => {
    const steps: RouteStep[] = [{ to: "body", bodyId: "b1" }, { to: "body", bodyId: "b2" }];
    expect(routeProblems("statement", steps, recipients)).toEqual([]);
    expect(routeProblems("proposal", steps, recipients)).toEqual([{ path: "steps", key: "organisation:field.noUnit" }]);
  });

  test("A9 · names each step that does not fit", () => {
    const steps: RouteStep[] = [{ to: "body", bodyId: "gone" }, { to: "outside", name: { fi: "Kunnat" } }];
    expect(routeProblems("proposal", steps, recipients)).toEqual([
      { path: "steps.0.bodyId", key: "organisation:field.bodyGone" }, { path: "steps", key: "organisation:field.noUnit" },
      { path: "steps.1.to", key: "organisation:field.endsOutside" },
    ]);
  });
});
