import type { Metadata } from "next";
import { manageTitle, managedPanel, type PanelRoute } from "../../../../../../../../features/panels/manage/managed-panel.ts";
import { PlanTerm } from "../../../../../../../../features/panels/manage/plan-term.tsx";

interface Route { readonly params: Promise<{ tenant: string; panel: string; term: string }> }

export const generateMetadata = (route: PanelRoute): Promise<Metadata> => manageTitle(route, "panelPages:terms.change");

export default async function TermPage({ params }: Route) {
  const { tenant, panel, term } = await params;
  return <PlanTerm {...await managedPanel(tenant, panel)} term={term} />;
}
