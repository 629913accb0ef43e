import type { Metadata } from "next";
import { InboxPage } from "../../../../features/handling/inbox/inbox-page.tsx";
import { openedInbox, type InboxQuery } from "../../../../features/handling/inbox/opened-inbox.ts";
import { staffPage } from "../../../../server/signed-in-page.ts";
import { tenantPage } from "../../../../server/tenant-page.ts";

interface Route { readonly params: Promise<{ tenant: string }>; readonly searchParams: Promise<InboxQuery> }

export async function generateMetadata({ params }: Route): Promise<Metadata> {
  const { t } = await tenantPage((await params).tenant);
  return { title: t("handlingPages:inbox.title") };
}

export default async function InboxRoute({ params, searchParams }: Route) {
  const { tenant } = await params;
  await staffPage(tenant, "owner", "admin", "coordinator");
  return <InboxPage {...await openedInbox(tenant, await searchParams)} />;
}
