import type { Metadata } from "next";
import { UnitPage } from "../../../../../../features/organisation/units/unit-page.tsx";
import { orNotFound } from "../../../../../../server/or-not-found.ts";
import { staffPage } from "../../../../../../server/signed-in-page.ts";
import { tenantPage } from "../../../../../../server/tenant-page.ts";

interface Route { readonly params: Promise<{ tenant: string }> }

export async function generateMetadata({ params }: Route): Promise<Metadata> {
  const { t } = await tenantPage((await params).tenant);
  return { title: t("organisationPages:units.add") };
}

export default async function NewUnitRoute({ params }: Route) {
  const { tenant } = await params;
  const { page } = await staffPage(tenant, "admin");
  return <UnitPage page={page} units={await orNotFound(page.call.organisation.units({ tenant }))} />;
}
