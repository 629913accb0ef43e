import type { Metadata } from "next";
import { ThemesPage } from "../../../../features/themes/public/themes-page.tsx";
import { orNotFound } from "../../../../server/or-not-found.ts";
import { reader, tenantPage } from "../../../../server/tenant-page.ts";

interface Route { readonly params: Promise<{ tenant: string }> }

export async function generateMetadata({ params }: Route): Promise<Metadata> {
  const { t } = await tenantPage((await params).tenant);
  return { title: t("themePages:public.title") };
}

export default async function ThemesRoute({ params }: Route) {
  const { tenant } = await params;
  const page = await tenantPage(tenant);
  const themes = await orNotFound(page.call.themes.overview({ tenant }));
  const roles = (await reader(tenant))?.roles ?? [];
  return <ThemesPage page={page} themes={themes} keeps={roles.includes("admin") || roles.includes("coordinator")} />;
}
