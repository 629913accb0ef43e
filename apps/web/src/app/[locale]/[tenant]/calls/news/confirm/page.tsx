import type { Metadata } from "next";
import { ConfirmPage } from "../../../../../../features/notifications/news/confirm-page.tsx";
import { oneValue } from "../../../../../../server/one-value.ts";
import { tenantPage } from "../../../../../../server/tenant-page.ts";

interface Route {
  readonly params: Promise<{ tenant: string }>;
  readonly searchParams: Promise<{ token?: string | string[] }>;
}

export async function generateMetadata({ params }: Route): Promise<Metadata> {
  const { t } = await tenantPage((await params).tenant);
  return { title: t("newsPages:confirm.title"), referrer: "same-origin", robots: { index: false, follow: false } };
}

export default async function ConfirmNewsRoute({ params, searchParams }: Route) {
  const { tenant } = await params;
  const page = await tenantPage(tenant);
  const token = oneValue((await searchParams).token) ?? "";
  const found = await page.call.notifications.news.byKey({ tenant, token }).catch(() => undefined);
  return <ConfirmPage page={page} token={token} found={found} />;
}
