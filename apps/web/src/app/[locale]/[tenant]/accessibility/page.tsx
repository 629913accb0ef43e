import type { Metadata } from "next";
import { AccessibilityPage } from "../../../../features/tenants/public/accessibility-page.tsx";
import { tenantPage } from "../../../../server/tenant-page.ts";

interface Route { readonly params: Promise<{ tenant: string }> }

export async function generateMetadata({ params }: Route): Promise<Metadata> {
  const { t } = await tenantPage((await params).tenant);
  return { title: t("tenantPages:accessibility.title") };
}

export default async function AccessibilityRoute({ params }: Route) {
  return <AccessibilityPage page={await tenantPage((await params).tenant)} />;
}
