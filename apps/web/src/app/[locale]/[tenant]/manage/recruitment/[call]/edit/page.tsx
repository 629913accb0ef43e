import { EditCall } from "../../../../../../../features/recruitment/calls/edit-call.tsx";
import { isEditStep, openSteps } from "../../../../../../../features/recruitment/calls/edit-steps.ts";
import { callTitle, shownCall } from "../../../../../../../features/recruitment/calls/shown-call.ts";
import { oneValue } from "../../../../../../../server/one-value.ts";
import { orNotFound } from "../../../../../../../server/or-not-found.ts";
import type { Metadata } from "next";

interface Route {
  readonly params: Promise<{ tenant: string; call: string }>;
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata({ params }: Pick<Route, "params">): Promise<Metadata> {
  const { tenant, call } = await params;
  return callTitle(tenant, call, "edit.pageTitle");
}

export default async function EditCallRoute({ params, searchParams }: Route) {
  const { tenant, call: id } = await params;
  const shown = await shownCall(tenant, id);
  const choices = await orNotFound(shown.page.call.recruitment.calls.choices({ tenant }));
  const asked = oneValue((await searchParams).step);
  const step = isEditStep(asked) ? asked : openSteps(shown.call)[0] ?? "texts";
  return <EditCall {...shown} step={step} choices={choices} />;
}
