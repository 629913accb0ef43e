import type { Metadata } from "next";
import { helsinkiDay } from "@raati/i18n";
import { Rules } from "../../../../../../../features/panels/manage/rules.tsx";
import { raati } from "../../../../../../../server/raati.ts";
import { manageTitle, managedPanel, type PanelRoute } from "../../../../../../../features/panels/manage/managed-panel.ts";
export const generateMetadata = (route: PanelRoute): Promise<Metadata> => manageTitle(route, "panelPages:manage.tab.rules");

export default async function RulesPage({ params }: PanelRoute) {
  const { tenant, panel: slug } = await params;
  const { page, panel } = await managedPanel(tenant, slug);
  const versions = await page.call.panels.groundRules.list({ tenant, panel: slug });
  return <Rules page={page} panel={panel} versions={versions} today={helsinkiDay(raati().ports.clock.now())} />;
}
