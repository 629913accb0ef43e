import type { Metadata } from "next";
import { PanelExit } from "../../../../../features/panels/panel-exit.tsx";
import { ProposalPage } from "../../../../../features/proposals/public/proposal-page.tsx";
import { orNotFound } from "../../../../../server/or-not-found.ts";
import { tenantPage } from "../../../../../server/tenant-page.ts";

interface Route { readonly params: Promise<{ tenant: string; proposal: string }> }

async function shown({ params }: Route) {
  const { tenant, proposal } = await params;
  const page = await tenantPage(tenant);
  return { page, proposal: await orNotFound(page.call.proposals.publicPage({ tenant, proposal })) };
}

export async function generateMetadata(route: Route): Promise<Metadata> {
  const { page, proposal } = await shown(route);
  return { title: page.words(proposal.title) };
}

export default async function ProposalRoute(route: Route) {
  const { page, proposal } = await shown(route);
  return (
    <>
      <ProposalPage page={page} proposal={proposal} />
      <PanelExit tenant={page.tenant.slug} panel={proposal.panel.slug} />
    </>
  );
}
