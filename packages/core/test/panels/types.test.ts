import { newId } from "@raati/db";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { contribute } from "../../src/kernel/index.ts";
import {
  adoptGroundRules, adoptTemplate, applicationFields, changePanelType, draftGroundRules, draftPanelType, foundPanels,
  listPanelTypes, listTemplates, memberRoles, PanelModel, proposeGroundRules, putPanelTypeInUse, retirePanelType,
  rolesOf, savePanelAsType,
} from "../../src/panels/index.ts";
import { aPanel, aPanelType, aTerm, typeRulesOf } from "../../src/panels/factory.ts";
import { foundPanelsInput, typeRules, type PrivacyRule } from "../../src/panels/schema.ts";
import { strictest } from "../../src/panels/types/plugin-rules.ts";
import { withDatabase } from "../../src/testing/database.ts";
import { aTestTenant, openFor, refusal } from "./context.ts";
import { gardening } from "./plugin.ts";

withDatabase();

const name = { fi: "Oma malli" };

async function ground(plugins = [gardening]) {
  const tenant = aTestTenant({ plugins });
  return { ...tenant, coordinator: await tenant.as(["coordinator"]) };
}

const problems = (rules: object) => typeRules.safeParse({ ...typeRulesOf(), ...rules }).error?.issues.map(
  ({ path, message }) => [path.join("."), message]
);

describe("the rules of a type", () => {
  test("are refused where they contradict themselves, field by field", () => {
    const [client, professional] = typeRulesOf().seatTypes;
    expect(problems({})).toBeUndefined();
    expect(problems({ size: { min: 9, max: 5 } })).toEqual([["size.max", "panels:field.mostBelowLeast"]]);
    expect(problems({ seatTypes: [{ ...client, min: 11 }] })).toEqual([["seatTypes.0.max", "panels:field.mostBelowLeast"]]);
    expect(
      problems({ seatTypes: [client, { ...professional, id: "client" }] })
    ).toEqual([["seatTypes.1.id", "panels:field.seatTypeTwice"]]);
    expect(
      problems({ seatTypes: [{ ...client, min: 10 }, { ...professional, min: 4 }] })
    ).toEqual([["size.max", "panels:field.sizeBelowSeats"]]);
    expect(
      problems({ seatTypes: [professional], size: { min: 5, max: 12 } })
    ).toEqual([["size.min", "panels:field.sizeAboveSeats"]]);
  });

  test("name only roles and plugins that the tenant has", async () => {
    const { coordinator } = await ground([]);
    const draft = async (rules: object, pluginIds: string[] = []) =>
      (await refusal(draftPanelType(coordinator, { id: newId(), name, rules: typeRulesOf(rules), pluginIds }))).fields;
    expect(await draft({ memberRoles: ["member", "guide"] })).toEqual({ "rules.memberRoles.1": "panels:field.roleUnknown" });
    expect(await draft({}, ["gardening"])).toEqual({ "pluginIds.0": "panels:field.pluginNotEnabled" });
    const requiredTraining = [{ role: "developer-employee", training: "co-development" }];
    expect(await draft({ requiredTraining })).toEqual({ "rules.requiredTraining.0.role": "panels:field.roleNotAllowed" });
  });
});

