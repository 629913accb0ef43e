import type { ReportChoices } from "@raati/core/reports/schema";
import { newId } from "@raati/db";
import { formatRange } from "@raati/i18n";
import { Crumbs, EmptyState, LinkButton, PageHead } from "@raati/ui";
import { sectionTexts } from "../../../server/section-texts.ts";
import type { TenantPage } from "../../../server/tenant-page.ts";
import { makingAddress } from "../report-address.ts";
import { NewReportForm } from "./new-report-form.tsx";

/** The beginning of a report: which year, which panels, which outline. */
export function NewReport({ page, choices }: { readonly page: TenantPage; readonly choices: ReportChoices }) {
  const { t, words, locale, home, tenant } = page;
  const panels = [...choices.panels].sort((one, other) => Number(other.mayLead) - Number(one.mayLead));
  const id = newId();
  return (
    <div className="form-page">
      <Crumbs locale={locale} links={[{ href: makingAddress(home), text: t("reportPages:made.title") }]} />
      <PageHead title={t("reportPages:new.title")} lead={t("reportPages:new.lead")} />
      {panels.every(({ mayLead }) => !mayLead) ? (
        <EmptyState title={t("reportPages:new.noPanel.title")}
          action={<LinkButton kind="primary" href={`${home}/desk`}>{t("reportPages:new.noPanel.go")}</LinkButton>}>
          <p>{t("reportPages:new.noPanel.text")}</p>
        </EmptyState>
      ) : (
        <NewReportForm
          locale={locale} tenant={tenant.slug} id={id} year={choices.thisYear - 1} languages={choices.languages}
          texts={sectionTexts(t, "reportPages:new")} back={makingAddress(home)} next={makingAddress(home, id)}
          panels={panels.map((one) => ({
            value: one.id, label: words(one.name), mine: one.mayLead,
            hint: one.term && t("reportPages:newTerm", { days: formatRange(locale, one.term.startsOn, one.term.endsOn) }),
          }))}
        />
      )}
    </div>
  );
}
