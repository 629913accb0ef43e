import { newId } from "@raati/db";
import type { Metadata } from "next";
import { ReportDesk } from "../../../../../../features/reports/made/report-desk.tsx";
import { routeChoices, shownReport } from "../../../../../../features/reports/made/shown-report.ts";

interface Route { readonly params: Promise<{ tenant: string; report: string }> }

export async function generateMetadata({ params }: Route): Promise<Metadata> {
  const { tenant, report } = await params;
  const { page, report: { title } } = await shownReport(tenant, report);
  return { title: page.words(title) };
}

export default async function ReportDeskRoute({ params }: Route) {
  const { tenant, report } = await params;
  const shown = await shownReport(tenant, report);
  return <ReportDesk {...shown} routes={await routeChoices(shown)} newChapter={newId()} />;
}
