import { EnterPage } from "../../../../../../../../features/recruitment/applications/enter-page.tsx";
import { callTitle, shownCall } from "../../../../../../../../features/recruitment/calls/shown-call.ts";
import { orNotFound } from "../../../../../../../../server/or-not-found.ts";
import type { Metadata } from "next";

interface Route { readonly params: Promise<{ tenant: string; call: string }> }

export async function generateMetadata({ params }: Route): Promise<Metadata> {
  const { tenant, call } = await params;
  return callTitle(tenant, call, "enter.title");
}

export default async function EnterApplicationRoute({ params }: Route) {
  const { tenant, call: id } = await params;
  const shown = await shownCall(tenant, id);
  const { form } = await orNotFound(shown.page.call.recruitment.calls.previewForm({ tenant, call: id }));
  return <EnterPage {...shown} form={form} />;
}
