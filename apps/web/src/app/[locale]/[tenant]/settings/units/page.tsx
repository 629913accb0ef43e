import type { Metadata } from "next";
import { UnitsList } from "../../../../../features/organisation/units/units-list.tsx";
import { orNotFound } from "../../../../../server/or-not-found.ts";
import { staffPage } from "../../../../../server/signed-in-page.ts";
import { tenantPage } from "../../../../../server/tenant-page.ts";

interface Route { readonly params: Promise<{ tenant: string }> }

export async function generateMetadata({ params }: Route): Promise<Metadata> {
  const { t } = await tenantPage((await params).tenant);
  return { title: t("tenantPages:settings.part.units.title") };
}

export default async function UnitListRoute({ params }: Route) {
  const { tenant } = await params;
  const { page, me } = await staffPage(tenant, "admin", "coordinator");
  const units = await orNotFound(page.call.organisation.units({ tenant }));
  return <UnitsList page={page} units={units} manages={me.roles.includes("admin")} />;
}
