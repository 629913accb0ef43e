import type { ReportView } from "@raati/core/reports/schema";
import { formatDate, formatRange, htmlLang } from "@raati/i18n";
import { Crumbs, Facts, LinkButton, PageHead, Section, type SelectOption } from "@raati/ui";
import { sectionTexts } from "../../../server/section-texts.ts";
import type { TenantPage } from "../../../server/tenant-page.ts";
import { makingAddress, reportAddress } from "../report-address.ts";
import { AddChapterForm } from "./add-chapter-form.tsx";
import { ChaptersTable } from "./chapters-table.tsx";
import { ReportTurn } from "./report-turn.tsx";

export interface ReportDeskProps {
  readonly page: TenantPage;
  readonly report: ReportView;
  /** The organisation's routes for reports; read only when it can be sent. */
  readonly routes: readonly SelectOption[];
  /** The id of the chapter that may be added next. */
  readonly newChapter: string;
}

/** Where a report is made: what is to be done now, its chapters, and how far the panels are. */
export function ReportDesk(props: ReportDeskProps) {
  const { page, report, newChapter } = props;
  const { t, read, locale, home, tenant } = page;
  const title = read(report.title);
  return (
    <>
      <Crumbs locale={locale} links={[{ href: makingAddress(home), text: t("reportPages:made.title") }]} />
      <PageHead
        kind={formatRange(locale, report.from, report.to)} title={title?.text} titleLang={title && htmlLang(title.lang)}
        action={<LinkButton href={reportAddress(home, report.id)}>{t("reportPages:made.preview")}</LinkButton>}
      />
      <ReportTurn {...props} />
      <Facts facts={factsOf(props)} />
      <Section title={t("reportPages:chapters.title")} count={report.chapters.length}>
        <p>{t("reportPages:chapters.lead")}</p>
        <ChaptersTable page={page} report={report} />
        {report.abilities.write && (
          <details className="more">
            <summary>{t("reportPages:addChapter.title")}</summary>
            <AddChapterForm
              locale={locale} languages={report.languages} id={newChapter} texts={sectionTexts(t, "reportPages:addChapter")}
              target={{ tenant: tenant.slug, report: report.id }}
              next={makingAddress(home, report.id, "chapters", newChapter)}
            />
          </details>
        )}
      </Section>
    </>
  );
}

function factsOf({ page: { t, words, locale }, report }: ReportDeskProps) {
  const { panels, languages, collectedOn, contents, publishedOn } = report;
  const before = contents?.comparedWith;
  return [
    { term: t("reportPages:facts.panels"), value: panels.map(({ name }) => words(name)).join(", ") },
    { term: t("reportPages:facts.languages"), value: languages.map((one) => t(`reportPages:language.${one}`)).join(", ") },
    ...(collectedOn ? [{ term: t("reportPages:facts.collected"), value: formatDate(locale, collectedOn) }] : []),
    ...(before ? [{ term: t("reportPages:facts.before"), value: words(before.title) }] : []),
    ...(publishedOn ? [{ term: t("reportPages:facts.published"), value: formatDate(locale, publishedOn) }] : []),
  ];
}
