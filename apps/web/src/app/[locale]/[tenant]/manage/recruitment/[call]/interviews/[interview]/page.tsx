import { callTitle, shownCall } from "../../../../../../../../features/recruitment/calls/shown-call.ts";
import { InterviewPage } from "../../../../../../../../features/recruitment/interviews/interview-page.tsx";
import { orNotFound } from "../../../../../../../../server/or-not-found.ts";
import type { Metadata } from "next";

interface Route { readonly params: Promise<{ tenant: string; call: string; interview: string }> }

export async function generateMetadata({ params }: Route): Promise<Metadata> {
  const { tenant, call } = await params;
  return callTitle(tenant, call, "interview.metaTitle");
}

export default async function InterviewRoute({ params }: Route) {
  const { tenant, call: id, interview } = await params;
  const shown = await shownCall(tenant, id);
  const { interviews } = shown.page.call.recruitment;
  const people = await orNotFound(interviews.interviewers({ tenant, call: id }));
  return <InterviewPage {...shown} interview={await orNotFound(interviews.show({ tenant, interview }))} people={people} />;
}
