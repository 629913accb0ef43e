import { LOCALES, mergeResources, missingKeys } from "@raati/i18n";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { equalLanguagesOf, languages, requiredLanguages, usualEqualLanguages } from "../../src/tenants/languages.ts";
import { locales } from "../../src/tenants/locales/index.ts";
import { languagesReady, ONBOARDING_STEPS, onboardingSteps, type OnboardingFacts } from "../../src/tenants/schema.ts";
import { canMove, TENANT_MOVES, TENANT_STATES, type TenantMove } from "../../src/tenants/tenant-states.ts";

test("all texts are there in all languages", () => expect(missingKeys(mergeResources({ tenants: locales }))).toEqual([]));

describe("languages", () => {
  test("are different ones, do not begin with easy Finnish, and have Finnish beside easy Finnish", () => {
    fc.assert(fc.property(fc.array(fc.constantFrom(...LOCALES), { maxLength: 5 }), (chosen) => {
      const good = chosen.length > 0 && new Set(chosen).size === chosen.length && chosen[0] !== "fi-plain"
        && (!chosen.includes("fi-plain") || chosen.includes("fi"));
      expect(languages.safeParse(chosen).success).toBe(good);
    }));
  });

  test(
    "that the law requires are all but easy Finnish",
    () => expect(requiredLanguages(["sv", "fi", "fi-plain"])).toEqual(["sv", "fi"])
  );
});

describe("equal languages", () => {
  test("are at first both national ones in a bilingual county, and the main one alone everywhere else", () => {
    expect(usualEqualLanguages("county", ["sv", "fi", "en", "fi-plain"])).toEqual(["sv", "fi"]);
    expect(usualEqualLanguages("county", ["fi", "en"])).toEqual(["fi"]);
    expect(usualEqualLanguages("association", ["fi", "sv"])).toEqual(["fi"]);
  });

  test("always have the main one among them, and never easy Finnish or a language that is not used", () => {
    expect(equalLanguagesOf(["sv", "fi", "fi-plain"], ["fi", "fi-plain", "en"])).toEqual(["sv", "fi"]);
    expect(equalLanguagesOf(["fi", "sv"], [])).toEqual(["fi"]);
  });
});

describe("states", () => {
  const moves = Object.keys(TENANT_MOVES) as TenantMove[];

  test("nothing leads back from closed, and nothing but confirming out of a draft into use", () => {
    expect(moves.filter((move) => canMove(move, "closed"))).toEqual([]);
    const intoUse = moves.filter((move) => canMove(move, "draft") && TENANT_MOVES[move].to === "active");
    expect(intoUse).toEqual(["confirm"]);
  });

  test("each is reached from a draft, and an organisation in use is closed only by way of closing", () => {
    const reached = new Set<string>(["draft"]);
    for (const _round of TENANT_STATES) {
      for (const move of moves) {
        if (TENANT_MOVES[move].from.some((state) => reached.has(state))) reached.add(TENANT_MOVES[move].to);
      }
    }
    expect([...reached].toSorted()).toEqual(TENANT_STATES.toSorted());
    expect(
      moves.filter((move) => TENANT_MOVES[move].to === "closed" && (canMove(move, "active") || canMove(move, "suspended")))
    ).toEqual([]);
  });
});

describe("the checklist of a new organisation", () => {
  const count = fc.integer({ min: 0, max: 3 });
  const facts = fc.record({
    languagesReady: fc.boolean(), units: count, decisionBodies: count, panelTypes: count, panels: count, coordinators: count,
    invited: count,
  });
  const empty: OnboardingFacts = {
    languagesReady: false, units: 0, decisionBodies: 0, panelTypes: 0, panels: 0, coordinators: 0, invited: 0,
  };

  test("begins with the languages, and members are invited only to a panel with a coordinator (B5)", () => {
    const steps = onboardingSteps(empty);
    expect(steps.map(({ id }) => id)).toEqual(ONBOARDING_STEPS);
    expect(steps[0]).toEqual({ id: "languages", state: "next", waitsFor: [] });
    expect(steps.at(-1)).toEqual({ id: "invite", state: "waiting", waitsFor: ["firstPanel", "coordinator"] });
  });

  test("has its languages ready when the name is there in each of them but easy Finnish", () => {
    expect(languagesReady({ name: { fi: "Ranta", sv: "Strand" }, languages: ["fi", "sv", "fi-plain"] })).toBe(true);
    expect(languagesReady({ name: { fi: "Ranta" }, languages: ["fi", "sv"] })).toBe(false);
  });

  test("names one step to take next, until all are done", () => {
    fc.assert(fc.property(facts, (known) => {
      const steps = onboardingSteps(known);
      const next = steps.filter(({ state }) => state === "next");
      expect(next).toHaveLength(steps.every(({ state }) => state === "done") ? 0 : 1);
      for (const { state, waitsFor } of steps) expect(waitsFor.length > 0).toBe(state === "waiting");
    }));
  });

  test("never goes back: more of anything leaves done what was done", () => {
    fc.assert(fc.property(facts, facts, (before, added) => {
      const after = {
        ...before, units: before.units + added.units, panels: before.panels + added.panels,
        invited: before.invited + added.invited,
      };
      const done = (known: OnboardingFacts) =>
        onboardingSteps(known).filter(({ state }) => state === "done").map(({ id }) => id);
      expect(done(after)).toEqual(expect.arrayContaining(done(before)));
    }));
  });
});
