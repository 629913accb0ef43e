import type { Metadata } from "next";
import { TroublesPage } from "../../../../../features/notifications/troubles/troubles-page.tsx";
import { oneValue } from "../../../../../server/one-value.ts";
import { orNotFound } from "../../../../../server/or-not-found.ts";
import { staffPage } from "../../../../../server/signed-in-page.ts";
import { tenantPage } from "../../../../../server/tenant-page.ts";

interface Route {
  readonly params: Promise<{ tenant: string }>; readonly searchParams: Promise<{ after?: string | string[] }>
}

export async function generateMetadata({ params }: Route): Promise<Metadata> {
  const { t } = await tenantPage((await params).tenant);
  return { title: t("newsPages:troubles.title") };
}

export default async function UnreachedPage({ params, searchParams }: Route) {
  const { tenant } = await params;
  const { page } = await staffPage(tenant, "admin", "coordinator");
  const troubles = await orNotFound(
    page.call.notifications.troubles.list({ tenant, after: oneValue((await searchParams).after) })
  );
  return <TroublesPage page={page} troubles={troubles} />;
}
