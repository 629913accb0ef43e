import type { Metadata } from "next";
import { Terms } from "../../../../../../../features/panels/manage/terms.tsx";
import { manageTitle, managedPanel, type PanelRoute } from "../../../../../../../features/panels/manage/managed-panel.ts";
export const generateMetadata = (route: PanelRoute): Promise<Metadata> => manageTitle(route, "panelPages:manage.tab.terms");

export default async function TermsPage({ params }: PanelRoute) {
  const { tenant, panel: slug } = await params;
  const { page, panel } = await managedPanel(tenant, slug);
  return <Terms page={page} panel={panel} terms={await page.call.panels.terms.list({ tenant, panel: slug })} />;
}
