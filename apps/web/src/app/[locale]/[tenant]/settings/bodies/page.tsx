import type { Metadata } from "next";
import { BodiesList } from "../../../../../features/organisation/bodies/bodies-list.tsx";
import { orNotFound } from "../../../../../server/or-not-found.ts";
import { staffPage } from "../../../../../server/signed-in-page.ts";
import { tenantPage } from "../../../../../server/tenant-page.ts";

interface Route { readonly params: Promise<{ tenant: string }> }

export async function generateMetadata({ params }: Route): Promise<Metadata> {
  const { t } = await tenantPage((await params).tenant);
  return { title: t("tenantPages:settings.part.bodies.title") };
}

export default async function BodyListRoute({ params }: Route) {
  const { tenant } = await params;
  const { page, me } = await staffPage(tenant, "admin", "coordinator", "secretary");
  const bodies = await orNotFound(page.call.organisation.bodies({ tenant }));
  return <BodiesList page={page} bodies={bodies} manages={me.roles.includes("admin")} />;
}
