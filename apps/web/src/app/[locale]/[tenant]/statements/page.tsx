import type { Metadata } from "next";
import { afterIn, type Query } from "../../../../features/proposals/public/filter.ts";
import { StatementsPage } from "../../../../features/statements/public/statements-page.tsx";
import { orNotFound } from "../../../../server/or-not-found.ts";
import { tenantPage } from "../../../../server/tenant-page.ts";

interface Route { readonly params: Promise<{ tenant: string }>; readonly searchParams: Promise<Query> }

export async function generateMetadata({ params }: Route): Promise<Metadata> {
  return { title: (await tenantPage((await params).tenant)).t("statementPages:list.title") };
}

export default async function StatementsRoute({ params, searchParams }: Route) {
  const { tenant } = await params;
  const page = await tenantPage(tenant);
  const rows = await orNotFound(page.call.statements.publicList({ tenant, after: afterIn(await searchParams) }));
  return <StatementsPage page={page} rows={rows} />;
}
