import type { Metadata } from "next";
import { manageTitle, managedPanel,
  type PanelRoute } from "../../../../../../../../../features/panels/manage/managed-panel.ts";
import { PlanTraining } from "../../../../../../../../../features/panels/manage/plan-training.tsx";

interface Route { readonly params: Promise<{ tenant: string; panel: string; training: string }> }

export const generateMetadata = (route: PanelRoute): Promise<Metadata> => manageTitle(route, "panelPages:training.edit");

export default async function EditTrainingPage({ params }: Route) {
  const { tenant, panel, training } = await params;
  return <PlanTraining {...await managedPanel(tenant, panel)} training={training} />;
}
