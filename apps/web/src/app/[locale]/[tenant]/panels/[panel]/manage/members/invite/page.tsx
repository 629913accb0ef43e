import type { Metadata } from "next";
import { newId } from "@raati/db";
import { Invite } from "../../../../../../../../features/panels/manage/invite.tsx";
import { manageTitle, managedPanel, type PanelRoute } from "../../../../../../../../features/panels/manage/managed-panel.ts";
export const generateMetadata = (route: PanelRoute): Promise<Metadata> => manageTitle(route, "panelPages:members.invite");

export default async function InvitePage({ params }: PanelRoute) {
  const { tenant, panel: slug } = await params;
  const { page, panel } = await managedPanel(tenant, slug);
  return <Invite page={page} panel={panel} ids={Array.from({ length: 40 }, () => newId())} />;
}
