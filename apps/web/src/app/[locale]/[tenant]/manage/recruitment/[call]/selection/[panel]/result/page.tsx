import { callTitle } from "../../../../../../../../../features/recruitment/calls/shown-call.ts";
import { ResultPage } from "../../../../../../../../../features/recruitment/selections/result-page.tsx";
import { shownSelection } from "../../../../../../../../../features/recruitment/selections/shown-selection.ts";
import { orNotFound } from "../../../../../../../../../server/or-not-found.ts";
import type { Metadata } from "next";
import { notFound } from "next/navigation";

interface Route { readonly params: Promise<{ tenant: string; call: string; panel: string }> }

export async function generateMetadata({ params }: Route): Promise<Metadata> {
  const { tenant, call } = await params;
  return callTitle(tenant, call, "result.title");
}

export default async function ResultRoute({ params }: Route) {
  const { tenant, call, panel } = await params;
  const shown = await shownSelection(tenant, call, panel);
  const selection = shown.view.selection?.id ?? notFound();
  return <ResultPage {...shown}
    reserve={await orNotFound(shown.page.call.recruitment.reserves.view({ tenant, panel, call, selection }))} />;
}
