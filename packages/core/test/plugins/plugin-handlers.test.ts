import { z } from "zod";
import { describe, expect, test } from "vitest";
import { defineEvent } from "../../src/kernel/index.ts";
import { panelPlanned } from "../../src/panels/index.ts";
import { aPanel, aPanelType } from "../../src/panels/factory.ts";
import { foundPanels } from "../../src/panels/index.ts";
import { signedInAs } from "../../src/people/factory.ts";
import { PersonModel } from "../../src/people/index.ts";
import {
  changePluginSettings, listPlugins, definePlugin, definePluginHandler, definePluginModel,
  disablePlugin, enablePlugin, settingsInForce,
  type PluginCtx,
} from "../../src/plugins/index.ts";
import { PluginEnablementModel } from "../../src/plugins/model.ts";
import { aTenant } from "../../src/tenants/factory.ts";
import { testRaati, withDatabase } from "../../src/testing/index.ts";
import { newId } from "@raati/db";

withDatabase();

const Notes = definePluginModel("gardening", "notes", {
  schema: z.object({ panelId: z.string(), words: z.string() }), personalData: "none",
});
const noted = defineEvent("gardening.noted", z.object({ panelId: z.string() }));
const handed: PluginCtx[] = [];

const gardening = definePlugin({
  id: "gardening", contract: 1, name: { fi: "Puutarha" }, description: { fi: "Palstoja." },
  settings: z.object({ words: z.string().trim().max(20).default("kylvö"), beds: z.int().min(1).max(9).default(3) }),
  extends: [], models: [Notes], locales: { fi: {}, sv: {}, en: {}, "fi-plain": {} },
  handlers: [
    definePluginHandler({
      name: "gardening.note", on: [panelPlanned], kind: "database",
      handle: async (ctx, { data }, { tx }) => {
        handed.push(ctx);
        const note = await tx.of(Notes).insert({ panelId: data.panelId, words: String(ctx.settings.words) });
        await tx.emit(noted, note, { panelId: data.panelId });
      },
    }),
    definePluginHandler({
      name: "gardening.pry", on: [noted], kind: "outside",
      handle: async (ctx) => void (await ctx.storage.of(PersonModel).count()),
    }),
  ],
});

async function aGarden() {
  const { raati, deliver, ports } = testRaati([gardening]);
  const { tenant } = await aTenant(raati.context("test", "fi"));
  const open = async () => (await raati.inTenantAs(tenant.id))!;
  const admin = await signedInAs(await open(), { roles: ["admin", "coordinator"] });
  const found = async () => {
    const ctx = { ...await open(), viewer: admin.viewer };
    const type = await aPanelType(ctx);
    await foundPanels(ctx, {
      typeId: type.id, kind: "main", languages: ["fi"], partners: [],
      panels: [{
        id: newId(), name: { fi: "Palstaraati" }, slug: `palsta-${newId().slice(-10)}`, task: { fi: "Palstat." },
        areaIds: [],
      }],
    });
    await deliver();
  };
  return { raati, admin, found, open, ports, which: { plugin: "gardening" } };
}

describe("a plugin's handler", () => {
  test("is silent in a tenant that has the plugin turned off, and gets its settings where it is on", async () => {
    const { raati, admin, found, open, which } = await aGarden();
    const notes = async () => (await (await open()).db.of(Notes).find({})).map(({ words }) => words);
    await found();
    expect(await notes()).toEqual([]);
    await enablePlugin(admin, raati.registry, { ...which, settings: { words: "sato" } });
    await found();
    expect(await notes()).toEqual(["sato"]);
    await disablePlugin(admin, raati.registry, which);
    await found();
    expect(await notes()).toEqual(["sato"]);
  });

  test("gets the narrow context: no handle of the tenant's data, and no collection but its own", async () => {
    const { raati, admin, found, ports, which } = await aGarden();
    await enablePlugin(admin, raati.registry, { ...which, settings: {} });
    await found();
    expect(Object.keys(handed.at(-1)!)).not.toEqual(expect.arrayContaining(["db"]));
    expect(Object.keys(handed.at(-1)!)).not.toEqual(expect.arrayContaining(["handlers"]));
    // The one that pries into people fails at its first try, and is tried again like any other failure.
    expect(ports.logged.filter(({ event }) => event === "events.delivery-failed"))
      .toMatchObject([{ fields: { handler: "gardening.pry" } }]);
  });

  test("needs a name that begins with its plugin's", () => {
    const stray = definePluginHandler({ name: "people.note", on: [noted], kind: "outside", handle: async () => {} });
    expect(() => testRaati([{ ...gardening, handlers: [stray] }])).toThrow("needs a name that begins with gardening.");
  });
});

test("what a panel type sets otherwise is stored as the plugin's schema has read it", async () => {
  const { raati, admin, open, which } = await aGarden();
  await enablePlugin(admin, raati.registry, { ...which, settings: { beds: 5 } });
  const panel = await aPanel(await open(), { pluginIds: [gardening.id] });
  // What is the same as the tenant's is not stored: it goes on following the tenant.
  const settings = { words: "  perunat  ", secret: "something else", beds: 5 };
  await changePluginSettings(admin, raati.registry, { ...which, panelType: panel.typeId, settings });
  const [row] = await (await open()).db.of(PluginEnablementModel).find({});
  expect(row!.typeSettings[panel.typeId]).toEqual({ words: "perunat" });
  expect(await settingsInForce(await open(), gardening, panel.typeId)).toEqual({ words: "perunat", beds: 5 });
  const [view] = await listPlugins(admin, raati.registry);
  expect(view!.panelTypes).toMatchObject([{ id: panel.typeId, own: ["words"], values: { words: "perunat", beds: 5 } }]);
  const other = await aPanel(await open());
  await expect(
    changePluginSettings(admin, raati.registry, { ...which, panelType: other.typeId, settings })
  ).rejects.toMatchObject({ code: "NOT_FOUND" });
});
