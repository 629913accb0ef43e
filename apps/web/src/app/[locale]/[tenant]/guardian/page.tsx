import type { Metadata } from "next";
import { NamePage } from "../../../../features/panels/guardians/name-page.tsx";
import { oneValue } from "../../../../server/one-value.ts";
import { tenantPage } from "../../../../server/tenant-page.ts";

interface Route {
  readonly params: Promise<{ tenant: string }>;
  readonly searchParams: Promise<{ token?: string | string[] }>;
}

export async function generateMetadata({ params }: Route): Promise<Metadata> {
  const { t } = await tenantPage((await params).tenant);
  return { title: t("panelPages:guardian.page.title"), referrer: "same-origin", robots: { index: false, follow: false } };
}

export default async function NameConsentRoute({ params, searchParams }: Route) {
  return <NamePage page={await tenantPage((await params).tenant)} token={oneValue((await searchParams).token) ?? ""} />;
}
