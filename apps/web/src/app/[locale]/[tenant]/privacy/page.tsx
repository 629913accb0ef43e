import type { Metadata } from "next";
import { PrivacyPage } from "../../../../features/tenants/public/privacy-page.tsx";
import { tenantPage } from "../../../../server/tenant-page.ts";

interface Route { readonly params: Promise<{ tenant: string }> }

export async function generateMetadata({ params }: Route): Promise<Metadata> {
  const { t } = await tenantPage((await params).tenant);
  return { title: t("tenantPages:privacy.title") };
}

export default async function PrivacyRoute({ params }: Route) {
  return <PrivacyPage page={await tenantPage((await params).tenant)} />;
}
