import type { Metadata } from "next";
import { newId } from "@raati/db";
import { InviteExtension } from "../../../../../../../../features/panels/manage/invite.tsx";
import { manageTitle, managedPanel, type PanelRoute } from "../../../../../../../../features/panels/manage/managed-panel.ts";
export const generateMetadata = (route: PanelRoute): Promise<Metadata> =>
  manageTitle(route, "panelPages:members.inviteExtension");

export default async function ExtensionPage({ params }: PanelRoute) {
  const { tenant, panel: slug } = await params;
  const { page, panel } = await managedPanel(tenant, slug);
  return <InviteExtension page={page} panel={panel} id={newId()} />;
}
