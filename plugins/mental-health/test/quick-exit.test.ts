import { createCallerFactory } from "@raati/core/kernel";
import { aPanel } from "@raati/core/panels/factory";
import { signedInAs } from "@raati/core/people/factory";
import { changePluginSettings, disablePlugin, enablePlugin } from "@raati/core/plugins";
import { aTenant } from "@raati/core/tenants/factory";
import { testRaati, withDatabase } from "@raati/core/testing";
import { expect, it } from "vitest";
import { mentalHealth } from "../src/index.ts";

withDatabase();

it("leads who leaves a page at once where the organisation has set, and else to the usual page in the reader's language", async () => {
  const { raati, request } = testRaati([mentalHealth]);
  const tenant = await aTenant(raati.context("test", "fi"));
  const admin = await signedInAs(tenant, { roles: ["admin"] });
  const panel = await aPanel(tenant, { pluginIds: ["mental-health"] });
  const exit = async () => {
    const caller = createCallerFactory(raati.router)(request());
    return (await caller.panels.privacy({ tenant: tenant.tenant.slug, panel: panel.slug })).exit;
  };
  const which = { plugin: "mental-health" };

  await enablePlugin(admin, raati.registry, { ...which, settings: {} });
  expect(await exit()).toBeUndefined();
  const settings = { exitAddress: "https://www.rannikko.example/" };
  await changePluginSettings(admin, raati.registry, { ...which, settings });
  expect(await exit()).toBe("https://www.rannikko.example/");
  await disablePlugin(admin, raati.registry, which);
  expect(await exit()).toBeUndefined();
});
