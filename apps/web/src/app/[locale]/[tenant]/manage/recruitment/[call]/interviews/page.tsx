import { callTitle, shownCall } from "../../../../../../../features/recruitment/calls/shown-call.ts";
import { InterviewsList } from "../../../../../../../features/recruitment/interviews/interviews-list.tsx";
import { oneValue } from "../../../../../../../server/one-value.ts";
import { orNotFound } from "../../../../../../../server/or-not-found.ts";
import { signedInPage } from "../../../../../../../server/signed-in-page.ts";
import type { Metadata } from "next";

interface Route {
  readonly params: Promise<{ tenant: string; call: string }>;
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata({ params }: Pick<Route, "params">): Promise<Metadata> {
  const { tenant, call } = await params;
  return callTitle(tenant, call, "interviews.title");
}

export default async function InterviewsRoute({ params, searchParams }: Route) {
  const { tenant, call: id } = await params;
  const shown = await shownCall(tenant, id);
  const { me } = await signedInPage(tenant);
  const query = await searchParams;
  const [mine, after] = [oneValue(query.mine) === "yes", oneValue(query.after)];
  const list = await orNotFound(shown.page.call.recruitment.interviews.list({ tenant, call: id, mine, size: 50,
    ...(after && { after }) }));
  return <InterviewsList {...shown} interviews={list} mine={mine} me={me.personId} />;
}
