import { TRPCError } from "@trpc/server";
import { beforeAll, describe, expect, it } from "vitest";
import { createCallerFactory, type SignedInCtx } from "../kernel/index.ts";
import { aMembership, aPanel, aTerm } from "../panels/factory.ts";
import { signedInAs } from "../people/factory.ts";
import { changePluginSettings, disablePlugin, enablePlugin, listPlugins, type PluginDefinition } from "../plugins/index.ts";
import { aTenant } from "../tenants/factory.ts";
import { conformanceFindings } from "./conformance-findings.ts";
import { withDatabase } from "./database.ts";
import { testRaati } from "./test-raati.ts";

/**
 * The tests that every plugin has to pass. A plugin's own test file calls it: `pluginConformance(myPlugin)`.
 *
 * Each procedure is called without its input. Where the plugin is not enabled for the tenant it must answer NOT_FOUND to
 * staff and to members, before it looks at any input; where it is enabled the gate must be out of the way for one of
 * them.
 */
export function pluginConformance(plugin: PluginDefinition): void {
  describe(`the plugin ${plugin.id}`, () => {
    withDatabase();
    let place: Place;
    beforeAll(async () => {
      place = await placeFor(plugin);
    });

    it("keeps what its contract says", () => {
      expect(conformanceFindings(plugin)).toEqual([]);
    });

    it("has procedures only where it is enabled", async () => {
      const names = place.procedures;
      await place.disable();
      for (const name of names) expect([name, await place.answers(name)]).toEqual([name, ["NOT_FOUND", "NOT_FOUND"]]);
      await place.enable();
      for (const name of names) expect(
        await place.answers(name), `${name} is enabled`,
      ).not.toEqual(["NOT_FOUND", "NOT_FOUND"]);
    });

    it("has procedures only in panels of the types that use it", async () => {
      await place.enable();
      const leaking = [];
      for (const name of place.procedures) {
        const [here, elsewhere] = [await place.answers(name), await place.answers(name, place.otherPanel)];
        // A procedure that is about the whole tenant answers the same, whatever panel is named.
        if (here.join() !== elsewhere.join() && elsewhere.some((answer) => answer !== "NOT_FOUND")) leaking.push(name);
      }
      expect(leaking).toEqual([]);
    });

    it("takes its own defaults as settings, and loses none when it is disabled and enabled again", async () => {
      await place.enable();
      const settings = await place.settings();
      await place.save(settings);
      await place.disable();
      await place.enable();
      expect(await place.settings()).toEqual(settings);
    });
  });
}

type Place = Awaited<ReturnType<typeof placeFor>>;

/**
 * A tenant with two panels: one whose type uses the plugin, one whose type does not; an administrator, and a member of
 * both.
 */
async function placeFor(plugin: PluginDefinition) {
  const { raati, request } = testRaati([plugin]);
  const tenant = await aTenant(raati.context("test", "fi"));
  const admin = await signedInAs(tenant, { roles: ["admin", "coordinator"] });
  const member = await signedInAs(tenant);
  const panels = [await aPanel(tenant, { pluginIds: [plugin.id] }), await aPanel(tenant)] as const;
  for (const panel of panels) await aMembership(tenant, await aTerm(tenant, panel), { personId: member.viewer.personId });
  const callerOf = ({ viewer }: SignedInCtx) => {
    const ctx = request();
    const caller = createCallerFactory(raati.router)({ ...ctx, gates: { ...ctx.gates, viewer: async () => viewer } });
    return (caller.x as Record<string, Record<string, (input: object) => Promise<unknown>>>)[plugin.id] ?? {};
  };
  const which = { plugin: plugin.id };
  const settings = async () => {
    const [view] = await listPlugins(admin, raati.registry);
    return Object.fromEntries(view!.fields.map(({ name, value }) => [name, value]));
  };
  return {
    procedures: Object.keys(raati.router._def.procedures).filter((path) => path.startsWith(`x.${plugin.id}.`))
      .map((path) => path.split(".")[2]!),
    otherPanel: panels[1].slug,
    enable: () => enablePlugin(admin, raati.registry, { ...which, settings: {} }),
    disable: () => disablePlugin(admin, raati.registry, which),
    save: (values: Record<string, unknown>) => changePluginSettings(admin, raati.registry, { ...which, settings: values }),
    settings,
    answers: (name: string, panel = panels[0].slug) =>
      // Each call is a request of its own: a request sees the tenant as it was when it began.
      Promise.all([admin, member].map((who) => codeOf(callerOf(who)[name]!({ tenant: tenant.tenant.slug, panel })))),
  };
}

async function codeOf(answer: Promise<unknown>): Promise<string> {
  try {
    await answer;
    return "answered";
  } catch (error) {
    return error instanceof TRPCError ? error.code : "broken";
  }
}
