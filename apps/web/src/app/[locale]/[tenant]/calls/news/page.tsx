import type { Metadata } from "next";
import { SubscribePage } from "../../../../../features/notifications/news/subscribe-page.tsx";
import { tenantPage } from "../../../../../server/tenant-page.ts";

interface Route { readonly params: Promise<{ tenant: string }> }

export async function generateMetadata({ params }: Route): Promise<Metadata> {
  const { t } = await tenantPage((await params).tenant);
  return { title: t("newsPages:subscribe.title") };
}

export default async function SubscribeRoute({ params }: Route) {
  return <SubscribePage page={await tenantPage((await params).tenant)} />;
}
