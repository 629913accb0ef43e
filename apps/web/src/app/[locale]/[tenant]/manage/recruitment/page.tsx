import { CALL_LISTS, CallsList, type CallList } from "../../../../../features/recruitment/calls/calls-list.tsx";
import { oneValue } from "../../../../../server/one-value.ts";
import { orNotFound } from "../../../../../server/or-not-found.ts";
import { signedInPage } from "../../../../../server/signed-in-page.ts";
import { tenantPage } from "../../../../../server/tenant-page.ts";
import type { Metadata } from "next";

interface Route {
  readonly params: Promise<{ tenant: string }>;
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata({ params }: Pick<Route, "params">): Promise<Metadata> {
  const { t } = await tenantPage((await params).tenant);
  return { title: t("recruitmentPages:calls.title") };
}

export default async function CallsRoute({ params, searchParams }: Route) {
  const { tenant } = await params;
  const { page } = await signedInPage(tenant);
  const query = await searchParams;
  const list: CallList = oneValue(query.list) === "over" ? "over" : "current";
  const after = oneValue(query.after);
  const input = { tenant, states: [...CALL_LISTS[list]], size: 25, ...(after && { after }) };
  return <CallsList page={page} list={list} calls={await orNotFound(page.call.recruitment.calls.list(input))} />;
}
