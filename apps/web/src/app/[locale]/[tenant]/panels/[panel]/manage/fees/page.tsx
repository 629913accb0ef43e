import type { Metadata } from "next";
import { PanelFees, stateIn } from "../../../../../../../features/fees/staff/panel-fees.tsx";
import { manageTitle, managedPanel, type PanelRoute } from "../../../../../../../features/panels/manage/managed-panel.ts";
import { oneValue } from "../../../../../../../server/one-value.ts";
import { orNotFound } from "../../../../../../../server/or-not-found.ts";

type Asked = Record<"state" | "after" | "correct", string | string[] | undefined>;
interface Route extends PanelRoute { readonly searchParams: Promise<Asked> }

export const generateMetadata = (route: PanelRoute): Promise<Metadata> =>
  manageTitle(route, "panelPages:manage.tab.fees");

export default async function PanelFeesPage({ params, searchParams }: Route) {
  const { tenant, panel: slug } = await params;
  const query = await searchParams;
  const { page, panel } = await managedPanel(tenant, slug);
  const state = stateIn(oneValue(query.state));
  const asked = { tenant, panel: slug, state, size: 100, after: oneValue(query.after) };
  const { items, next } = await orNotFound(page.call.meetings.fees.list(asked));
  const correcting = items.find(({ id, abilities }) => id === oneValue(query.correct) && abilities.correct);
  return <PanelFees {...{ page, panel, state, next, correcting }} rows={items} />;
}
