import type { Metadata } from "next";
import { ApplyPage } from "../../../../../../features/recruitment/public/form/apply-page.tsx";
import { orNotFound } from "../../../../../../server/or-not-found.ts";
import { tenantPage } from "../../../../../../server/tenant-page.ts";

interface Route { readonly params: Promise<{ tenant: string; call: string }> }

async function shownCall({ params }: Route) {
  const { tenant, call } = await params;
  const page = await tenantPage(tenant);
  return { page, shown: await orNotFound(page.call.recruitment.calls.publicPage({ tenant, call })) };
}

export async function generateMetadata(route: Route): Promise<Metadata> {
  const { page, shown } = await shownCall(route);
  return { title: page.t("callPages:apply.pageTitle", { call: page.words(shown.title) }) };
}

export default async function ApplyRoute(route: Route) {
  return <ApplyPage {...await shownCall(route)} />;
}
