import { Section } from "@raati/ui";
import { orUnknown } from "../../../server/or-unknown.ts";
import type { TenantPage } from "../../../server/tenant-page.ts";
import { ReportList } from "./report-list.tsx";

/** The panel's reports for its members: what waits for the panel's approval stands here too. */
export async function ReportsInside({ page, panel }: { readonly page: TenantPage; readonly panel: string }) {
  const { t, call, tenant } = page;
  const reports = await orUnknown(call.reports.ofPanel({ tenant: tenant.slug, panel })) ?? [];
  const read = reports.filter(({ state }) => state !== "collecting" && state !== "editing");
  if (read.length === 0) return null;
  return (
    <Section title={t("reportPages:list.title")}>
      {read.some(({ state }) => state === "for-approval") && <p>{t("reportPages:inside.waiting")}</p>}
      <ReportList page={page} reports={read} />
    </Section>
  );
}
