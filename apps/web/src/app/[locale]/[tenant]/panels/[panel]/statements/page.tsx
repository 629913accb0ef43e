import type { Metadata } from "next";
import { afterIn, type Query } from "../../../../../../features/proposals/public/filter.ts";
import { StatementsPage } from "../../../../../../features/statements/public/statements-page.tsx";
import { orNotFound } from "../../../../../../server/or-not-found.ts";
import { tenantPage } from "../../../../../../server/tenant-page.ts";

interface Route { readonly params: Promise<{ tenant: string; panel: string }>; readonly searchParams: Promise<Query> }

export async function generateMetadata({ params }: Route): Promise<Metadata> {
  return { title: (await tenantPage((await params).tenant)).t("statementPages:list.title") };
}

export default async function PanelStatementsRoute({ params, searchParams }: Route) {
  const { tenant, panel: slug } = await params;
  const page = await tenantPage(tenant);
  const panel = await orNotFound(page.call.panels.publicPage({ tenant, panel: slug }));
  const asked = { tenant, panelId: panel.id, after: afterIn(await searchParams) };
  const rows = await orNotFound(page.call.statements.publicList(asked));
  return <StatementsPage page={page} rows={rows} panel={{ slug: panel.slug, name: page.words(panel.name) }} />;
}