describe("a type", () => {
  test("draft → in use ↔ retired; twice changes nothing; a retired one is not changed", async () => {
    const { coordinator } = await ground();
    const input = { id: newId(), name, rules: typeRulesOf(), pluginIds: [] };
    const drafted = await draftPanelType(coordinator, input);
    expect(await draftPanelType(coordinator, input)).toEqual(drafted);
    const used = await putPanelTypeInUse(coordinator, { type: drafted.id });
    expect(used.state).toBe("in-use");
    expect(await putPanelTypeInUse(coordinator, { type: drafted.id })).toEqual(used);
    const change = { type: drafted.id, revision: used.revision, name: { fi: "Uusi" }, rules: typeRulesOf(), pluginIds: [] };
    await changePanelType(coordinator, change);
    expect((await refusal(changePanelType(coordinator, change))).code).toBe("CONFLICT");
    const retired = await retirePanelType(coordinator, { type: drafted.id });
    expect((await refusal(changePanelType(coordinator, { ...change, revision: retired.revision }))).code).toBe("FORBIDDEN");
    expect((await putPanelTypeInUse(coordinator, { type: drafted.id })).state).toBe("in-use");
  });

  test("is the staff's tool: members, and staff of another tenant, do not find it", async () => {
    const { as, system } = await ground();
    const type = await aPanelType(system);
    const member = await as([]);
    expect(await listPanelTypes(member)).toEqual([]);
    expect((await refusal(putPanelTypeInUse(member, { type: type.id }))).code).toBe("NOT_FOUND");
    const elsewhere = (await ground()).coordinator;
    expect((await refusal(putPanelTypeInUse(elsewhere, { type: type.id }))).code).toBe("NOT_FOUND");
  });

  test("comes from a plugin's template with the plugin's rules, and keeps them when the plugin is gone", async () => {
    const { coordinator } = await ground();
    expect(
      listTemplates(coordinator).map(({ plugin, id, seats }) => [plugin, id, seats])
    ).toEqual([["gardening", "allotment", { min: 4, max: 12 }]]);
    const type = await adoptTemplate(coordinator, { id: newId(), plugin: "gardening", template: "allotment" });
    expect(type).toMatchObject({
      name: { fi: "Palstaraati" }, pluginIds: ["gardening"],
      origin: { kind: "template", plugin: "gardening", template: "allotment" },
    });
    expect(type.rules.privacy).toMatchObject({ publicNames: "alias", quickExit: true, keepsDrafts: false });
    expect(type.rules.warnings.map(({ key }) => key)).toEqual(["gardening:warning.half"]);
    await putPanelTypeInUse(coordinator, { type: type.id });
    const panels = [{ id: newId(), slug: "palsta", name, task: { fi: "Palstat" } }];
    const [panel] = await foundPanels(
      { ...coordinator, plugins: [] }, foundPanelsInput.parse({ typeId: type.id, languages: ["fi"], panels }),
    );
    expect(panel).toMatchObject({ pluginIds: ["gardening"], privacy: { publicNames: "alias" } });
  });

  test("of a template that nobody offers is not found", async () => {
    const { coordinator } = await ground([]);
    expect(
      (await refusal(adoptTemplate(coordinator, { id: newId(), plugin: "gardening", template: "allotment" }))).code
    ).toBe("NOT_FOUND");
  });

  test("B11 · is saved from a panel, with its roles, training and ground rules, and serves another panel", async () => {
    const { coordinator, system } = await ground([]);
    const panel = await aPanel(system);
    const rules = typeRulesOf({
      memberRoles: ["member", "developer-client"],
      requiredTraining: [{ role: "developer-client", training: "co-development" }],
    });
    await aTerm(system, panel, { rules });
    const here = () => openFor(coordinator, panel);
    const text = { fi: "Jokainen saa puheenvuoron." };
    const draft = await draftGroundRules(await here(), { id: newId(), text });
    await proposeGroundRules(await here(), { rules: draft.id });
    await adoptGroundRules(await here(), { rules: draft.id, adoptedOn: "2026-05-12" });
    const input = { id: newId(), name: { fi: "Yhteiskehittämisen malli" } };
    const saved = await savePanelAsType(await here(), input);
    expect(await savePanelAsType(await here(), input)).toEqual(saved);
    expect(saved).toMatchObject({ state: "draft", origin: { kind: "panel", panelId: panel.id } });
    expect(saved.rules).toMatchObject(
      { memberRoles: rules.memberRoles, requiredTraining: rules.requiredTraining, groundRules: { text } }
    );
    await putPanelTypeInUse(coordinator, { type: saved.id });
    const panels = [{ id: newId(), slug: "toinen-palvelu", name, task: { fi: "Toinen palvelu" } }];
    await foundPanels(coordinator, foundPanelsInput.parse({ typeId: saved.id, languages: ["fi"], panels }));
    expect(await system.db.of(PanelModel).count({ typeId: saved.id })).toBe(1);
  });
});

describe("what plugins add", () => {
  test("is checked when it is made, and completed with what it leaves out", () => {
    expect(() => contribute(memberRoles, { id: "Guide", key: "gardening:role.guide" })).toThrow(/id/);
    expect(
      () => contribute(applicationFields, { id: "area", kind: "choice", label: "gardening:field.area" })
    ).toThrow(/optionsMissing/);
    expect(
      contribute(memberRoles, { id: "guide", key: "gardening:role.guide" }).value
    ).toMatchObject({ leads: false, extension: false });
  });

  test("roles join core's own and cannot take their place", () => {
    const claims = {
      id: "claims", contributions: [contribute(memberRoles, { id: "member", key: "claims:role.member", leads: true })],
    };
    expect(rolesOf([gardening, claims]).filter(
      ({ id }) => id === "member" || id === "guide"
    ).map(({ key, leads }) => [key, leads])).toEqual([
      ["panels:role.member", false], ["gardening:role.guide", true],
    ]);
  });

  const privacy = fc.record({
    publicNames: fc.constantFrom("consent", "alias", "never"), quickExit: fc.boolean(), keepsDrafts: fc.boolean(),
    guardian: fc.option(fc.record({
      below: fc.integer({ min: 1, max: 21 }),
      sees: fc.uniqueArray(fc.constantFrom("meetings", "materials", "attendance", "fees")),
    }), { nil: undefined }),
  }) as fc.Arbitrary<PrivacyRule>;

  test("of two privacy rules the stricter holds, in any order, and never a weaker one", () => {
    fc.assert(fc.property(privacy, privacy, (one, other) => {
      const both = strictest(one, other);
      const swapped = strictest(other, one);
      const order = ["consent", "alias", "never"];
      expect({ ...swapped, guardian: undefined }).toEqual({ ...both, guardian: undefined });
      expect([...(swapped.guardian?.sees ?? [])].sort()).toEqual([...(both.guardian?.sees ?? [])].sort());
      for (const rule of [one, other]) {
        expect(order.indexOf(both.publicNames)).toBeGreaterThanOrEqual(order.indexOf(rule.publicNames));
        expect([both.quickExit || !rule.quickExit, !both.keepsDrafts || rule.keepsDrafts]).toEqual([true, true]);
        const allowed = rule.guardian?.sees ?? both.guardian?.sees ?? [];
        expect((both.guardian?.sees ?? []).filter((sight) => !allowed.includes(sight))).toEqual([]);
      }
    }));
  });
});
