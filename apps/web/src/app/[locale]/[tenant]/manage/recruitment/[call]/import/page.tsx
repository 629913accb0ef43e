import { callTitle, shownCall } from "../../../../../../../features/recruitment/calls/shown-call.ts";
import { ImportsPage } from "../../../../../../../features/recruitment/selections/imports/imports-page.tsx";
import { orNotFound } from "../../../../../../../server/or-not-found.ts";
import type { Metadata } from "next";

interface Route { readonly params: Promise<{ tenant: string; call: string }> }

export async function generateMetadata({ params }: Route): Promise<Metadata> {
  const { tenant, call } = await params;
  return callTitle(tenant, call, "import.title");
}

export default async function ImportsRoute({ params }: Route) {
  const { tenant, call: id } = await params;
  const shown = await shownCall(tenant, id);
  return <ImportsPage {...shown}
    imports={await orNotFound(shown.page.call.recruitment.imports.list({ tenant, call: id }))} />;
}
