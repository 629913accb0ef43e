import { callTitle } from "../../../../../../../../../features/recruitment/calls/shown-call.ts";
import { QuotasPage } from "../../../../../../../../../features/recruitment/selections/quotas-page.tsx";
import { shownSelection } from "../../../../../../../../../features/recruitment/selections/shown-selection.ts";
import { orNotFound } from "../../../../../../../../../server/or-not-found.ts";
import type { Metadata } from "next";

interface Route { readonly params: Promise<{ tenant: string; call: string; panel: string }> }

export async function generateMetadata({ params }: Route): Promise<Metadata> {
  const { tenant, call } = await params;
  return callTitle(tenant, call, "quotas.title");
}

export default async function QuotasRoute({ params }: Route) {
  const { tenant, call, panel } = await params;
  const shown = await shownSelection(tenant, call, panel);
  return <QuotasPage {...shown}
    quotas={await orNotFound(shown.page.call.recruitment.quotas.get({ tenant, panel, call }))} />;
}
