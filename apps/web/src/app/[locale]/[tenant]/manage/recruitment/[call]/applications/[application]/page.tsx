import { ApplicationPage } from "../../../../../../../../features/recruitment/applications/application-page.tsx";
import { callTitle, shownCall } from "../../../../../../../../features/recruitment/calls/shown-call.ts";
import { orNotFound } from "../../../../../../../../server/or-not-found.ts";
import type { Metadata } from "next";

interface Route { readonly params: Promise<{ tenant: string; call: string; application: string }> }

export async function generateMetadata({ params }: Route): Promise<Metadata> {
  const { tenant, call } = await params;
  return callTitle(tenant, call, "application.metaTitle");
}

export default async function ApplicationRoute({ params }: Route) {
  const { tenant, call: id, application } = await params;
  const shown = await shownCall(tenant, id);
  const { open, openings } = shown.page.call.recruitment.applications;
  const opened = await orNotFound(open({ tenant, application }));
  return <ApplicationPage {...shown} application={opened} openings={await orNotFound(openings({ tenant, application }))} />;
}
