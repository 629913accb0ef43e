import { AuditEntries } from "@raati/core/audit";
import { createCallerFactory, Events, hashOf, type SignedInCtx } from "@raati/core/kernel";
import { inPanel, minimumAgeOf, NameConsentModel, PanelModel, publicPanel } from "@raati/core/panels";
import { aMembership, aPanel, aTerm } from "@raati/core/panels/factory";
import { aPerson, signedInAs } from "@raati/core/people/factory";
import { changePluginSettings, disablePlugin, enablePlugin } from "@raati/core/plugins";
import { aTenant } from "@raati/core/tenants/factory";
import { testRaati, withDatabase } from "@raati/core/testing";
import { describe, expect, it } from "vitest";
import { GuardianConsents } from "../src/guardians/model.ts";
import { familyServices } from "../src/index.ts";
import { settings } from "../src/settings.ts";

withDatabase();

const privacy = {
  publicNames: "consent" as const, namesInside: "names" as const, quickExit: false, keepsDrafts: true,
  guardian: { below: 18, sees: ["meetings" as const, "attendance" as const] },
};
const token = "k".repeat(43);

/** A panel with one young member who wants the name to be published. */
async function aFamilyPanel() {
  const { raati, request, deliver } = testRaati([familyServices]);
  const tenant = await aTenant(raati.context("test", "fi"));
  const staff = await signedInAs(tenant, { roles: ["admin", "coordinator"] });
  await enablePlugin(staff, raati.registry, { plugin: "family-services", settings: {} });
  const panel = await aPanel(tenant, { pluginIds: ["family-services"], privacy });
  const young = await signedInAs(tenant, { name: "Oona Tuulikorpi", birthYear: 2009 });
  const term = await aTerm(tenant, panel);
  await aMembership(tenant, term, { personId: young.viewer.personId, publication: { name: true } });
  const callerOf = (viewer: SignedInCtx["viewer"] | undefined) => {
    const ctx = request();
    return createCallerFactory(raati.router)({ ...ctx, gates: { ...ctx.gates, viewer: async () => viewer } });
  };
  const call = ({ viewer }: SignedInCtx, procedure: string, input: object = {}) => {
    const procedures = (
      callerOf(viewer).x as Record<string, Record<string, (input: object) => Promise<unknown>>>
    )["family-services"]!;
    return procedures[procedure]!({ tenant: tenant.tenant.slug, panel: panel.slug, ...input });
  };
  const record = (who: SignedInCtx, input: object) => call(who, "recordConsent", input);
  const setAll = (values: object, panelType?: string) =>
    changePluginSettings(staff, raati.registry, { plugin: "family-services", settings: { ...values }, panelType });
  const set = (consentBelow: number, panelType?: string) => setAll({ consentBelow }, panelType);
  /** What the guardian reads, who holds a key of a mail. */
  const guardianSees = async () => {
    const consents = tenant.db.of(NameConsentModel);
    if (!(await consents.findOne({ tokenHash: hashOf(token) }))) await consents.insert({
      panelId: panel.id, personId: young.viewer.personId, guardian: { name: "Maija Kuusiluoto", language: "fi" },
      state: "asked",
      at: new Date("2026-05-01T09:00:00Z"), tokenHash: hashOf(token),
    });
    return callerOf(undefined).meetings.guardians.shown({ tenant: tenant.tenant.slug, token });
  };
  const inSystem = async () => (await raati.inTenantAs(tenant.tenant.id))!;
  const shown = async () => (await publicPanel(await inPanel(await inSystem(), panel.id))).members.shown.map((
    { shownAs }
  ) => shownAs);
  return {
    tenant, staff, young, panel, term, call, record, set, setAll, guardianSees, inSystem, raati, shown, deliver,
    person: young.viewer.personId,
  };
}

