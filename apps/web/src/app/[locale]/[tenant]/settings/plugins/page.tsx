import type { Metadata } from "next";
import { PluginsList } from "../../../../../features/plugins/settings/plugins-list.tsx";
import { orNotFound } from "../../../../../server/or-not-found.ts";
import { staffPage } from "../../../../../server/signed-in-page.ts";
import { tenantPage } from "../../../../../server/tenant-page.ts";

interface Route { readonly params: Promise<{ tenant: string }> }

export async function generateMetadata({ params }: Route): Promise<Metadata> {
  const { t } = await tenantPage((await params).tenant);
  return { title: t("tenantPages:settings.part.plugins.title") };
}

export default async function PluginsRoute({ params }: Route) {
  const { tenant } = await params;
  const { page, me } = await staffPage(tenant, "admin", "coordinator");
  const plugins = await orNotFound(page.call.plugins.list({ tenant }));
  return <PluginsList page={page} plugins={plugins} manages={me.roles.includes("admin")} />;
}
