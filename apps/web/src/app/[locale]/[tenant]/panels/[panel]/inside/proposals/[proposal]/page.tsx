import type { Metadata } from "next";
import {
  openedProposal, proposalInside, type ProposalRoute,
} from "../../../../../../../../features/proposals/inside/opened-proposal.ts";
import { ProposalInside } from "../../../../../../../../features/proposals/inside/proposal-inside.tsx";

export async function generateMetadata({ params }: ProposalRoute): Promise<Metadata> {
  const { tenant, panel, proposal: id } = await params;
  const { page, proposal } = await proposalInside(tenant, panel, id);
  return { title: page.words(proposal.title) };
}

export default async function ProposalInsideRoute(route: ProposalRoute) {
  return <ProposalInside {...await openedProposal(route)} />;
}
