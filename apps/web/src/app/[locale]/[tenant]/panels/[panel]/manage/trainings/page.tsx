import type { Metadata } from "next";
import { Trainings } from "../../../../../../../features/panels/manage/trainings.tsx";
import { manageTitle, managedPanel, type PanelRoute } from "../../../../../../../features/panels/manage/managed-panel.ts";
export const generateMetadata = (route: PanelRoute): Promise<Metadata> =>
  manageTitle(route, "panelPages:manage.tab.trainings");

export default async function TrainingsPage({ params }: PanelRoute) {
  const { tenant, panel: slug } = await params;
  const { page, panel } = await managedPanel(tenant, slug);
  return <Trainings page={page} panel={panel} trainings={await page.call.panels.trainings.list({ tenant, panel: slug })} />;
}
