import type { Metadata } from "next";
import { RatesPage } from "../../../../../features/fees/payroll/rates-page.tsx";
import { orNotFound } from "../../../../../server/or-not-found.ts";
import { staffPage } from "../../../../../server/signed-in-page.ts";
import { tenantPage } from "../../../../../server/tenant-page.ts";

interface Route { readonly params: Promise<{ tenant: string }> }

export async function generateMetadata({ params }: Route): Promise<Metadata> {
  const { t } = await tenantPage((await params).tenant);
  return { title: t("feePages:rates.title") };
}

export default async function RatesRoute({ params }: Route) {
  const { tenant } = await params;
  const { page } = await staffPage(tenant, "payroll", "admin", "coordinator");
  return <RatesPage page={page} rates={await orNotFound(page.call.meetings.fees.rates({ tenant }))} />;
}
