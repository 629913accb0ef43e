import type { Metadata } from "next";
import { manageTitle, managedPanel, type PanelRoute } from "../../../../../../../../features/panels/manage/managed-panel.ts";
import { ShownTraining } from "../../../../../../../../features/panels/manage/shown-training.tsx";

interface Route { readonly params: Promise<{ tenant: string; panel: string; training: string }> }

export const generateMetadata = (route: PanelRoute): Promise<Metadata> =>
  manageTitle(route, "panelPages:manage.tab.trainings");

export default async function TrainingPage({ params }: Route) {
  const { tenant, panel, training } = await params;
  return <ShownTraining {...await managedPanel(tenant, panel)} id={training} />;
}
