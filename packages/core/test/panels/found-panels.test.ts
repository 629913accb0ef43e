import { newId } from "@raati/db";
import { describe, expect, test } from "vitest";
import {
  changePanel, endPanel, foundPanels, nameCoordinator, openPanels, pausePanel, PanelModel, recordFounding,
  resumePanel, TermModel,
} from "../../src/panels/index.ts";
import { aPanel, aPanelType, aTerm } from "../../src/panels/factory.ts";
import { foundPanelsInput } from "../../src/panels/schema.ts";
import { aPerson } from "../../src/people/factory.ts";
import { withDatabase } from "../../src/testing/database.ts";
import { aTestTenant, openFor, refusal } from "./context.ts";

withDatabase();

const decision = { by: { fi: "Aluehallitus", sv: "Välfärdsområdesstyrelsen" }, reference: "§ 14", day: "2025-02-03" };
const task = { fi: "Raati kertoo, miten palvelut toimivat arjessa." };
const draft = (slug: string, clientGroup: string) => (
  { id: newId(), slug, name: { fi: `${clientGroup}: asiakasraati` }, clientGroup: { fi: clientGroup }, task }
);

async function ground() {
  const tenant = aTestTenant();
  const coordinator = await tenant.as(["coordinator"]);
  const type = await aPanelType(tenant.system);
  const input = (panels: ReturnType<typeof draft>[], more: object = {}) =>
    foundPanelsInput.parse({ typeId: type.id, languages: ["fi", "sv"], panels, ...more });
  return { ...tenant, coordinator, type, input };
}

const three = () => [
  draft("lapset", "Lapset, nuoret ja perheet"), draft("tyoikaiset", "Työikäiset"), draft("ikaihmiset", "Ikäihmiset"),
];

