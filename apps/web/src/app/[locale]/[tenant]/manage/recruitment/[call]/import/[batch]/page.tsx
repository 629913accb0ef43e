import { callTitle, shownCall } from "../../../../../../../../features/recruitment/calls/shown-call.ts";
import { ImportPage } from "../../../../../../../../features/recruitment/selections/imports/import-page.tsx";
import { oneValue } from "../../../../../../../../server/one-value.ts";
import { orNotFound } from "../../../../../../../../server/or-not-found.ts";
import { ROW_STATES } from "@raati/core/recruitment/schema";
import type { Metadata } from "next";

interface Route {
  readonly params: Promise<{ tenant: string; call: string; batch: string }>;
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata({ params }: Pick<Route, "params">): Promise<Metadata> {
  const { tenant, call } = await params;
  return callTitle(tenant, call, "import.title");
}

export default async function ImportRoute({ params, searchParams }: Route) {
  const { tenant, call: id, batch } = await params;
  const shown = await shownCall(tenant, id);
  const query = await searchParams;
  const state = ROW_STATES.find((one) => one === oneValue(query.state));
  const after = oneValue(query.after);
  const asked = { ...(state && { state }), ...(after && { after }) };
  const { view, rows } = shown.page.call.recruitment.imports;
  const where = { tenant, call: id, import: batch };
  return <ImportPage {...shown} batch={await orNotFound(view(where))} rows={await orNotFound(rows({ ...where, ...asked }))}
    asked={asked} />;
}
