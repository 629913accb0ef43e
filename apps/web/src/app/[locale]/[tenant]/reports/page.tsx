import type { Metadata } from "next";
import { ReportsPage } from "../../../../features/reports/public/reports-page.tsx";
import { oneValue } from "../../../../server/one-value.ts";
import { orNotFound } from "../../../../server/or-not-found.ts";
import { tenantPage } from "../../../../server/tenant-page.ts";

interface Route {
  readonly params: Promise<{ tenant: string }>;
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata({ params }: Pick<Route, "params">): Promise<Metadata> {
  const { t } = await tenantPage((await params).tenant);
  return { title: t("reportPages:list.title") };
}

export default async function ReportsRoute({ params, searchParams }: Route) {
  const { tenant } = await params;
  const page = await tenantPage(tenant);
  const after = oneValue((await searchParams).after);
  const rows = await orNotFound(page.call.reports.publicList({ tenant, size: 25, ...(after && { after }) }));
  return <ReportsPage page={page} rows={rows} />;
}
