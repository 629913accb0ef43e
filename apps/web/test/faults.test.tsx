import { Failure } from "@raati/core/kernel";
import type { OwnApplicationView } from "@raati/core/recruitment/schema";
import { TRPCError } from "@trpc/server";
import { describe, expect, test } from "vitest";
import { personChoices } from "../src/features/organisation/person-choices.ts";
import { coordinatorsToChoose, placesToChoose } from "../src/features/panels/founding/choices.ts";
import { rolesOfTenant } from "../src/features/panels/manage/role-choices.ts";
import { PluginPage } from "../src/features/plugins/plugin-page.tsx";
import { OwnDraws } from "../src/features/recruitment/public/own/own-draws.tsx";
import { OwnOffers } from "../src/features/recruitment/public/own/own-offers.tsx";
import type { TenantPage } from "../src/server/tenant-page.ts";
import { aPage } from "./panels/harness.ts";

const refusal = new TRPCError({ code: "NOT_FOUND", cause: new Failure("NOT_FOUND", "kernel:failure.notFound") });
const fault = new TRPCError({ code: "INTERNAL_SERVER_ERROR" });

/** A page whose procedures answer as told, and all others with an error. */
const pageWith = (error: TRPCError, answers: Readonly<Record<string, unknown>> = {}): TenantPage => {
  const at = (path: string): unknown => new Proxy(() => {}, {
    get: (_, name) => at(path === "" ? String(name) : `${path}.${String(name)}`),
    apply: async () => {
      if (path in answers) return answers[path];
      throw error;
    },
  });
  return { ...aPage(), call: at("") } as unknown as TenantPage;
};

const offer = {
  id: "o", state: "offered", answerBy: new Date("2026-05-01T12:00:00Z"), panel: { slug: "p", name: { fi: "Raati" } }
};
const choices: readonly [string, (page: (answers?: object) => TenantPage) => Promise<unknown>, unknown][] = [
  ["units and areas", (page) => placesToChoose(page()), { units: [], areas: [] }],
  ["areas", (page) => placesToChoose(page({ "organisation.units": [] })), { units: [], areas: [] }],
  ["coordinators", (page) => coordinatorsToChoose(page()), []],
  ["roles", (page) => rolesOfTenant(page()), []],
  ["a person who has left", (page) => personChoices(page({ "people.list": { items: [] } }), "coordinator", "somebody"), []],
];

describe("a list is empty for who may not read it, and a fault is not an empty list", () => {
  test.each(choices)("%s", async (_what, choose, empty) => {
    expect(await choose((answers) => pageWith(refusal, { ...answers }))).toEqual(empty);
    await expect(choose((answers) => pageWith(fault, { ...answers }))).rejects.toBe(fault);
  });
});

test("a page of a plugin is not said to be missing where it could not be read", async () => {
  const asked = { panel: "kuninkaantie", plugin: "mental-health", path: [] };
  await expect(PluginPage({ page: pageWith(fault), ...asked })).rejects.toBe(fault);
  await expect(PluginPage({ page: pageWith(refusal), ...asked })).rejects.toThrow("NEXT_HTTP_ERROR_FALLBACK;404");
});

test("who is offered a seat is not told wrongly how the panel shows its members", async () => {
  const answers = { "recruitment.reserves.mine": [offer] };
  await expect(OwnOffers({ page: pageWith(fault, answers), token: "t" })).rejects.toBe(fault);
  expect(JSON.stringify(await OwnOffers({
    page: pageWith(refusal, answers), token: "t"
  }))).toContain('"publicNames":"never"');
});

test("what a call has published is not left out because it could not be read", async () => {
  const asked = { own: { call: { slug: "kevat" } } as OwnApplicationView, token: "t" };
  const answers = { "recruitment.draws.mine": [] };
  await expect(OwnDraws({ page: pageWith(fault, answers), ...asked })).rejects.toBe(fault);
  expect(await OwnDraws({ page: pageWith(refusal, answers), ...asked })).toBeDefined();
});
