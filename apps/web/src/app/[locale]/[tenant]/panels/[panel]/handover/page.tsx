import { newId } from "@raati/db";
import type { Metadata } from "next";
import { HandoverPage } from "../../../../../../features/panels/handovers/handover-page.tsx";
import { tenantPage } from "../../../../../../server/tenant-page.ts";

interface Route { readonly params: Promise<{ tenant: string; panel: string }> }

export async function generateMetadata({ params }: Route): Promise<Metadata> {
  const { t } = await tenantPage((await params).tenant);
  return { title: t("panelPages:manage.tab.handover") };
}

export default async function HandoverRoute({ params }: Route) {
  const { tenant, panel } = await params;
  return <HandoverPage page={await tenantPage(tenant)} slug={panel} id={newId()} />;
}
