import type { Metadata } from "next";
import { afterIn } from "../../../../features/proposals/public/filter.ts";
import { MyRequests } from "../../../../features/requests/my-requests.tsx";
import { orNotFound } from "../../../../server/or-not-found.ts";
import { staffPage } from "../../../../server/signed-in-page.ts";
import { tenantPage } from "../../../../server/tenant-page.ts";

interface Route {
  readonly params: Promise<{ tenant: string }>;
  readonly searchParams: Promise<{ after?: string | string[] }>;
}

export async function generateMetadata({ params }: Route): Promise<Metadata> {
  const { t } = await tenantPage((await params).tenant);
  return { title: t("requestPages:mine.title") };
}

export default async function RequestsRoute({ params, searchParams }: Route) {
  const { tenant } = await params;
  const { page } = await staffPage(tenant, "owner", "admin", "coordinator", "secretary");
  const after = afterIn(await searchParams);
  return <MyRequests page={page} rows={await orNotFound(page.call.proposals.requests.mine({ tenant, after }))} />;
}
