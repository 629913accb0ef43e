import type { Metadata } from "next";
import { PriorityPage } from "../../../../../../../features/themes/manage/priority-page.tsx";
import { staffPage } from "../../../../../../../server/signed-in-page.ts";
import { tenantPage } from "../../../../../../../server/tenant-page.ts";

interface Route { readonly params: Promise<{ tenant: string }> }

export async function generateMetadata({ params }: Route): Promise<Metadata> {
  const { t } = await tenantPage((await params).tenant);
  return { title: t("themePages:priority.new") };
}

export default async function NewPriorityRoute({ params }: Route) {
  const { page } = await staffPage((await params).tenant, "admin", "coordinator");
  return <PriorityPage page={page} />;
}
