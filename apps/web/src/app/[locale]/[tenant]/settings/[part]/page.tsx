import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { SettingsPage } from "../../../../../features/tenants/settings/settings-page.tsx";
import { isTenantPart, settingsFor } from "../../../../../features/tenants/settings/settings-parts.ts";
import { orNotFound } from "../../../../../server/or-not-found.ts";
import { staffPage } from "../../../../../server/signed-in-page.ts";
import { tenantPage } from "../../../../../server/tenant-page.ts";

interface Route {
  readonly params: Promise<{ tenant: string; part: string }>;
  readonly searchParams: Promise<{ language?: string }>;
}

export async function generateMetadata({ params }: Route): Promise<Metadata> {
  const { tenant, part } = await params;
  const { t } = await tenantPage(tenant);
  return isTenantPart(part) ? { title: t(`tenantPages:settings.part.${part}.title`) } : {};
}

export default async function SettingsPartRoute({ params, searchParams }: Route) {
  const { tenant, part } = await params;
  const { page, me } = await staffPage(tenant, "admin", "privacy");
  if (!isTenantPart(part) || !settingsFor(me.roles).some(({ parts }) => parts.includes(part))) notFound();
  const settings = await orNotFound(page.call.tenants.settings({ tenant }));
  return <SettingsPage page={page} part={part} settings={settings} language={(await searchParams).language} />;
}
