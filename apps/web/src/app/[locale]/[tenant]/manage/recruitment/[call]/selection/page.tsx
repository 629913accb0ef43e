import { callTitle, shownCall } from "../../../../../../../features/recruitment/calls/shown-call.ts";
import { PanelsToSelect } from "../../../../../../../features/recruitment/selections/panels-to-select.tsx";
import { selectionAddress } from "../../../../../../../features/recruitment/selections/selection-address.ts";
import { orNotFound } from "../../../../../../../server/or-not-found.ts";
import type { Metadata } from "next";
import { redirect } from "next/navigation";

interface Route { readonly params: Promise<{ tenant: string; call: string }> }

export async function generateMetadata({ params }: Route): Promise<Metadata> {
  const { tenant, call } = await params;
  return callTitle(tenant, call, "tab.selection");
}

export default async function SelectionsRoute({ params }: Route) {
  const { tenant, call: id } = await params;
  const shown = await shownCall(tenant, id);
  const [only, ...others] = shown.call.panels;
  if (only && others.length === 0) redirect(selectionAddress(shown.page.home, id, only.panelId));
  return <PanelsToSelect {...shown}
    counts={await orNotFound(shown.page.call.recruitment.applications.counts({ tenant, call: id }))} />;
}
