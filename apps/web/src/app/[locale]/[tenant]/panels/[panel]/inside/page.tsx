import type { Metadata } from "next";
import { InsidePanel } from "../../../../../../features/panels/inside/inside-panel.tsx";
import { orNotFound } from "../../../../../../server/or-not-found.ts";
import { tenantPage } from "../../../../../../server/tenant-page.ts";

interface Route { readonly params: Promise<{ tenant: string; panel: string }> }

async function shown({ params }: Route) {
  const { tenant, panel } = await params;
  const page = await tenantPage(tenant);
  return { page, panel: await orNotFound(page.call.panels.inside({ tenant, panel })) };
}

export async function generateMetadata(route: Route): Promise<Metadata> {
  const { page, panel } = await shown(route);
  return { title: page.words(panel.name) };
}

export default async function InsidePage(route: Route) {
  return <InsidePanel {...await shown(route)} />;
}
