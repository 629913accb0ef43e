import type { Metadata } from "next";
import { ReportsList } from "../../../../../features/reports/made/reports-list.tsx";
import { oneValue } from "../../../../../server/one-value.ts";
import { orNotFound } from "../../../../../server/or-not-found.ts";
import { signedInPage } from "../../../../../server/signed-in-page.ts";
import { tenantPage } from "../../../../../server/tenant-page.ts";

interface Route {
  readonly params: Promise<{ tenant: string }>;
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata({ params }: Pick<Route, "params">): Promise<Metadata> {
  const { t } = await tenantPage((await params).tenant);
  return { title: t("reportPages:made.title") };
}

export default async function MadeReportsRoute({ params, searchParams }: Route) {
  const { tenant } = await params;
  const { page } = await signedInPage(tenant);
  const after = oneValue((await searchParams).after);
  return <ReportsList page={page} rows={await orNotFound(
    page.call.reports.list({ tenant, size: 25, ...(after && { after }) })
  )} />;
}
