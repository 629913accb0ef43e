import { SEARCH_KINDS } from "@raati/core/notifications/schema";
import type { Metadata } from "next";
import { SearchPage } from "../../../../features/notifications/search/search-page.tsx";
import { oneValue } from "../../../../server/one-value.ts";
import { orNotFound } from "../../../../server/or-not-found.ts";
import { tenantPage } from "../../../../server/tenant-page.ts";

type Query = Readonly<Partial<Record<"q" | "kind" | "page", string | string[]>>>;
interface Route { readonly params: Promise<{ tenant: string }>; readonly searchParams: Promise<Query> }

export async function generateMetadata({ params }: Route): Promise<Metadata> {
  const { t } = await tenantPage((await params).tenant);
  return { title: t("newsPages:search.title"), robots: { index: false } };
}

export default async function SearchRoute({ params, searchParams }: Route) {
  const { tenant } = await params;
  const query = await searchParams;
  const page = await tenantPage(tenant);
  const q = (oneValue(query.q) ?? "").slice(0, 200);
  const kind = SEARCH_KINDS.find((one) => one === oneValue(query.kind));
  const number = Math.min(Math.max(Math.trunc(Number(oneValue(query.page))) || 1, 1), 10);
  const answer = await orNotFound(
    page.call.notifications.search({ tenant, q, page: number, ...(kind && { kinds: [kind] }) })
  );
  return <SearchPage page={page} asked={{ q, kind }} answer={answer} />;
}
