import type { Metadata } from "next";
import { AreaPage } from "../../../../../../features/organisation/areas/area-page.tsx";
import { staffPage } from "../../../../../../server/signed-in-page.ts";
import { tenantPage } from "../../../../../../server/tenant-page.ts";

interface Route { readonly params: Promise<{ tenant: string }> }

export async function generateMetadata({ params }: Route): Promise<Metadata> {
  const { t } = await tenantPage((await params).tenant);
  return { title: t("organisationPages:areas.add") };
}

export default async function NewAreaRoute({ params }: Route) {
  const { page } = await staffPage((await params).tenant, "admin");
  return <AreaPage page={page} />;
}
