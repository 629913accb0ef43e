import type { Metadata } from "next";
import { newId } from "@raati/db";
import { PanelTypeTab } from "../../../../../../../features/panels/manage/panel-type-tab.tsx";
import { manageTitle, managedPanel, type PanelRoute } from "../../../../../../../features/panels/manage/managed-panel.ts";
export const generateMetadata = (route: PanelRoute): Promise<Metadata> => manageTitle(route, "panelPages:manage.tab.type");

export default async function TypePage({ params }: PanelRoute) {
  const { tenant, panel } = await params;
  return <PanelTypeTab {...await managedPanel(tenant, panel)} id={newId()} />;
}
