import type { Metadata } from "next";
import { CallPage } from "../../../../../features/recruitment/public/calls/call-page.tsx";
import { orNotFound } from "../../../../../server/or-not-found.ts";
import { tenantPage } from "../../../../../server/tenant-page.ts";

interface Route { readonly params: Promise<{ tenant: string; call: string }> }

async function shownCall({ params }: Route) {
  const { tenant, call } = await params;
  const page = await tenantPage(tenant);
  return { page, shown: await orNotFound(page.call.recruitment.calls.publicPage({ tenant, call })) };
}

export async function generateMetadata(route: Route): Promise<Metadata> {
  const { page, shown } = await shownCall(route);
  return { title: page.words(shown.title) };
}

export default async function CallRoute(route: Route) {
  return <CallPage {...await shownCall(route)} />;
}
