import type { Metadata } from "next";
import { FeeYear, yearIn } from "../../../../features/fees/public/fee-year.tsx";
import { oneValue } from "../../../../server/one-value.ts";
import { orNotFound } from "../../../../server/or-not-found.ts";
import { tenantPage } from "../../../../server/tenant-page.ts";

interface Route {
  readonly params: Promise<{ tenant: string }>;
  readonly searchParams: Promise<{ year?: string | string[] }>;
}

export async function generateMetadata({ params }: Route): Promise<Metadata> {
  const { t } = await tenantPage((await params).tenant);
  return { title: t("feePages:public.title") };
}

export default async function FeeYearPage({ params, searchParams }: Route) {
  const { tenant } = await params;
  const page = await tenantPage(tenant);
  const year = yearIn(oneValue((await searchParams).year));
  return <FeeYear page={page} year={await orNotFound(page.call.meetings.fees.publicYear({ tenant, year }))} />;
}
