import type { reportRows } from "@raati/core/reports/schema";
import { EmptyState, PageHead } from "@raati/ui";
import type { z } from "zod";
import type { TenantPage } from "../../../server/tenant-page.ts";
import { reportsAddress } from "../report-address.ts";
import { ReportList } from "./report-list.tsx";

/** All published reports of the organisation, the newest first. */
export function ReportsPage({ page, rows: { items, next } }: {
  readonly page: TenantPage; readonly rows: z.output<typeof reportRows>;
}) {
  const { t, home } = page;
  return (
    <>
      <PageHead title={t("reportPages:list.title")} lead={t("reportPages:list.lead")} />
      {items.length === 0 ? (
        <EmptyState title={t("reportPages:list.empty.title")}
          action={<a href={`${home}/proposals`}>{t("reportPages:list.empty.go")}</a>}>
          <p>{t("reportPages:list.empty.text")}</p>
        </EmptyState>
      ) : <ReportList page={page} reports={items} />}
      {next && (
        <p className="list-foot">
          <a className="onward" href={`${reportsAddress(home)}?after=${next}`}>{t("reportPages:list.more")}</a>
        </p>
      )}
    </>
  );
}
