import type { Metadata } from "next";
import { insidePanel } from "../../../../../../../features/proposals/inside/opened-proposal.ts";
import { afterIn } from "../../../../../../../features/proposals/public/filter.ts";
import { PANEL_LISTS, PanelRequests, type PanelList } from "../../../../../../../features/requests/panel-requests.tsx";
import { orNotFound } from "../../../../../../../server/or-not-found.ts";

interface Route {
  readonly params: Promise<{ tenant: string; panel: string }>;
  readonly searchParams: Promise<Record<"list" | "after", string | string[] | undefined>>;
}

export async function generateMetadata({ params }: Route): Promise<Metadata> {
  const { tenant, panel } = await params;
  return { title: (await insidePanel(tenant, panel)).page.t("requestPages:panel.title") };
}

export default async function PanelRequestsRoute({ params, searchParams }: Route) {
  const { tenant, panel: slug } = await params;
  const query = await searchParams;
  const { page, panel } = await insidePanel(tenant, slug);
  const list = (Object.keys(PANEL_LISTS) as PanelList[]).find((one) => one === query.list) ?? "working";
  const asked = { tenant, panel: slug, states: [...PANEL_LISTS[list]], after: afterIn(query) };
  const rows = await orNotFound(page.call.proposals.requests.list(asked));
  return <PanelRequests page={page} panel={{ slug, name: page.words(panel.name) }} rows={rows} list={list} />;
}
