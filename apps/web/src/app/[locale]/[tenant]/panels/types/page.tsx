import { newId } from "@raati/db";
import type { Metadata } from "next";
import { TypesList } from "../../../../../features/panels/types/types-list.tsx";
import { orNotFound } from "../../../../../server/or-not-found.ts";
import { tenantPage } from "../../../../../server/tenant-page.ts";

interface Route { readonly params: Promise<{ tenant: string }> }

export async function generateMetadata({ params }: Route): Promise<Metadata> {
  const { t } = await tenantPage((await params).tenant);
  return { title: t("panelPages:types.title") };
}

export default async function TypesPage({ params }: Route) {
  const { tenant } = await params;
  const page = await tenantPage(tenant);
  const types = await orNotFound(page.call.panels.types.list({ tenant }));
  const templates = await page.call.panels.types.templates({ tenant });
  return <TypesList page={page} types={types} templates={templates} ids={templates.map(() => newId())} />;
}
