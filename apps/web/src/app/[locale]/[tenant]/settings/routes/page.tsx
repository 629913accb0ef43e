import type { Metadata } from "next";
import { RoutesList } from "../../../../../features/organisation/routes/routes-list.tsx";
import { recipientNames } from "../../../../../features/organisation/routes/recipient-names.ts";
import { orNotFound } from "../../../../../server/or-not-found.ts";
import { staffPage } from "../../../../../server/signed-in-page.ts";
import { tenantPage } from "../../../../../server/tenant-page.ts";

interface Route { readonly params: Promise<{ tenant: string }> }

export async function generateMetadata({ params }: Route): Promise<Metadata> {
  const { t } = await tenantPage((await params).tenant);
  return { title: t("tenantPages:settings.part.routes.title") };
}

export default async function RouteListRoute({ params }: Route) {
  const { tenant } = await params;
  const { page, me } = await staffPage(tenant, "admin", "coordinator");
  const routes = await orNotFound(page.call.organisation.routes({ tenant }));
  return <RoutesList page={page} routes={routes} names={await recipientNames(page)} manages={me.roles.includes("admin")} />;
}
