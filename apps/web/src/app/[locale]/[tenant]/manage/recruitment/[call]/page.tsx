import { CallOverview } from "../../../../../../features/recruitment/calls/call-overview.tsx";
import { callTitle, shownCall } from "../../../../../../features/recruitment/calls/shown-call.ts";
import { orNotFound } from "../../../../../../server/or-not-found.ts";
import { raati } from "../../../../../../server/raati.ts";
import { reader } from "../../../../../../server/tenant-page.ts";
import type { Metadata } from "next";

interface Route { readonly params: Promise<{ tenant: string; call: string }> }

export async function generateMetadata({ params }: Route): Promise<Metadata> {
  const { tenant, call } = await params;
  return callTitle(tenant, call);
}

export default async function CallRoute({ params }: Route) {
  const { tenant, call: id } = await params;
  const shown = await shownCall(tenant, id);
  const counts = await orNotFound(shown.page.call.recruitment.applications.counts({ tenant, call: id }));
  const isAdmin = (await reader(tenant))?.roles.includes("admin") ?? false;
  return <CallOverview {...shown} counts={counts} isAdmin={isAdmin} now={raati().ports.clock.now()} />;
}
