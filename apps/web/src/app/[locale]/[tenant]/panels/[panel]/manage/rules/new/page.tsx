import type { Metadata } from "next";
import { WriteRules } from "../../../../../../../../features/panels/manage/write-rules.tsx";
import { manageTitle, managedPanel, type PanelRoute } from "../../../../../../../../features/panels/manage/managed-panel.ts";
export const generateMetadata = (route: PanelRoute): Promise<Metadata> => manageTitle(route, "panelPages:rulesWork.write");

export default async function NewRulesPage({ params }: PanelRoute) {
  const { tenant, panel } = await params;
  return <WriteRules {...await managedPanel(tenant, panel)} />;
}
