import type { SelectOption } from "@raati/ui";
import { notFound } from "next/navigation";
import { cache } from "react";
import type { ReportView } from "@raati/core/reports/schema";
import { orNotFound } from "../../../server/or-not-found.ts";
import { signedInPage } from "../../../server/signed-in-page.ts";
import type { TenantPage } from "../../../server/tenant-page.ts";

/** A report for who makes it. Others find nothing here. */
export const shownReport = cache(async (tenant: string, report: string) => {
  const { page } = await signedInPage(tenant);
  return { page, report: await orNotFound(page.call.reports.show({ tenant, report })) };
});

/** The routes along which it can be sent; read only when it can be. */
export async function routeChoices(
  { page: { call, tenant, words }, report }: { readonly page: TenantPage; readonly report: ReportView },
): Promise<SelectOption[]> {
  if (!report.abilities.send) return [];
  const routes = await orNotFound(call.organisation.routes({ tenant: tenant.slug }));
  return routes.filter(({ kind, state }) => kind === "report" && state === "active")
    .map(({ id, name }) => ({ value: id, label: words(name) }));
}

/** One chapter of a report that is still written, what it may show, and how it reads. */
export async function shownChapter({ tenant, report: id, chapter: chapterId }: Record<"tenant" | "report" | "chapter",
  string>) {
  const { page, report } = await shownReport(tenant, id);
  const chapter = report.chapters.find((one) => one.id === chapterId);
  if (!chapter || !report.abilities.write) notFound();
  const { document } = await orNotFound(page.call.reports.page({ tenant, report: id, lang: page.locale }));
  const { sources } = await orNotFound(page.call.reports.choices({ tenant }));
  return { page, report, chapter, document, sources };
}
