import { askedOf, inputOf } from "../../../../../../../features/recruitment/applications/applications-asked.ts";
import { ApplicationsList } from "../../../../../../../features/recruitment/applications/applications-list.tsx";
import { groupChoices } from "../../../../../../../features/recruitment/applications/group-choices.ts";
import { callTitle, shownCall } from "../../../../../../../features/recruitment/calls/shown-call.ts";
import { orNotFound } from "../../../../../../../server/or-not-found.ts";
import type { Metadata } from "next";

interface Route {
  readonly params: Promise<{ tenant: string; call: string }>;
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata({ params }: Pick<Route, "params">): Promise<Metadata> {
  const { tenant, call } = await params;
  return callTitle(tenant, call, "applications.title");
}

export default async function ApplicationsRoute({ params, searchParams }: Route) {
  const { tenant, call: id } = await params;
  const shown = await shownCall(tenant, id);
  const { applications } = shown.page.call.recruitment;
  const asked = askedOf(await searchParams);
  const list = await orNotFound(applications.list({ tenant, call: id, ...inputOf(asked) }));
  const counts = await orNotFound(applications.counts({ tenant, call: id }));
  return <ApplicationsList {...shown} applications={list} counts={counts} asked={asked}
    groups={await groupChoices(shown)} />;
}
