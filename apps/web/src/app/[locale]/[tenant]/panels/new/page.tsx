import type { Metadata } from "next";
import { FoundPage } from "../../../../../features/panels/founding/found-page.tsx";
import { tenantPage } from "../../../../../server/tenant-page.ts";

interface Route { readonly params: Promise<{ tenant: string }>; readonly searchParams: Promise<{ type?: string }> }

export async function generateMetadata({ params }: Route): Promise<Metadata> {
  const { t } = await tenantPage((await params).tenant);
  return { title: t("panelPages:work.found") };
}

export default async function NewPanelsPage({ params, searchParams }: Route) {
  return <FoundPage page={await tenantPage((await params).tenant)} type={(await searchParams).type} />;
}
