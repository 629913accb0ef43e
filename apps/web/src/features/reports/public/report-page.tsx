import type { ReportPage as Report } from "@raati/core/reports/schema";
import { formatDate, htmlLang } from "@raati/i18n";
import { Crumbs, LinkButton, Notice, PageHead, Section, type SelectOption } from "@raati/ui";
import type { ReactNode } from "react";
import type { TenantPage } from "../../../server/tenant-page.ts";
import { StepsPart } from "../../handling/shown/steps-part.tsx";
import { makingAddress, reportsAddress } from "../report-address.ts";
import { DocumentBlocks } from "./document-blocks.tsx";
import { ReportFiles } from "./report-files.tsx";

interface ReportPageProps {
  readonly page: TenantPage;
  readonly report: Report;
  /** The form with which a chair writes down that the panel has approved. */
  readonly approving?: ReactNode;
}

/** A panel for which an approval can be written down, and its meetings. */
export interface Approving {
  readonly id: string;
  readonly name: string;
  readonly meetings: readonly SelectOption[];
}

/** A report for everybody: what it is about, its chapters with tables and definitions, its files and its way (E10, J5.9). */
export function ReportPage({ page, report, approving }: ReportPageProps) {
  const { t, words, locale, home } = page;
  const { document, panels, open, handling, handlingId, abilities, publishedOn } = report;
  const { title, lead, blocks } = document;
  const published = publishedOn && t("reportPages:published", { day: formatDate(locale, publishedOn) });
  return (
    <>
      <Crumbs locale={locale} links={[
        abilities.make ? { href: makingAddress(home, report.id), text: t("reportPages:made.back") }
          : { href: reportsAddress(home), text: t("reportPages:list.title") },
      ]} />
      <PageHead
        kind={[panels.map(({ name }) => words(name)).join(", "), published].filter(Boolean).join(" · ")}
        title={title.text} titleLang={title.lang && htmlLang(title.lang)}
        action={handlingId && <LinkButton href={`${home}/handlings/${handlingId}`}>{t("reportPages:handling")}</LinkButton>}
      />
      {!open && <Notice title={t("reportPages:notPublic.title")}><p>{t("reportPages:notPublic.text")}</p></Notice>}
      {approving}
      {!report.languages.includes(locale) && <Notice title={t("reportPages:otherLanguage")} />}
      <ul className="report-lead">{lead.map((line) => <li key={line}>{line}</li>)}</ul>
      <ReportFiles page={page} report={report} />
      <Contents page={page} report={report} />
      <article className="report"><DocumentBlocks blocks={blocks} /></article>
      <Approvals page={page} report={report} />
      {handling && <StepsPart page={page} steps={handling.steps} />}
    </>
  );
}

function Contents({ page: { t }, report: { document: { blocks } } }: Pick<ReportPageProps, "page" | "report">) {
  const chapters = blocks.filter((block) => block.kind === "heading" && block.anchor !== undefined);
  if (chapters.length < 2) return null;
  return (
    <nav className="section" aria-label={t("reportPages:contents")}>
      <h2>{t("reportPages:contents")}</h2>
      <ul className="plain-list">
        {chapters.map((block) => block.kind === "heading" && (
          <li key={block.anchor}><a href={`#${block.anchor}`} lang={block.lang && htmlLang(block.lang)}>{block.text}</a></li>
        ))}
      </ul>
    </nav>
  );
}

function Approvals({ page: { t, words, locale }, report: { approvals, panels } }: Pick<ReportPageProps, "page" | "report">) {
  if (approvals.length === 0) return null;
  const nameOf = (id: string) => panels.filter((one) => one.id === id).map(({ name }) => words(name)).join("");
  return (
    <Section title={t("reportPages:approvals")}>
      <ul className="plain-list">
        {approvals.map(({ panelId, way, on }) => (
          <li key={panelId}>{`${nameOf(panelId)}: ${t(`reports:way.${way}`)}, ${formatDate(locale, on)}`}</li>
        ))}
      </ul>
    </Section>
  );
}
