import type { Metadata } from "next";
import { PanelExit } from "../../../../../features/panels/panel-exit.tsx";
import { StatementPage } from "../../../../../features/statements/public/statement-page.tsx";
import { orNotFound } from "../../../../../server/or-not-found.ts";
import { tenantPage } from "../../../../../server/tenant-page.ts";

interface Route { readonly params: Promise<{ tenant: string; statement: string }> }

async function shown({ params }: Route) {
  const { tenant, statement } = await params;
  const page = await tenantPage(tenant);
  return { page, statement: await orNotFound(page.call.statements.read({ tenant, statement })) };
}

export async function generateMetadata(route: Route): Promise<Metadata> {
  const { page, statement } = await shown(route);
  return { title: page.words(statement.title) };
}

export default async function StatementRoute(route: Route) {
  const { page, statement } = await shown(route);
  return (
    <>
      <StatementPage page={page} statement={statement} />
      <PanelExit tenant={page.tenant.slug} panel={statement.panel.slug} />
    </>
  );
}
