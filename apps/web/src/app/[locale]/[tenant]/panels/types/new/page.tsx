import type { Metadata } from "next";
import { TypePage } from "../../../../../../features/panels/types/type-page.tsx";
import { tenantPage } from "../../../../../../server/tenant-page.ts";

interface Route { readonly params: Promise<{ tenant: string }> }

export async function generateMetadata({ params }: Route): Promise<Metadata> {
  const { t } = await tenantPage((await params).tenant);
  return { title: t("panelPages:types.make") };
}

export default async function NewTypePage({ params }: Route) {
  return <TypePage page={await tenantPage((await params).tenant)} />;
}
