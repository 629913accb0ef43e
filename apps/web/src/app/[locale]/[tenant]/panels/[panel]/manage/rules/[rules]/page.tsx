import type { Metadata } from "next";
import { manageTitle, managedPanel, type PanelRoute } from "../../../../../../../../features/panels/manage/managed-panel.ts";
import { WriteRules } from "../../../../../../../../features/panels/manage/write-rules.tsx";

interface Route { readonly params: Promise<{ tenant: string; panel: string; rules: string }> }

export const generateMetadata = (route: PanelRoute): Promise<Metadata> => manageTitle(route, "panelPages:rulesWork.edit");

export default async function RulesDraftPage({ params }: Route) {
  const { tenant, panel, rules } = await params;
  return <WriteRules {...await managedPanel(tenant, panel)} draft={rules} />;
}
