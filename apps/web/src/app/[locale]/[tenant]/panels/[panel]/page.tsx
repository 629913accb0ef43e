import type { Metadata } from "next";
import { cache } from "react";
import { PublicPanel } from "../../../../../features/panels/public/public-panel.tsx";
import { orNotFound } from "../../../../../server/or-not-found.ts";
import { tenantPage } from "../../../../../server/tenant-page.ts";

interface Route { readonly params: Promise<{ tenant: string; panel: string }> }

/** Asked once, though the title and the page both need it. */
const open = cache(async (tenant: string, panel: string) => {
  const page = await tenantPage(tenant);
  return { page, panel: await orNotFound(page.call.panels.publicPage({ tenant, panel })) };
});

async function shown({ params }: Route) {
  const { tenant, panel } = await params;
  return open(tenant, panel);
}

export async function generateMetadata(route: Route): Promise<Metadata> {
  const { page, panel } = await shown(route);
  const name = page.words(panel.name);
  const feed = { url: `${page.home}/panels/${panel.slug}/feed.xml`, title: name };
  return { title: name, alternates: { types: { "application/atom+xml": [feed] } } };
}

export default async function PanelPage(route: Route) {
  return <PublicPanel {...await shown(route)} />;
}
