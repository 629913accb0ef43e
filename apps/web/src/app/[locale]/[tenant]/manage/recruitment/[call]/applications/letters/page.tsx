import { LettersPage } from "../../../../../../../../features/recruitment/applications/letters-page.tsx";
import { callTitle, shownCall } from "../../../../../../../../features/recruitment/calls/shown-call.ts";
import { oneValue } from "../../../../../../../../server/one-value.ts";
import { orNotFound } from "../../../../../../../../server/or-not-found.ts";
import type { Metadata } from "next";

interface Route {
  readonly params: Promise<{ tenant: string; call: string }>;
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata({ params }: Pick<Route, "params">): Promise<Metadata> {
  const { tenant, call } = await params;
  return callTitle(tenant, call, "letters.title");
}

export default async function LettersRoute({ params, searchParams }: Route) {
  const { tenant, call: id } = await params;
  const shown = await shownCall(tenant, id);
  const query = await searchParams;
  const [printed, after] = [oneValue(query.printed) === "yes", oneValue(query.after)];
  const input = { tenant, call: id, printed, size: 50, ...(after && { after }) };
  return <LettersPage {...shown} printed={printed}
    letters={await orNotFound(shown.page.call.recruitment.applications.letters(input))} />;
}
