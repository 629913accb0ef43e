import { expect, test } from "vitest";
import { createCallerFactory, type SignedInCtx, type StaffRole } from "../../src/kernel/index.ts";
import { aBody, aUnit } from "../../src/organisation/factory.ts";
import { aMembership, aPanel, aPanelType, aTerm } from "../../src/panels/factory.ts";
import { signedInAs } from "../../src/people/factory.ts";
import { aTenant } from "../../src/tenants/factory.ts";
import { testRaati, withDatabase } from "../../src/testing/index.ts";

withDatabase();
const { raati, request } = testRaati();

const aNewTenant = (name: Record<string, string> = { fi: "Keskijärven Omaiset ry" }) =>
  aTenant(raati.context("test", "fi"), { kind: "association", name, languages: ["fi", "sv"] });

async function stepsOf(viewed: SignedInCtx, tenant = viewed.tenant.slug) {
  const ctx = request();
  const ask = createCallerFactory(raati.router)({ ...ctx,
    gates: { ...ctx.gates, viewer: async (open) => (open.id === viewed.tenant.id ? viewed.viewer : undefined) } });
  const steps = await ask.app.onboarding({ tenant });
  return Object.fromEntries(steps.map(({ id, state }) => [id, state]));
}

const staffOf = (tenant: Awaited<ReturnType<typeof aNewTenant>>, ...roles: StaffRole[]) => signedInAs(tenant, { roles });

test("a new organisation begins with its languages, and members wait for the panel", async () => {
  const steps = await stepsOf(await staffOf(await aNewTenant(), "admin"));
  expect(steps).toEqual({
    languages: "next", unit: "open", decisionBody: "open", panelType: "open", firstPanel: "waiting", coordinator: "open",
      invite: "waiting",
  });
});

test("each figure comes from what there is, until all is done", async () => {
  const tenant = await aNewTenant({ fi: "Keskijärven Omaiset ry", sv: "Mellansjö Anhöriga rf" });
  const admin = await staffOf(tenant, "admin");
  await aUnit(tenant);
  await aBody(tenant);
  const type = await aPanelType(tenant);
  expect(await stepsOf(admin)).toMatchObject({ unit: "done", decisionBody: "done", panelType: "done", firstPanel: "next",
    coordinator: "open", invite: "waiting" });
  await staffOf(tenant, "coordinator");
  const panel = await aPanel(tenant, { typeId: type.id });
  expect(await stepsOf(admin)).toMatchObject({ firstPanel: "done", coordinator: "done", invite: "next" });
  await aMembership(tenant, await aTerm(tenant, panel), { state: "invited" });
  expect(new Set(Object.values(await stepsOf(admin)))).toEqual(new Set(["done"]));
});

test("an administrator who coordinates a panel is a coordinator", async () => {
  const tenant = await aNewTenant();
  const admin = await staffOf(tenant, "admin");
  await aPanel(tenant);
  expect(await stepsOf(admin)).toMatchObject({ coordinator: "open" });
  await aPanel(tenant, { coordinatorId: admin.viewer.personId });
  expect(await stepsOf(admin)).toMatchObject({ coordinator: "done" });
});

test("a type that is only a draft is no type to found with", async () => {
  const tenant = await aNewTenant();
  await aPanelType(tenant, { state: "draft" });
  expect(await stepsOf(await staffOf(tenant, "coordinator"))).toMatchObject({ panelType: "open" });
});

test("it is for those who build the organisation up, in their own organisation", async () => {
  const [tenant, other] = [await aNewTenant(), await aNewTenant()];
  await expect(stepsOf(await staffOf(tenant, "owner"))).rejects.toMatchObject({ code: "NOT_FOUND" });
  await expect(stepsOf(await staffOf(tenant, "admin"), other.tenant.slug)).rejects.toMatchObject({ code: "NOT_FOUND" });
});
