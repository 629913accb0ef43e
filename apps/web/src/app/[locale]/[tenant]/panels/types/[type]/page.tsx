import type { Metadata } from "next";
import { TypePage } from "../../../../../../features/panels/types/type-page.tsx";
import { orNotFound } from "../../../../../../server/or-not-found.ts";
import { tenantPage } from "../../../../../../server/tenant-page.ts";

interface Route { readonly params: Promise<{ tenant: string; type: string }> }

async function shown({ params }: Route) {
  const { tenant, type } = await params;
  const page = await tenantPage(tenant);
  return { page, type: await orNotFound(page.call.panels.types.get({ tenant, type })) };
}

export async function generateMetadata(route: Route): Promise<Metadata> {
  const { page, type } = await shown(route);
  return { title: page.words(type.name) };
}

export default async function PanelTypePage(route: Route) {
  return <TypePage {...await shown(route)} />;
}
