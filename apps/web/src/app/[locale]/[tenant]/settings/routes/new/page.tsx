import type { Metadata } from "next";
import { RoutePage } from "../../../../../../features/organisation/routes/route-page.tsx";
import { staffPage } from "../../../../../../server/signed-in-page.ts";
import { tenantPage } from "../../../../../../server/tenant-page.ts";

interface Route { readonly params: Promise<{ tenant: string }> }

export async function generateMetadata({ params }: Route): Promise<Metadata> {
  const { t } = await tenantPage((await params).tenant);
  return { title: t("organisationPages:routes.add") };
}

export default async function NewRouteRoute({ params }: Route) {
  const { page } = await staffPage((await params).tenant, "admin");
  return <RoutePage page={page} />;
}
