import type { Metadata } from "next";
import { LoopPage } from "../../../../features/handling/loop/loop-page.tsx";
import { today } from "../../../../features/organisation/today.ts";
import { oneValue } from "../../../../server/one-value.ts";
import { orNotFound } from "../../../../server/or-not-found.ts";
import { staffPage } from "../../../../server/signed-in-page.ts";
import { tenantPage } from "../../../../server/tenant-page.ts";

interface Route {
  readonly params: Promise<{ tenant: string }>; readonly searchParams: Promise<{ year?: string | string[] }>
}

const thisYear = () => Number(today().slice(0, 4));
const yearIn = (year: string | undefined) => (/^20\d\d$/.test(year ?? "") ? Number(year) : thisYear());

export async function generateMetadata({ params, searchParams }: Route): Promise<Metadata> {
  const { t } = await tenantPage((await params).tenant);
  return { title: t("handlingPages:loop.title", { year: yearIn(oneValue((await searchParams).year)) }) };
}

export default async function LoopRoute({ params, searchParams }: Route) {
  const { tenant } = await params;
  const { page } = await staffPage(tenant, "admin", "coordinator", "owner", "analyst");
  const year = yearIn(oneValue((await searchParams).year));
  return <LoopPage page={page} loop={await orNotFound(page.call.handling.loop({ tenant, year }))} thisYear={thisYear()} />;
}
