import { newId } from "@raati/db";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  audienceOf, handlingPolicy, HandlingModel, publicHandling, shownGroups, showHandling, type HandlingReader
} from "../../src/handling/index.ts";
import { withUnitsBelow } from "../../src/handling/readers.ts";
import { aHandling } from "../../src/handling/factory.ts";
import { filterFor, holds, toFilter } from "../../src/kernel/index.ts";
import { withDatabase } from "../../src/testing/database.ts";
import { ground, refusal } from "../matter-ground.ts";

withDatabase();

const nobody: HandlingReader = {
  personId: undefined, admin: false, staff: false, privacy: false, sits: [], visits: [], acts: [], leads: [], invited: [],
  satTo: [],
  runs: [], inside: [], ownUnits: [], units: [], bodies: [],
};
const some = fc.subarray(["a", "b", "c"]);

describe("the audience of a matter", () => {
  test("is one rule: what a reader may not see of it, no verb opens", () => {
    const matter = fc.record({ open: fc.boolean(), panelIds: some, unitIds: some, bodyIds: some });
    const reader = fc.record({ inside: some, runs: some, units: some, bodies: some });
    fc.assert(fc.property(matter, reader, (one, facts) => {
      const who = { ...nobody, ...facts };
      const meet = (mine: readonly string[], theirs: readonly string[]) => mine.some((id) => theirs.includes(id));
      const expected = one.open || meet(
        [...facts.inside, ...facts.runs], one.panelIds
      ) || meet(facts.units, one.unitIds) || meet(facts.bodies, one.bodyIds);
      expect(holds(audienceOf<typeof one>(who), one)).toBe(expected);
      expect(holds(audienceOf<typeof one>(nobody), one)).toBe(one.open);
    }));
  });

  test("asked as a filter finds just what it holds for", async () => {
    const { system, panel, unit, elsewhere, body, owner, other, secretary, coordinator, chair, open } = await ground();
    const steps = [{ to: "unit" as const, unitId: unit.id }, { to: "body" as const, bodyId: body.id }];
    const closed = await aHandling(system, { panelIds: [panel.id], steps, open: false });
    const shown = await aHandling(system, { panelIds: [panel.id], steps: [{ to: "unit", unitId: elsewhere.id }] });
    const all = await system.db.of(HandlingModel).find();
    for (const who of [owner, other, secretary, coordinator, chair]) {
      const { reader } = await open(who, who === other ? shown : closed);
      const found = await system.db.of(HandlingModel).find(filterFor(handlingPolicy, reader));
      const held = all.filter((one) => holds(handlingPolicy.see(reader), one));
      expect(found.map(({ id }) => id).sort()).toEqual(held.map(({ id }) => id).sort());
      expect(held.some(({ id }) => id === closed.id)).toBe(who !== other);
    }
    expect(await system.db.of(HandlingModel).find(toFilter(audienceOf(nobody)))).toMatchObject([{ id: shown.id }]);
  });

  test("a visitor reads what is open, and of it neither questions nor drafts nor who; of the rest nothing", async () => {
    const { system, panel, unit, as, owner, open } = await ground();
    const step = [{ to: "unit" as const, unitId: unit.id }];
    const shown = await aHandling(system, { panelIds: [panel.id], steps: step });
    const closed = await aHandling(system, { panelIds: [panel.id], steps: step, open: false });
    const page = await publicHandling(system, { kind: "proposal", id: shown.matterId });
    expect(Object.keys(page)).not.toEqual(expect.arrayContaining(["questions", "drafts", "panelIds"]));
    expect(JSON.stringify(page)).not.toContain(owner.viewer.personId);
    expect((await refusal(publicHandling(system, { kind: "proposal", id: closed.matterId }))).code).toBe("NOT_FOUND");
    const stranger = await as();
    expect((await refusal(open(stranger, shown))).code).toBe("NOT_FOUND");
    expect((await showHandling(await open(owner, { kind: "proposal", id: closed.matterId }))).id).toBe(closed.id);
  });

  test("staff open a matter with a second factor where the tenant demands one", async () => {
    const { system, panel, unit, as, owner, open } = await ground({ demandsSecondFactor: true });
    const handling = await aHandling(system, { panelIds: [panel.id], steps: [{ to: "unit", unitId: unit.id }] });
    const weak = await as(["owner"], { id: owner.viewer.personId }, false);
    expect((await refusal(open(weak, handling))).key).toBe("kernel:failure.secondFactorNeeded");
    expect((await open(owner, handling)).handling.id).toBe(handling.id);
  });
});

describe("units below", () => {
  test("are all that a unit leads to, and end even where a tree goes round", () => {
    const tree = [
      { id: "1" }, { id: "2", parentId: "1" }, { id: "3", parentId: "2" }, { id: "4" }, { id: "5", parentId: "6" },
      { id: "6", parentId: "5" }
    ];
    expect(withUnitsBelow(tree, ["1"]).sort()).toEqual(["1", "2", "3"]);
    expect(withUnitsBelow(tree, ["5"]).sort()).toEqual(["5", "6"]);
    expect(withUnitsBelow(tree, [])).toEqual([]);
  });
});

describe("figures of small groups", () => {
  test("never give a hidden group away: the hidden ones are at least five people of two groups, or none", () => {
    fc.assert(fc.property(fc.array(fc.nat(12), { maxLength: 5 }), (sizes) => {
      const groups = sizes.map((size) => ({ id: newId(), size }));
      const { total, shown } = shownGroups(groups);
      const all = sizes.reduce((sum, size) => sum + size, 0);
      expect(total).toBe(all >= 5);
      expect(shown.every(({ size }) => size >= 5)).toBe(true);
      const hidden = groups.filter((one) => one.size > 0 && !shown.includes(one));
      const people = hidden.reduce((sum, { size }) => sum + size, 0);
      expect(shown.length === 0 || people === 0 || (people >= 5 && hidden.length >= 2)).toBe(true);
      expect(sizes.every((size) => size === 0 || size >= 5) && total && hidden.length > 0).toBe(false);
    }));
  });
});
