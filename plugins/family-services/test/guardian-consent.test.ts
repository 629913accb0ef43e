import { AuditEntries } from "@raati/core/audit";
import { createCallerFactory, Events, type SignedInCtx } from "@raati/core/kernel";
import { publicPanel, inPanel } from "@raati/core/panels";
import { aMembership, aPanel, aTerm } from "@raati/core/panels/factory";
import { aPerson, signedInAs } from "@raati/core/people/factory";
import { changePluginSettings, disablePlugin, enablePlugin } from "@raati/core/plugins";
import { aTenant } from "@raati/core/tenants/factory";
import { testRaati, withDatabase } from "@raati/core/testing";
import { describe, expect, it } from "vitest";
import { GuardianConsents } from "../src/guardians/model.ts";
import { familyServices } from "../src/index.ts";

withDatabase();

const privacy = { publicNames: "consent" as const, namesInside: "names" as const, quickExit: false, keepsDrafts: true, guardian: { below: 18, sees: [] } };

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
  const record = ({ viewer }: SignedInCtx, input: object) => {
    const ctx = request();
    const caller = createCallerFactory(raati.router)({ ...ctx, gates: { ...ctx.gates, viewer: async () => viewer } });
    const procedures = (caller.x as Record<string, Record<string, (input: object) => Promise<unknown>>>)["family-services"]!;
    return procedures.recordConsent!({ tenant: tenant.tenant.slug, panel: panel.slug, ...input });
  };
  const set = (consentBelow: number, panelType?: string) =>
    changePluginSettings(staff, raati.registry, { plugin: "family-services", settings: { consentBelow }, panelType });
  const inSystem = async () => (await raati.inTenantAs(tenant.tenant.id))!;
  const shown = async () => (await publicPanel(await inPanel(await inSystem(), panel.id))).members.shown.map(({ shownAs }) => shownAs);
  return { tenant, staff, young, panel, record, set, inSystem, raati, shown, deliver, person: young.viewer.personId };
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
    await expect(record(staff, { person: stranger.id, state: "given", way: "paper" })).rejects.toMatchObject({ code: "BAD_REQUEST" });
    await expect(record(young, { person, state: "given", way: "paper" })).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(record(staff, { person, state: "given" })).rejects.toMatchObject({ code: "BAD_REQUEST" });
    expect(await tenant.db.of(GuardianConsents).count()).toBe(0);
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
