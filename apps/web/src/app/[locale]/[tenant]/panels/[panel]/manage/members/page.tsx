import type { Metadata } from "next";
import { Members } from "../../../../../../../features/panels/manage/members.tsx";
import { manageTitle, managedPanel, type PanelRoute } from "../../../../../../../features/panels/manage/managed-panel.ts";
export const generateMetadata = (route: PanelRoute): Promise<Metadata> =>
  manageTitle(route, "panelPages:manage.tab.members");

export default async function MembersPage({ params }: PanelRoute) {
  const { tenant, panel } = await params;
  return <Members {...await managedPanel(tenant, panel)} />;
}
