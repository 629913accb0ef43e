import type { Metadata } from "next";
import { OwnPage } from "../../../../../features/recruitment/public/own/own-page.tsx";
import { oneValue } from "../../../../../server/one-value.ts";
import { tenantPage } from "../../../../../server/tenant-page.ts";

interface Route {
  readonly params: Promise<{ tenant: string }>;
  readonly searchParams: Promise<{ token?: string | string[] }>;
}

export async function generateMetadata({ params }: Route): Promise<Metadata> {
  const { t } = await tenantPage((await params).tenant);
  return { title: t("callPages:own.title"), referrer: "same-origin", robots: { index: false, follow: false } };
}

export default async function OwnRoute({ params, searchParams }: Route) {
  return <OwnPage page={await tenantPage((await params).tenant)} token={oneValue((await searchParams).token) ?? ""} />;
}
