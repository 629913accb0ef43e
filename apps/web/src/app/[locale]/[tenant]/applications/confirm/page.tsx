import type { Metadata } from "next";
import { ConfirmPage } from "../../../../../features/recruitment/public/own/confirm-page.tsx";
import { oneValue } from "../../../../../server/one-value.ts";
import { tenantPage } from "../../../../../server/tenant-page.ts";

interface Route {
  readonly params: Promise<{ tenant: string }>;
  readonly searchParams: Promise<{ token?: string | string[] }>;
}

export async function generateMetadata({ params }: Route): Promise<Metadata> {
  const { t } = await tenantPage((await params).tenant);
  return { title: t("callPages:confirm.title"), referrer: "same-origin", robots: { index: false, follow: false } };
}

export default async function ConfirmRoute({ params, searchParams }: Route) {
  return <ConfirmPage page={await tenantPage((await params).tenant)} token={oneValue((await searchParams).token) ?? ""} />;
}
