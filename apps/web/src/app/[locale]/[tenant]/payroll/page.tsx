import { newId } from "@raati/db";
import type { Metadata } from "next";
import { PayrollPage, payrollStateIn } from "../../../../features/fees/payroll/payroll-page.tsx";
import { oneValue } from "../../../../server/one-value.ts";
import { orNotFound } from "../../../../server/or-not-found.ts";
import { staffPage } from "../../../../server/signed-in-page.ts";
import { tenantPage } from "../../../../server/tenant-page.ts";

type Asked = Record<"state" | "after" | "return", string | string[] | undefined>;
interface Route { readonly params: Promise<{ tenant: string }>; readonly searchParams: Promise<Asked> }

export async function generateMetadata({ params }: Route): Promise<Metadata> {
  const { t } = await tenantPage((await params).tenant);
  return { title: t("feePages:payroll.title") };
}

export default async function PayrollRoute({ params, searchParams }: Route) {
  const { tenant } = await params;
  const { page } = await staffPage(tenant, "payroll", "admin");
  const query = await searchParams;
  const state = payrollStateIn(oneValue(query.state));
  const { fees } = page.call.meetings;
  const { items, next } = await orNotFound(fees.payrollList({ tenant, state, size: 100, after: oneValue(query.after) }));
  const returning = items.find(({ id, abilities }) => id === oneValue(query.return) && abilities.returnIt);
  const exports = await orNotFound(fees.exports({ tenant }));
  return <PayrollPage {...{ page, state, next, exports, returning }} rows={items} id={newId()} />;
}
