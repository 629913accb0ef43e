import { newId } from "@raati/db";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { NewProposal } from "../../../../../../../../features/proposals/inside/new-proposal.tsx";
import { insidePanel, recipientChoices } from "../../../../../../../../features/proposals/inside/opened-proposal.ts";

interface Route { readonly params: Promise<{ tenant: string; panel: string }> }

export async function generateMetadata({ params }: Route): Promise<Metadata> {
  const { tenant, panel } = await params;
  return { title: (await insidePanel(tenant, panel)).page.t("proposalPages:inside.write") };
}

export default async function NewProposalRoute({ params }: Route) {
  const { tenant, panel: slug } = await params;
  const { page, panel } = await insidePanel(tenant, slug);
  if (!panel.abilities.takePart) notFound();
  const shown = { slug, name: page.words(panel.name) };
  return <NewProposal page={page} panel={shown} id={newId()} units={await recipientChoices(page)} />;
}
