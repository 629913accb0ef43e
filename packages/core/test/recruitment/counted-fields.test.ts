import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { contribute, type InstalledPlugin } from "../../src/kernel/index.ts";
import { applicationFields, quotaTemplates } from "../../src/panels/index.ts";
import { groupsOf } from "../../src/recruitment/applications/groups.ts";
import { CORE_DIMENSIONS } from "../../src/recruitment/applications/dimensions.ts";
import { countedFields } from "../../src/recruitment/forms/counted-fields.ts";
import { checkQuotas } from "../../src/recruitment/selections/quotas/check-quotas.ts";
import { nameDimensions } from "../../src/recruitment/selections/pools/name-dimensions.ts";
import { callPart } from "../../src/recruitment/selections/pools/call-part.ts";
import { setQuotas } from "../../src/recruitment/selections/quotas/set-quotas.ts";
import { showQuotas } from "../../src/recruitment/selections/quotas/show-quotas.ts";
import { withDatabase } from "../../src/testing/database.ts";
import { aSelectionGround, refusal } from "./selections/context.ts";

withDatabase();

const OPTIONS = ["apple", "pear", "plum"];
const asking = (plugin: string, ...fields: readonly (readonly [string, "choice" | "choices"])[]): InstalledPlugin => ({
  id: plugin,
  contributions: fields.map(([id, kind]) => contribute(applicationFields, {
    id, kind, label: `${plugin}:${id}`, options: OPTIONS.map((option) => ({ id: option, label: `${plugin}:${option}` })),
  })),
});

const anyPlugins = fc.uniqueArray(fc.constantFrom("orchard", "garden", "garden-tree"), { minLength: 1, maxLength: 3 }).chain(
  (ids) => fc.tuple(...ids.map((id) => fc.uniqueArray(
    fc.tuple(fc.constantFrom("tree", "age", "seat", "garden-tree", "tree-tree"), fc.constantFrom("choice" as const, "choices" as const)),
    { selector: ([name]) => name, maxLength: 4 },
  ).map((fields) => asking(id, ...fields)))),
);

describe("the dimensions of plugins' questions", () => {
  test("are each field's own, whatever other plugins and core call theirs", () => {
    fc.assert(fc.property(anyPlugins, (plugins) => {
      const names = [...CORE_DIMENSIONS, ...countedFields(plugins).map(({ dimension }) => dimension)];
      expect(new Set(names).size).toBe(names.length);
    }));
  });

  test("stay the same when a form asks only some of the questions", () => {
    fc.assert(fc.property(anyPlugins, fc.infiniteStream(fc.boolean()), (plugins, coin) => {
      const counted = countedFields(plugins);
      const all = counted.map(({ answer, plugin, field: { kind } }) => ({ id: answer, plugin, kind, special: false }));
      const some = all.filter(() => coin.next().value);
      const of = (fields: typeof all) => groupsOf({ answers: {} }, { ageYear: 2026, ageBounds: [18], fields, counted }).groups;
      expect(Object.keys(of(all))).toEqual(expect.arrayContaining(Object.keys(of(some))));
      for (const field of some) {
        const alone = Object.keys(of([field]));
        expect(Object.keys(of(some))).toEqual(expect.arrayContaining(alone));
      }
    }));
  });

  test("of several ticks count a person in each: as many in an option's group as have ticked it", () => {
    const counted = countedFields([asking("orchard", ["tree", "choices"])]);
    const fields = counted.map(({ answer }) => ({ id: answer, special: false }));
    fc.assert(fc.property(fc.array(fc.subarray(OPTIONS), { maxLength: 20 }), (people) => {
      const groups = people.map((orchard_tree) =>
        groupsOf({ answers: { orchard_tree } }, { ageYear: 2026, ageBounds: [18], fields, counted }).groups);
      for (const option of OPTIONS) {
        const [standing] = checkQuotas([{ dimension: `tree__${option}`, group: "ticked", min: 0, hard: true }], groups);
        expect(standing!.count).toBe(people.filter((ticked) => ticked.includes(option)).length);
      }
    }));
  });
});

describe("quotas", () => {
  /** Two plugins that both ask for a tree: in the first one answer, in the second several. */
  const first = asking("orchard", ["tree", "choice"]);
  const bare = asking("garden", ["tree", "choices"]);
  const second: InstalledPlugin = { ...bare, contributions: [...bare.contributions, contribute(quotaTemplates, {
    id: "mixed", name: { fi: "Monta puuta" }, dimension: "tree",
    groups: [{ id: "apple", name: { fi: "Omena" }, min: 1 }, { id: "pear", name: { fi: "Päärynä" }, min: 1 }],
  })] };

  async function planted() {
    const place = await aSelectionGround({ closed: false });
    const ctx = { ...await place.run(), plugins: [first, second] };
    return { ...place, ctx: { ...ctx, panel: { ...ctx.panel, pluginIds: ["orchard", "garden"] } } };
  }

  test("of a template are about its own plugin's question, and of each option by itself", async () => {
    const { ctx, call } = await planted();
    const { suggestions } = await showQuotas(ctx, { call: call.id });
    expect(suggestions.find(({ origin }) => origin === "plugin")!.quotas).toMatchObject([
      { dimension: "garden-tree__apple", group: "ticked", min: 1 }, { dimension: "garden-tree__pear", group: "ticked", min: 1 },
    ]);
  });

  test("show both questions, each by its own words", async () => {
    const { ctx, call } = await planted();
    const cell = (dimension: string, group: string) => ({ dimension, group, count: 1 });
    const named = await nameDimensions(ctx, await callPart(ctx.db, ctx, call.id), {
      cells: [cell("tree", "apple"), cell("garden-tree__apple", "ticked"), cell("garden-tree__pear", "not-ticked")], quotas: [],
    });
    const names = new Map(named.map(({ dimension, name }) => [dimension, name]));
    expect([names.get("tree"), names.get("garden-tree__apple"), names.get("garden-tree__pear")]).toEqual([
      { kind: "key", key: "orchard:tree" }, { kind: "key", key: "garden:apple" }, { kind: "key", key: "garden:pear" },
    ]);
  });

  test("of a question that takes several answers are refused, with a sentence that says what to do", async () => {
    const { ctx, call } = await planted();
    const rules = (dimension: string, group: string) => ({
      call: call.id, revision: 0,
      rules: { size: 4, quotas: [{ dimension, group, min: 1, hard: true }], onePerHousehold: false },
    });
    expect((await refusal(setQuotas(ctx, rules("garden-tree", "apple")))).fields)
      .toEqual({ "rules.quotas.0.dimension": "recruitment:quota.field.eachOption" });
    await setQuotas(ctx, rules("garden-tree__apple", "ticked"));
    expect((await showQuotas(ctx, { call: call.id })).quotas).toMatchObject([{ dimension: "garden-tree__apple", min: 1 }]);
  });
});
