import type { Metadata } from "next";
import { cache } from "react";
import { ApprovingPart } from "../../../../../features/reports/public/approving-part.tsx";
import { ReportPage } from "../../../../../features/reports/public/report-page.tsx";
import { orNotFound } from "../../../../../server/or-not-found.ts";
import { tenantPage } from "../../../../../server/tenant-page.ts";

interface Route { readonly params: Promise<{ tenant: string; report: string }> }

const shown = cache(async (tenant: string, report: string) => {
  const page = await tenantPage(tenant);
  return { page, report: await orNotFound(page.call.reports.page({ tenant, report, lang: page.locale })) };
});

export async function generateMetadata({ params }: Route): Promise<Metadata> {
  const { tenant, report } = await params;
  return { title: (await shown(tenant, report)).report.document.title.text };
}

export default async function ReportRoute({ params }: Route) {
  const { tenant, report } = await params;
  const props = await shown(tenant, report);
  return <ReportPage {...props} approving={<ApprovingPart {...props} />} />;
}
