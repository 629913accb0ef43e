import { callTitle } from "../../../../../../../../../features/recruitment/calls/shown-call.ts";
import { ResultLettersPage } from "../../../../../../../../../features/recruitment/selections/result-letters-page.tsx";
import { shownSelection } from "../../../../../../../../../features/recruitment/selections/shown-selection.ts";
import { oneValue } from "../../../../../../../../../server/one-value.ts";
import { orNotFound } from "../../../../../../../../../server/or-not-found.ts";
import type { Metadata } from "next";
import { notFound } from "next/navigation";

interface Route {
  readonly params: Promise<{ tenant: string; call: string; panel: string }>;
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata({ params }: Pick<Route, "params">): Promise<Metadata> {
  const { tenant, call } = await params;
  return callTitle(tenant, call, "letters.result");
}

export default async function ResultLettersRoute({ params, searchParams }: Route) {
  const { tenant, call, panel } = await params;
  const shown = await shownSelection(tenant, call, panel);
  const selection = shown.view.selection?.id ?? notFound();
  const after = Number(oneValue((await searchParams).after) ?? 0);
  const input = { tenant, panel, call, selection, after: Number.isInteger(after) && after > 0 ? after : 0 };
  return <ResultLettersPage {...shown} letters={await orNotFound(shown.page.call.recruitment.reserves.letters(input))} />;
}
