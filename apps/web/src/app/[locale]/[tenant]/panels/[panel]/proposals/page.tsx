import type { Metadata } from "next";
import { afterIn, filterIn, filterInput, type Query } from "../../../../../../features/proposals/public/filter.ts";
import { filterChoices } from "../../../../../../features/proposals/public/filter-choices.ts";
import { ProposalsPage } from "../../../../../../features/proposals/public/proposals-page.tsx";
import { orNotFound } from "../../../../../../server/or-not-found.ts";
import { tenantPage } from "../../../../../../server/tenant-page.ts";

interface Route { readonly params: Promise<{ tenant: string; panel: string }>; readonly searchParams: Promise<Query> }

export async function generateMetadata({ params, searchParams }: Route): Promise<Metadata> {
  const { t } = await tenantPage((await params).tenant);
  return { title: t(`proposalPages:list.${filterIn(await searchParams).show === "changed" ? "changedTitle" : "title"}`) };
}

export default async function PanelProposalsRoute({ params, searchParams }: Route) {
  const { tenant, panel: slug } = await params;
  const query = await searchParams;
  const page = await tenantPage(tenant);
  const { call, words } = page;
  const panel = await orNotFound(call.panels.publicPage({ tenant, panel: slug }));
  const filter = filterIn(query);
  const input = { tenant, panelId: panel.id, ...filterInput(filter), after: afterIn(query) };
  const rows = await orNotFound(call.proposals.publicList(input));
  const choices = await filterChoices(page);
  return <ProposalsPage page={page} panel={{ slug: panel.slug, name: words(panel.name) }} {...{ rows, filter, choices }} />;
}
