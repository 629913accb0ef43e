import type { Metadata } from "next";
import { PlanTerm } from "../../../../../../../../features/panels/manage/plan-term.tsx";
import { manageTitle, managedPanel, type PanelRoute } from "../../../../../../../../features/panels/manage/managed-panel.ts";
export const generateMetadata = (route: PanelRoute): Promise<Metadata> => manageTitle(route, "panelPages:terms.plan");

export default async function NewTermPage({ params }: PanelRoute) {
  const { tenant, panel } = await params;
  return <PlanTerm {...await managedPanel(tenant, panel)} />;
}
