import type { LocalizedText } from "@raati/i18n";
import { orRefused } from "../../../server/or-refused.ts";
import type { TenantPage } from "../../../server/tenant-page.ts";
import type { Named } from "../manage/coordinator-form.tsx";

const named = (page: TenantPage, all: readonly { readonly id: string; readonly name: LocalizedText }[]): Named[] =>
  all.map(({ id, name }) => ({ id, name: page.words(name) }));

/** The organisation's units and areas to choose from, those that go on. */
export async function placesToChoose(page: TenantPage): Promise<{ units: Named[]; areas: Named[] }> {
  const { call, tenant } = page;
  const units = await orRefused(call.organisation.units({ tenant: tenant.slug })) ?? [];
  const areas = await orRefused(call.organisation.areas({ tenant: tenant.slug })) ?? [];
  return { units: named(page, units.filter(({ state }) => state === "active")),
    areas: named(page, areas.filter(({ state }) => state === "active")) };
}

/**
 * People who may coordinate a panel: those with the role, administrators after them. Empty for who may not read the list.
 */
export async function coordinatorsToChoose({ call, tenant }: TenantPage): Promise<Named[]> {
  const of = async (role: "coordinator" | "admin") =>
    (await orRefused(call.people.list({ tenant: tenant.slug, role, size: 100 })))?.items ?? [];
  const people = [...await of("coordinator"), ...await of("admin")].filter(({ accessEnded }) => !accessEnded);
  return people.filter(({ id }, index) => people.findIndex((one) => one.id === id) === index)
    .map(({ id, name }) => ({ id, name }));
}

/** The panels that the reader works with, by kind. */
export async function panelsToChoose(page: TenantPage,
  kinds: readonly string[] = ["main", "side", "extended"]): Promise<Named[]> {
  const { items } = await page.call.panels.list({ tenant: page.tenant.slug, size: 100,
    states: ["planned", "founded", "active", "paused"] });
  return items.filter(({ kind, abilities }) => kinds.includes(kind) && abilities.manage)
    .map(({ panelId, name }) => ({ id: panelId, name: page.words(name) }));
}
