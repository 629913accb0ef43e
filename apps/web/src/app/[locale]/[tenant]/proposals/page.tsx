import type { Metadata } from "next";
import { afterIn, filterIn, filterInput, type Query } from "../../../../features/proposals/public/filter.ts";
import { filterChoices } from "../../../../features/proposals/public/filter-choices.ts";
import { ProposalsPage } from "../../../../features/proposals/public/proposals-page.tsx";
import { orNotFound } from "../../../../server/or-not-found.ts";
import { tenantPage } from "../../../../server/tenant-page.ts";

interface Route { readonly params: Promise<{ tenant: string }>; readonly searchParams: Promise<Query> }

export async function generateMetadata({ params, searchParams }: Route): Promise<Metadata> {
  const { t } = await tenantPage((await params).tenant);
  return { title: t(`proposalPages:list.${filterIn(await searchParams).show === "changed" ? "changedTitle" : "title"}`) };
}

export default async function ProposalsRoute({ params, searchParams }: Route) {
  const { tenant } = await params;
  const query = await searchParams;
  const page = await tenantPage(tenant);
  const filter = filterIn(query);
  const rows = await orNotFound(page.call.proposals.publicList({ tenant, ...filterInput(filter), after: afterIn(query) }));
  return <ProposalsPage page={page} rows={rows} filter={filter} choices={await filterChoices(page)} />;
}
