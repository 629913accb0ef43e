import { callTitle } from "../../../../../../../../features/recruitment/calls/shown-call.ts";
import { candidatesAsked } from "../../../../../../../../features/recruitment/selections/candidate-filters.tsx";
import { SelectionPage } from "../../../../../../../../features/recruitment/selections/selection-page.tsx";
import { selectionParts } from "../../../../../../../../features/recruitment/selections/selection-parts.ts";
import { shownSelection } from "../../../../../../../../features/recruitment/selections/shown-selection.ts";
import type { Metadata } from "next";

interface Route {
  readonly params: Promise<{ tenant: string; call: string; panel: string }>;
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata({ params }: Pick<Route, "params">): Promise<Metadata> {
  const { tenant, call } = await params;
  return callTitle(tenant, call, "selection.title");
}

export default async function SelectionRoute({ params, searchParams }: Route) {
  const { tenant, call, panel } = await params;
  const shown = await shownSelection(tenant, call, panel);
  const query = await searchParams;
  const asked = candidatesAsked(query);
  return <SelectionPage {...shown} asked={asked} {...await selectionParts(shown, asked, query.check === "yes")} />;
}
