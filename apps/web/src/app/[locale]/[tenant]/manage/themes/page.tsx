import type { Metadata } from "next";
import { PlanPage } from "../../../../../features/themes/manage/plan-page.tsx";
import { orNotFound } from "../../../../../server/or-not-found.ts";
import { staffPage } from "../../../../../server/signed-in-page.ts";
import { tenantPage } from "../../../../../server/tenant-page.ts";

interface Route { readonly params: Promise<{ tenant: string }> }

export async function generateMetadata({ params }: Route): Promise<Metadata> {
  const { t } = await tenantPage((await params).tenant);
  return { title: t("themePages:manage.title") };
}

export default async function ThemePlanRoute({ params }: Route) {
  const { tenant } = await params;
  const { page } = await staffPage(tenant, "admin", "coordinator");
  return <PlanPage page={page} plan={await orNotFound(page.call.themes.plan({ tenant }))} />;
}
