import type { Metadata } from "next";
import { PlanTraining } from "../../../../../../../../features/panels/manage/plan-training.tsx";
import { manageTitle, managedPanel, type PanelRoute } from "../../../../../../../../features/panels/manage/managed-panel.ts";
export const generateMetadata = (route: PanelRoute): Promise<Metadata> => manageTitle(route, "panelPages:training.plan");

export default async function NewTrainingPage({ params }: PanelRoute) {
  const { tenant, panel } = await params;
  return <PlanTraining {...await managedPanel(tenant, panel)} />;
}
