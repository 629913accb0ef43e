import type { ReportDocument, ReportView } from "@raati/core/reports/schema";
import { htmlLang } from "@raati/i18n";
import { Columns, Crumbs, PageHead, Section } from "@raati/ui";
import { sectionTexts } from "../../../server/section-texts.ts";
import type { TenantPage } from "../../../server/tenant-page.ts";
import { DocumentBlocks } from "../public/document-blocks.tsx";
import { makingAddress } from "../report-address.ts";
import { ChapterForm } from "./chapter-form.tsx";
import { ReportButton } from "./report-button.tsx";
import { sourceName } from "./source-name.ts";

interface ChapterPageProps {
  readonly page: TenantPage;
  readonly report: ReportView;
  readonly chapter: ReportView["chapters"][number];
  readonly sources: readonly string[];
  readonly document: ReportDocument;
}

/** One chapter: the form, and beside it how the chapter reads. */
export function ChapterPage({ page, report, chapter, sources, document }: ChapterPageProps) {
  const { t, words, read, locale, home, tenant } = page;
  const back = makingAddress(home, report.id);
  const number = report.chapters.indexOf(chapter) + 1;
  const known = [...new Set([...sources, ...chapter.sections])];
  const target = { tenant: tenant.slug, report: report.id, chapter: chapter.id };
  return (
    <>
      <Crumbs locale={locale} links={[
        { href: makingAddress(home), text: t("reportPages:made.title") }, { href: back, text: words(report.title) },
      ]} />
      <PageHead title={`${number} ${words(chapter.title)}`} titleLang={htmlLang(read(chapter.title)?.lang ?? locale)} />
      <Columns kind="half">
        <div>
          <ChapterForm
            key={chapter.id} locale={locale} languages={report.languages} texts={sectionTexts(t, "reportPages:chapter")}
            target={target} back={back} sources={known.map((value) => ({ value, label: sourceName(page, value) }))}
            before={{ version: chapter.version, title: chapter.title, text: chapter.text, sections: chapter.sections }}
          />
          <ReportButton
            locale={locale} command="removeChapter" target={target} kind="plain" then={back}
            label={t("reportPages:chapterRemove.send")}
            confirm={{ title: t("reportPages:chapterRemove.sure"), text: t("reportPages:chapterRemove.lost"), danger: true }}
          />
        </div>
        <Section title={t("reportPages:chapters.preview")}>
          <p className="muted">{t("reportPages:chapters.previewHint")}</p>
          <div className="report report-preview"><DocumentBlocks blocks={blocksOf(document, number)} /></div>
        </Section>
      </Columns>
    </>
  );
}

/** The blocks of one chapter, without its own heading. */
function blocksOf({ blocks }: ReportDocument, number: number): ReportDocument["blocks"] {
  const at = blocks.findIndex((block) => block.kind === "heading" && block.anchor === `chapter-${number}`);
  const rest = blocks.slice(at + 1);
  const end = rest.findIndex((block) => block.kind === "heading" && block.level === 2);
  return end < 0 ? rest : rest.slice(0, end);
}
