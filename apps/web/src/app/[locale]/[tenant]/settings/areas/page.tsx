import type { Metadata } from "next";
import { AreasList } from "../../../../../features/organisation/areas/areas-list.tsx";
import { orNotFound } from "../../../../../server/or-not-found.ts";
import { staffPage } from "../../../../../server/signed-in-page.ts";
import { tenantPage } from "../../../../../server/tenant-page.ts";

interface Route { readonly params: Promise<{ tenant: string }> }

export async function generateMetadata({ params }: Route): Promise<Metadata> {
  const { t } = await tenantPage((await params).tenant);
  return { title: t("tenantPages:settings.part.areas.title") };
}

export default async function AreaListRoute({ params }: Route) {
  const { tenant } = await params;
  const { page, me } = await staffPage(tenant, "admin", "coordinator");
  const areas = await orNotFound(page.call.organisation.areas({ tenant }));
  return <AreasList page={page} areas={areas} manages={me.roles.includes("admin")} />;
}
