import type { Metadata } from "next";
import { ThemePage } from "../../../../../../features/themes/manage/theme-page.tsx";
import { orNotFound } from "../../../../../../server/or-not-found.ts";
import { staffPage } from "../../../../../../server/signed-in-page.ts";
import { tenantPage } from "../../../../../../server/tenant-page.ts";

interface Route { readonly params: Promise<{ tenant: string; theme: string }> }

export async function generateMetadata({ params }: Route): Promise<Metadata> {
  const { t } = await tenantPage((await params).tenant);
  return { title: t("themePages:ties.title") };
}

export default async function ThemeRoute({ params }: Route) {
  const { tenant, theme } = await params;
  const { page } = await staffPage(tenant, "admin", "coordinator");
  const detail = await orNotFound(page.call.themes.show({ tenant, theme }));
  const { priorities } = await orNotFound(page.call.themes.plan({ tenant }));
  return <ThemePage page={page} priorities={priorities} detail={detail} />;
}
