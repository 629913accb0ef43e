import type { Metadata } from "next";
import { SettingsOverview } from "../../../../features/tenants/settings/settings-overview.tsx";
import { staffPage } from "../../../../server/signed-in-page.ts";
import { tenantPage } from "../../../../server/tenant-page.ts";

interface Route { readonly params: Promise<{ tenant: string }> }

export async function generateMetadata({ params }: Route): Promise<Metadata> {
  const { t } = await tenantPage((await params).tenant);
  return { title: t("tenantPages:settings.title") };
}

export default async function SettingsRoute({ params }: Route) {
  return <SettingsOverview {...await staffPage((await params).tenant, "admin", "coordinator", "privacy", "secretary")} />;
}
