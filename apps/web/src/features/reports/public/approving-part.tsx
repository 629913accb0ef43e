import type { ReportPage } from "@raati/core/reports/schema";
import { formatDate } from "@raati/i18n";
import { Sheet } from "@raati/ui";
import { orUnknown } from "../../../server/or-unknown.ts";
import { sectionTexts } from "../../../server/section-texts.ts";
import type { TenantPage } from "../../../server/tenant-page.ts";
import { today } from "../../organisation/today.ts";
import { ApproveForm } from "./approve-form.tsx";

const OFFERED = 20;

/** For who leads or runs a panel that has not approved the report yet: the form to write it down with. */
export async function ApprovingPart({ page, report }: { readonly page: TenantPage; readonly report: ReportPage }) {
  const { t, call, tenant, locale, words } = page;
  if (report.mayApproveFor.length === 0) return null;
  const panels = await Promise.all(report.mayApproveFor.map(async ({ id, slug, name }) => {
    const found = await orUnknown(call.meetings.list({ tenant: tenant.slug, panel: slug, when: "held", size: OFFERED }));
    return {
      id, name: words(name),
      meetings: (found?.items ?? []).map((one) => (
        { value: one.id, label: `${words(one.title)} ${formatDate(locale, one.startsAt)}` })),
    };
  }));
  const title = panels.length === 1
    ? t("reportPages:approveTitle", { panel: panels[0]!.name }) : t("reportPages:approveTitles");
  return (
    <div id="approve">
      <Sheet kind="urgent" title={title}>
        <ApproveForm
          locale={locale} texts={sectionTexts(t, "reportPages:approve")} panels={panels} today={today()}
          target={{ tenant: tenant.slug, report: report.id }}
        />
      </Sheet>
    </div>
  );
}
