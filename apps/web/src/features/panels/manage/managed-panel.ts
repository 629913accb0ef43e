import { cache } from "react";
import { orNotFound } from "../../../server/or-not-found.ts";
import { tenantPage } from "../../../server/tenant-page.ts";

/** What every page of a panel's staff begins with: the page, and the panel as its staff work with it. */
export const managedPanel = cache(async (tenant: string, panel: string) => {
  const page = await tenantPage(tenant);
  return { page, panel: await orNotFound(page.call.panels.manage({ tenant, panel })) };
});

/** The parts of an address under a panel. */
export interface PanelRoute { readonly params: Promise<{ readonly tenant: string; readonly panel: string }> }

/** The title of a page under "manage": its own name and the panel's. */
export async function manageTitle({ params }: PanelRoute, key: string): Promise<{ title: string }> {
  const { tenant, panel: slug } = await params;
  const { page, panel } = await managedPanel(tenant, slug);
  return { title: `${page.t(key)} – ${page.words(panel.name)}` };
}
