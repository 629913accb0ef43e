import type { Metadata } from "next";
import { coordinatorsToChoose } from "../../../../../../features/panels/founding/choices.ts";
import { Overview } from "../../../../../../features/panels/manage/overview.tsx";
import { manageTitle, managedPanel, type PanelRoute } from "../../../../../../features/panels/manage/managed-panel.ts";
export const generateMetadata = (route: PanelRoute): Promise<Metadata> =>
  manageTitle(route, "panelPages:manage.tab.overview");

export default async function OverviewPage({ params }: PanelRoute) {
  const { tenant, panel: slug } = await params;
  const { page, panel } = await managedPanel(tenant, slug);
  return <Overview page={page} panel={panel} coordinators={await coordinatorsToChoose(page)} />;
}
