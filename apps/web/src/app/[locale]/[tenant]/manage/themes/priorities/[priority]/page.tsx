import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { PriorityPage } from "../../../../../../../features/themes/manage/priority-page.tsx";
import { orNotFound } from "../../../../../../../server/or-not-found.ts";
import { staffPage } from "../../../../../../../server/signed-in-page.ts";
import { tenantPage } from "../../../../../../../server/tenant-page.ts";

interface Route { readonly params: Promise<{ tenant: string; priority: string }> }

export async function generateMetadata({ params }: Route): Promise<Metadata> {
  const { t } = await tenantPage((await params).tenant);
  return { title: t("themePages:manage.priorities") };
}

export default async function PriorityRoute({ params }: Route) {
  const { tenant, priority: id } = await params;
  const { page } = await staffPage(tenant, "admin", "coordinator");
  const { priorities } = await orNotFound(page.call.themes.plan({ tenant }));
  const priority = priorities.find((one) => one.id === id);
  if (!priority) notFound();
  return <PriorityPage page={page} priority={priority} />;
}
