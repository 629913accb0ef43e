import type { Metadata } from "next";
import { PanelsPage } from "../../../../features/panels/public/panels-page.tsx";
import { tenantPage } from "../../../../server/tenant-page.ts";

interface Route {
  readonly params: Promise<{ tenant: string }>;
  readonly searchParams: Promise<{ after?: string; ended?: string }>;
}

export async function generateMetadata({ params }: Route): Promise<Metadata> {
  const { t } = await tenantPage((await params).tenant);
  return { title: t("panelPages:list.title") };
}

export default async function PanelsRoute({ params, searchParams }: Route) {
  const { after, ended } = await searchParams;
  return <PanelsPage page={await tenantPage((await params).tenant)} after={after} ended={ended !== undefined} />;
}
