import { callTitle } from "../../../../../../../../../features/recruitment/calls/shown-call.ts";
import { candidatesAsked } from "../../../../../../../../../features/recruitment/selections/candidate-filters.tsx";
import { EqualsPage } from "../../../../../../../../../features/recruitment/selections/equals/equals-page.tsx";
import { equalCandidates } from "../../../../../../../../../features/recruitment/selections/selection-parts.ts";
import { shownSelection } from "../../../../../../../../../features/recruitment/selections/shown-selection.ts";
import type { Metadata } from "next";

interface Route {
  readonly params: Promise<{ tenant: string; call: string; panel: string }>;
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata({ params }: Route): Promise<Metadata> {
  const { tenant, call } = await params;
  return callTitle(tenant, call, "equals.title");
}

export default async function EqualsRoute({ params, searchParams }: Route) {
  const { tenant, call, panel } = await params;
  const shown = await shownSelection(tenant, call, panel);
  const asked = candidatesAsked(await searchParams);
  return <EqualsPage {...shown} asked={asked} candidates={await equalCandidates(shown, asked)} />;
}
