import { newId } from "@raati/db";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { insidePanel } from "../../../../../../../../features/proposals/inside/opened-proposal.ts";
import { NewStatement } from "../../../../../../../../features/statements/inside/new-statement.tsx";

interface Route { readonly params: Promise<{ tenant: string; panel: string }> }

export async function generateMetadata({ params }: Route): Promise<Metadata> {
  const { tenant, panel } = await params;
  return { title: (await insidePanel(tenant, panel)).page.t("statementPages:inside.begin") };
}

export default async function NewStatementRoute({ params }: Route) {
  const { tenant, panel: slug } = await params;
  const { page, panel } = await insidePanel(tenant, slug);
  if (!panel.abilities.takePart && !panel.abilities.leadTogether) notFound();
  return <NewStatement page={page} panel={{ slug, name: page.words(panel.name) }} id={newId()} />;
}
