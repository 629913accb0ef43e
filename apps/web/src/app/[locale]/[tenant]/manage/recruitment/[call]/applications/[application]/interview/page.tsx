import { callTitle, shownCall } from "../../../../../../../../../features/recruitment/calls/shown-call.ts";
import { PlanPage } from "../../../../../../../../../features/recruitment/interviews/plan-page.tsx";
import { orNotFound } from "../../../../../../../../../server/or-not-found.ts";
import type { Metadata } from "next";

interface Route { readonly params: Promise<{ tenant: string; call: string; application: string }> }

export async function generateMetadata({ params }: Route): Promise<Metadata> {
  const { tenant, call } = await params;
  return callTitle(tenant, call, "plan.metaTitle");
}

export default async function PlanInterviewRoute({ params }: Route) {
  const { tenant, call: id, application } = await params;
  const shown = await shownCall(tenant, id);
  const { applications, interviews } = shown.page.call.recruitment;
  const { number, name } = await orNotFound(applications.open({ tenant, application }));
  const people = await orNotFound(interviews.interviewers({ tenant, call: id }));
  return <PlanPage {...shown} application={{ id: application, number, name }} people={people} />;
}
