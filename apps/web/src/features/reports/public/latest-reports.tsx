import { Section } from "@raati/ui";
import type { TenantPage } from "../../../server/tenant-page.ts";
import { reportsAddress } from "../report-address.ts";
import { ReportList } from "./report-list.tsx";

const SHOWN = 3;

/** The newest yearly reports, of the organisation or of one panel; nothing where there is none. */
export async function LatestReports({ page, panelId }: { readonly page: TenantPage; readonly panelId?: string }) {
  const { t, call, tenant, home } = page;
  const { items } = await call.reports.publicList({ tenant: tenant.slug, size: SHOWN, ...(panelId && { panelId }) });
  if (items.length === 0) return null;
  return (
    <Section title={t("reportPages:list.title")}
      aside={<a href={reportsAddress(home)}>{t("reportPages:list.all")}</a>}>
      <ReportList page={page} reports={items} />
    </Section>
  );
}
