import { callTitle } from "../../../../../../../../../features/recruitment/calls/shown-call.ts";
import {
  RepresentationPage,
} from "../../../../../../../../../features/recruitment/selections/representation/representation-page.tsx";
import { shownSelection } from "../../../../../../../../../features/recruitment/selections/shown-selection.ts";
import { orNotFound } from "../../../../../../../../../server/or-not-found.ts";
import { raati } from "../../../../../../../../../server/raati.ts";
import { reader } from "../../../../../../../../../server/tenant-page.ts";
import type { Metadata } from "next";

interface Route { readonly params: Promise<{ tenant: string; call: string; panel: string }> }

export async function generateMetadata({ params }: Route): Promise<Metadata> {
  const { tenant, call } = await params;
  return callTitle(tenant, call, "represent.title");
}

export default async function RepresentationRoute({ params }: Route) {
  const { tenant, call, panel } = await params;
  const shown = await shownSelection(tenant, call, panel);
  const representation = await orNotFound(shown.page.call.recruitment.representation.view({ tenant, panel, call }));
  const roles = (await reader(tenant))?.roles ?? [];
  const loads = roles.includes("admin") || roles.includes("coordinator");
  return <RepresentationPage {...shown} representation={representation} loads={loads} now={raati().ports.clock.now()} />;
}