describe("founding panels", () => {
  test("A1 · three panels under different client groups stand after one step", async () => {
    const { coordinator, input } = await ground();
    const founded = await foundPanels(coordinator, input(three(), { decision, coordinatorId: coordinator.viewer.personId }));
    expect(founded.map(({ slug, state, clientGroup }) => [slug, state, clientGroup?.fi])).toEqual([
      ["lapset", "founded", "Lapset, nuoret ja perheet"], ["tyoikaiset", "founded", "Työikäiset"],
      ["ikaihmiset", "founded", "Ikäihmiset"],
    ]);
    expect(await coordinator.db.of(PanelModel).count()).toBe(3);
  });

  test("the same step twice, at once or later, makes the panels once", async () => {
    const { coordinator, input } = await ground();
    const wanted = input(three());
    const [first, second] = await Promise.all([foundPanels(coordinator, wanted), foundPanels(coordinator, wanted)]);
    expect(second).toEqual(first);
    expect(await foundPanels(coordinator, wanted)).toEqual(first);
    expect(await coordinator.db.of(PanelModel).count()).toBe(3);
  });

  test("all or none: one bad panel leaves none behind, and the field is named", async () => {
    const { coordinator, input } = await ground();
    await foundPanels(coordinator, input([draft("ikaihmiset", "Vanhukset")]));
    expect(await refusal(foundPanels(coordinator, input(three())))).toMatchObject(
      { code: "INVALID", fields: { "panels.2.slug": "panels:field.slugTaken" } }
    );
    expect(await coordinator.db.of(PanelModel).count()).toBe(1);
  });

  test("two panels of one step cannot have one address, and an address cannot look like an id", () => {
    const panels = [draft("sama", "A"), draft("sama", "B")];
    const parsed = (slugs: object[]) => foundPanelsInput.safeParse({ typeId: newId(), languages: ["fi"], panels: slugs });
    expect(
      parsed(panels).error?.issues.map(({ path, message }) => [path.join("."), message])
    ).toEqual([["panels.1.slug", "panels:field.slugTaken"]]);
    expect(parsed([draft(newId(), "A")]).success).toBe(false);
    expect(parsed([draft("ikaihmiset-2", "A")]).success).toBe(true);
  });

  test("what everybody must read stands in the tenant's main language; each field that lacks it is named", async () => {
    const { coordinator, input } = await ground();
    const swedish = { ...draft("aldre", "Äldre"), name: { sv: "Äldrerådet" }, task: { sv: "Rådet berättar." } };
    const answer = await refusal(foundPanels(coordinator, input([draft("lapset", "Lapset"), swedish as never])));
    expect(answer).toMatchObject({
      code: "INVALID",
      fields: { "panels.1.name.fi": "panels:field.inMainLanguage", "panels.1.task.fi": "panels:field.inMainLanguage" },
    });
    expect(await coordinator.db.of(PanelModel).count()).toBe(0);
  });

  test("only of a type that is in use", async () => {
    const { coordinator, system, input } = await ground();
    const retired = await aPanelType(system, { state: "retired" });
    const answer = await refusal(foundPanels(coordinator, input(three(), { typeId: retired.id })));
    expect(answer.fields).toEqual({ typeId: "panels:field.typeNotInUse" });
    expect(
      (await refusal(foundPanels(coordinator, input(three(), { typeId: newId() })))).fields
    ).toEqual({ typeId: "panels:field.typeUnknown" });
  });

  test("B1 · side panels and an extended panel belong to a main panel of the tenant, one level deep", async () => {
    const { coordinator, input } = await ground();
    const [main] = await foundPanels(coordinator, input([draft("vammaispalvelut", "Vammaispalvelut")]));
    const under = { kind: "side", parentId: main!.id };
    const sides = await foundPanels(
      coordinator, input([draft("apu", "Henkilökohtainen apu"), draft("liikkuminen", "Liikkuminen")], under),
    );
    const [extended] = await foundPanels(
      coordinator, input([draft("laajennettu", "Vertaistoimijat")], { kind: "extended", parentId: main!.id }),
    );
    expect(
      [...sides, extended!].map(({ kind, parentId }) => [kind, parentId])
    ).toEqual([["side", main!.id], ["side", main!.id], ["extended", main!.id]]);
    const deeper = await refusal(
      foundPanels(coordinator, input([draft("syva", "Syvä")], { kind: "side", parentId: sides[0]!.id }))
    );
    expect(deeper.fields).toEqual({ parentId: "panels:field.parentNotMain" });
    const elsewhere = await aPanel(aTestTenant().system);
    const foreign = await refusal(
      foundPanels(coordinator, input([draft("vieras", "Vieras")], { kind: "side", parentId: elsewhere.id }))
    );
    expect(foreign.fields).toEqual({ parentId: "panels:field.parentUnknown" });
  });

  test("D1 · an association hosts a panel whose partner is a municipality", async () => {
    const { coordinator, input } = await ground();
    const partners = [{ name: { fi: "Salon kaupunki", sv: "Salo stad" }, kind: "municipality" }];
    const [panel] = await foundPanels(coordinator, input([draft("salo", "Mielenterveys")], { partners }));
    expect(panel).toMatchObject({ hostKind: "tenant", partners });
  });

  test("members, visitors and other staff found nothing", async () => {
    const { as, system, input } = await ground();
    for (const ctx of [system, await as([]), await as(["owner"])]) expect(
      (await refusal(foundPanels(ctx, input(three())))).code
    ).toBe("FORBIDDEN");
    expect(await system.db.of(PanelModel).count()).toBe(0);
  });
});

