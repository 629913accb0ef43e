import type { Metadata } from "next";
import { BodyPage } from "../../../../../../features/organisation/bodies/body-page.tsx";
import { staffPage } from "../../../../../../server/signed-in-page.ts";
import { tenantPage } from "../../../../../../server/tenant-page.ts";

interface Route { readonly params: Promise<{ tenant: string }> }

export async function generateMetadata({ params }: Route): Promise<Metadata> {
  const { t } = await tenantPage((await params).tenant);
  return { title: t("organisationPages:bodies.add") };
}

export default async function NewBodyRoute({ params }: Route) {
  const { page } = await staffPage((await params).tenant, "admin");
  return <BodyPage page={page} />;
}
