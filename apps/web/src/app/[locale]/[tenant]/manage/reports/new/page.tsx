import type { Metadata } from "next";
import { NewReport } from "../../../../../../features/reports/made/new-report.tsx";
import { orNotFound } from "../../../../../../server/or-not-found.ts";
import { signedInPage } from "../../../../../../server/signed-in-page.ts";
import { tenantPage } from "../../../../../../server/tenant-page.ts";

interface Route { readonly params: Promise<{ tenant: string }> }

export async function generateMetadata({ params }: Route): Promise<Metadata> {
  const { t } = await tenantPage((await params).tenant);
  return { title: t("reportPages:new.title") };
}

export default async function NewReportRoute({ params }: Route) {
  const { tenant } = await params;
  const { page } = await signedInPage(tenant);
  return <NewReport page={page} choices={await orNotFound(page.call.reports.choices({ tenant }))} />;
}