describe("a panel's life", () => {
  test("B5 · without a named coordinator a panel is not opened, nor is any other of the same step", async () => {
    const { coordinator, input, system } = await ground();
    const [one, other] = await foundPanels(coordinator, input(three(), { decision }));
    await nameCoordinator(await openFor(coordinator, one!), { personId: coordinator.viewer.personId });
    const answer = await refusal(openPanels(coordinator, { panels: [one!.id, other!.id] }));
    expect(answer).toMatchObject({ code: "INVALID", key: "panels:failure.coordinatorMissing" });
    expect((await system.db.of(PanelModel).get(one!.id)).state).toBe("founded");
    await nameCoordinator(await openFor(coordinator, other!), { personId: (await aPerson(system)).id });
    const opened = await openPanels(coordinator, { panels: [one!.id, other!.id] });
    expect(opened.map(({ state }) => state)).toEqual(["active", "active"]);
    expect(await openPanels(coordinator, { panels: [one!.id, other!.id] })).toEqual(opened);
  });

  test("a coordinator is somebody whom the tenant knows", async () => {
    const { coordinator, system } = await ground();
    const panel = await aPanel(system);
    const answer = await refusal(nameCoordinator(await openFor(coordinator, panel), { personId: newId() }));
    expect(answer.fields).toEqual({ personId: "panels:field.personUnknown" });
  });

  test("planned → founded → active ↔ paused → ended, each once, and never back from the end", async () => {
    const { coordinator, input, system } = await ground();
    const [planned] = await foundPanels(
      coordinator, input([draft("yksi", "Yksi")], { coordinatorId: coordinator.viewer.personId }),
    );
    const here = () => openFor(coordinator, planned!);
    const state = async () => (await system.db.of(PanelModel).get(planned!.id)).state;
    expect((await refusal(openPanels(coordinator, { panels: [planned!.id] }))).code).toBe("FORBIDDEN");
    await recordFounding(await here(), { decision });
    expect((await recordFounding(await here(), { decision })).state).toBe("founded");
    await openPanels(coordinator, { panels: [planned!.id] });
    await pausePanel(await here(), { reason: "Kesätauko" });
    const paused = await pausePanel(await here(), { reason: "Kesätauko" });
    expect(paused).toMatchObject({ state: "paused", stateReason: "Kesätauko" });
    expect(await resumePanel(await here())).toMatchObject({ state: "active" });
    expect((await system.db.of(PanelModel).get(planned!.id)).stateReason).toBeUndefined();
    await endPanel(await here(), { reason: "Kokeilu päättyi" });
    expect((await endPanel(await here(), { reason: "Kokeilu päättyi" })).state).toBe("ended");
    expect((await refusal(pausePanel(await here(), { reason: "Uusi" }))).code).toBe("FORBIDDEN");
    expect((await refusal(resumePanel(await here()))).code).toBe("FORBIDDEN");
    expect(await state()).toBe("ended");
  });

  test("the end of a panel ends its term, takes back the planned one, and keeps everything readable", async () => {
    const { coordinator, system } = await ground();
    const panel = await aPanel(system);
    const running = await aTerm(system, panel);
    const next = await aTerm(system, panel, { startsOn: "2027-01-01", endsOn: "2027-12-31", state: "planned" });
    await endPanel(await openFor(coordinator, panel), { reason: "Kokeilu päättyi" });
    const states = await system.db.of(TermModel).find({ id: { $in: [running.id, next.id] } });
    expect(states.map(({ state, endedOn }) => [state, endedOn])).toEqual([["ended", "2026-05-15"], ["ended", "2026-05-15"]]);
  });

  test("a form that was opened before somebody else saved is told so, and changes nothing", async () => {
    const { coordinator, system, as } = await ground();
    const panel = await aPanel(system);
    const other = await openFor(await as(["coordinator"]), panel);
    await changePanel(other, { revision: panel.revision, name: { fi: "Uusi nimi" } });
    const late = changePanel(await openFor(coordinator, panel), { revision: panel.revision, task });
    expect((await refusal(late)).code).toBe("CONFLICT");
    expect((await system.db.of(PanelModel).get(panel.id)).name).toEqual({ fi: "Uusi nimi" });
  });

  test("an address that another panel has is refused by name", async () => {
    const { coordinator, system } = await ground();
    const [one, other] = [await aPanel(system), await aPanel(system)];
    const answer = await refusal(changePanel(await openFor(coordinator, one), { revision: one.revision, slug: other.slug }));
    expect(answer.fields).toEqual({ slug: "panels:field.slugTaken" });
  });

  test("a text that everybody must be able to read is not taken out of the tenant's main language", async () => {
    const { coordinator, system } = await ground();
    const panel = await aPanel(system);
    const here = await openFor(coordinator, panel);
    const texts = { name: { sv: "Äldrerådet" }, task, noDecisionPower: { en: "The panel does not decide." } };
    expect((await refusal(changePanel(here, { revision: panel.revision, ...texts }))).fields).toEqual({
      "name.fi": "panels:field.inMainLanguage", "noDecisionPower.fi": "panels:field.inMainLanguage",
    });
    const group = { clientGroup: { sv: "Äldre" }, languages: ["sv" as const] };
    expect(await changePanel(here, { revision: panel.revision, ...group })).toMatchObject({ name: panel.name, ...group });
  });
});
