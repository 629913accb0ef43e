import type { Metadata } from "next";
import { OffPage } from "../../../../../features/notifications/preferences/off-page.tsx";
import { oneValue } from "../../../../../server/one-value.ts";
import { tenantPage } from "../../../../../server/tenant-page.ts";

interface Route {
  readonly params: Promise<{ tenant: string }>;
  readonly searchParams: Promise<{ token?: string | string[] }>;
}

export async function generateMetadata({ params }: Route): Promise<Metadata> {
  const { t } = await tenantPage((await params).tenant);
  return { title: t("newsPages:off.title"), referrer: "same-origin", robots: { index: false, follow: false } };
}

export default async function OffRoute({ params, searchParams }: Route) {
  const { tenant } = await params;
  const page = await tenantPage(tenant);
  const token = oneValue((await searchParams).token) ?? "";
  const off = await page.call.notifications.off({ tenant, token }).catch(() => undefined);
  const found = off && { ...off, text: page.t(`notifications:kind.${off.target}`) };
  return <OffPage page={page} what="notices" token={token} found={found} />;
}