describe("a guardian's consent", () => {
  it("is needed below the age that the tenant has set, or set for the panel's type", async () => {
    const { panel, set, shown } = await aFamilyPanel();
    expect(await shown()).toEqual([]);
    await set(16);
    expect(await shown()).toEqual(["Oona Tuulikorpi"]);
    await set(18);
    expect(await shown()).toEqual([]);
    await set(15, panel.typeId);
    expect(await shown()).toEqual(["Oona Tuulikorpi"]);
  });

  it("with the plugin off is needed as the panel's own rule says", async () => {
    const { staff, raati, set, shown } = await aFamilyPanel();
    await set(16);
    await disablePlugin(staff, raati.registry, { plugin: "family-services" });
    expect(await shown()).toEqual([]);
  });

  it("is written down by the panel's staff, with how it was given, and about members alone", async () => {
    const { tenant, staff, young, record, person } = await aFamilyPanel();
    const stranger = await aPerson(tenant);
    await expect(record(staff, {
      person: stranger.id, state: "given", way: "paper"
    })).rejects.toMatchObject({ code: "BAD_REQUEST" });
    await expect(record(young, { person, state: "given", way: "paper" })).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(record(staff, { person, state: "given" })).rejects.toMatchObject({ code: "BAD_REQUEST" });
    expect(await tenant.db.of(GuardianConsents).count()).toBe(0);
  });

  it("that is taken back says how, and no longer how it was given", async () => {
    const { staff, record, call, person } = await aFamilyPanel();
    await record(staff, { person, state: "given", way: "paper" });
    await expect(record(staff, { person, state: "withdrawn" })).rejects.toMatchObject({ code: "BAD_REQUEST" });
    await record(staff, { person, state: "withdrawn", way: "phone" });
    expect(await call(staff, "consents")).toMatchObject({ members: [{ state: "withdrawn", way: "phone" }] });
    await record(staff, { person, state: "asked" });
    const { members } = await call(staff, "consents") as { members: { way?: string }[] };
    expect(members[0]!.way).toBeUndefined();
  });

  it("stands by the name of each young member for the panel's staff, and for nobody else", async () => {
    const { tenant, staff, young, term, call, record, set, person } = await aFamilyPanel();
    const sit = async (who: object) => (await aMembership(tenant, term, {
      personId: (await aPerson(tenant, who)).id
    })).personId;
    const unknown = await sit({ name: "Aava Niittyranta" });
    await sit({ name: "Maija Kuusiluoto", birthYear: 1980 });
    await aPerson(tenant, { name: "Ei Jäsen", birthYear: 2010 });
    await record(staff, { person, state: "given", way: "meeting" });
    expect(await call(staff, "consents")).toMatchObject({ below: 18, members: [
      { personId: unknown, name: "Aava Niittyranta", ageUnknown: true, state: "not-asked" },
      {
        personId: person, name: "Oona Tuulikorpi", ageUnknown: false, state: "given", way: "meeting",
        changedAt: expect.any(Date)
      },
    ] });
    await set(16);
    expect(await call(staff, "consents")).toMatchObject({ below: 16, members: [{ personId: unknown }] });
    for (const who of [young, await signedInAs(tenant, { roles: ["analyst"] })]) {
      await expect(call(who, "consents")).rejects.toMatchObject({ code: "NOT_FOUND" });
    }
  });

  it("to be in the panel publishes no name: that is asked for apart", async () => {
    const { staff, record, shown, person } = await aFamilyPanel();
    await record(staff, { person, state: "given", way: "paper" });
    expect(await shown()).toEqual([]);
  });

  it("stands in the audit trail: who wrote it, how it was given, and for what", async () => {
    const { tenant, staff, record, deliver, person } = await aFamilyPanel();
    await record(staff, { person, state: "given", way: "phone" });
    await deliver();
    const [event] = await tenant.db.of(Events).find({ type: "family-services.consent-recorded" });
    expect(event!.actor.personId).toBe(staff.viewer.personId);
    expect(event!.data).toMatchObject({ personId: person, state: "given", way: "phone" });
    expect(await tenant.db.of(AuditEntries).count({ eventId: event!.id })).toBe(1);
  });
});

describe("what the guardian sees", () => {
  it("is what the young member chooses, from the consent on until it is taken back", async () => {
    const { staff, young, call, record, guardianSees, person } = await aFamilyPanel();
    const choose = (...sees: string[]) => call(young, "chooseSight", { sees });
    await expect(choose("meetings")).rejects.toMatchObject({ code: "FORBIDDEN" });
    await record(staff, { person, state: "given", way: "paper" });
    expect((await guardianSees()).sees).toEqual([]);
    await choose("meetings", "attendance");
    expect((await guardianSees()).sees).toEqual(["meetings", "attendance"]);
    await choose("attendance");
    expect((await guardianSees()).sees).toEqual(["attendance"]);
    await record(staff, { person, state: "withdrawn", way: "phone" });
    expect((await guardianSees()).sees).toEqual([]);
  });

  it("is nothing that the organisation no longer offers, and nothing while the plugin is off", async () => {
    const { staff, young, call, record, setAll, guardianSees, raati, person } = await aFamilyPanel();
    await record(staff, { person, state: "given", way: "paper" });
    await call(young, "chooseSight", { sees: ["meetings", "attendance"] });
    await setAll({ guardianMaySee: ["meetings"] });
    expect((await guardianSees()).sees).toEqual(["meetings"]);
    expect(await call(young, "guardianSight")).toMatchObject({ offered: ["meetings"], sees: ["meetings"] });
    await expect(call(young, "chooseSight", { sees: ["attendance"] })).rejects.toMatchObject({ code: "FORBIDDEN" });
    await disablePlugin(staff, raati.registry, { plugin: "family-services" });
    expect((await guardianSees()).sees).toEqual([]);
  });

  it("is offered only where it can be shown: by the plugin, and by the panel's own rule", async () => {
    expect(settings.parse({ guardianMaySee: ["fees", "meetings"] }).guardianMaySee).toEqual(["meetings"]);
    expect(settings.parse({}).guardianMaySee).toEqual(["meetings", "attendance"]);
    const { tenant, young, call, panel } = await aFamilyPanel();
    const rule = { ...privacy, guardian: { below: 18, sees: ["attendance" as const] } };
    await tenant.db.of(PanelModel).updateWhere({ id: panel.id }, { set: { privacy: rule } });
    expect(await call(young, "guardianSight")).toMatchObject({ offered: ["attendance"] });
  });
});

it("the youngest age is the one that the organisation has set, for all panels or for those of one type", async () => {
  const { panel, setAll, inSystem } = await aFamilyPanel();
  const age = async (rules = {}) => minimumAgeOf((await inSystem()).plugins, panel, rules);
  expect(await age()).toBe(13);
  await setAll({ minimumAge: 15 });
  expect([await age(), await age({ minimumAge: 13 }), await age({ minimumAge: 16 })]).toEqual([15, 15, 16]);
  await setAll({ minimumAge: 10 }, panel.typeId);
  expect(await age()).toBe(10);
});
