import type { Metadata } from "next";
import { TestPage } from "../../../../../../features/recruitment/public/form/test-page.tsx";
import { oneValue } from "../../../../../../server/one-value.ts";
import { tenantPage } from "../../../../../../server/tenant-page.ts";

interface Route {
  readonly params: Promise<{ tenant: string; call: string }>;
  readonly searchParams: Promise<{ token?: string | string[] }>;
}

export async function generateMetadata({ params }: Route): Promise<Metadata> {
  const { t } = await tenantPage((await params).tenant);
  return { title: t("callPages:test.title"), referrer: "same-origin", robots: { index: false, follow: false } };
}

/** What the test link of a call leads to: the form as applicants will get it. */
export default async function TestRoute({ params, searchParams }: Route) {
  const { tenant, call } = await params;
  return <TestPage page={await tenantPage(tenant)} slug={call} token={oneValue((await searchParams).token) ?? ""} />;
}
