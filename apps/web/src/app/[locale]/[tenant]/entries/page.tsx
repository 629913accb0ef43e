import type { Metadata } from "next";
import { EntriesPage } from "../../../../features/handling/entries/entries-page.tsx";
import { oneValue } from "../../../../server/one-value.ts";
import { orNotFound } from "../../../../server/or-not-found.ts";
import { staffPage } from "../../../../server/signed-in-page.ts";
import { tenantPage } from "../../../../server/tenant-page.ts";

interface Route {
  readonly params: Promise<{ tenant: string }>; readonly searchParams: Promise<{ after?: string | string[] }>
}

export async function generateMetadata({ params }: Route): Promise<Metadata> {
  const { t } = await tenantPage((await params).tenant);
  return { title: t("handlingPages:entries.title") };
}

export default async function EntriesRoute({ params, searchParams }: Route) {
  const { tenant } = await params;
  const { page } = await staffPage(tenant, "secretary", "admin", "coordinator");
  const after = oneValue((await searchParams).after);
  return <EntriesPage page={page} entries={await orNotFound(page.call.handling.bodyEntries({ tenant, after }))} />;
}
