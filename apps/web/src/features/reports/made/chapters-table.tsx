import type { ReportView } from "@raati/core/reports/schema";
import { htmlLang, untranslated } from "@raati/i18n";
import { ButtonRow, StateLabel, Table } from "@raati/ui";
import type { TenantPage } from "../../../server/tenant-page.ts";
import { makingAddress } from "../report-address.ts";
import { ReportButton } from "./report-button.tsx";
import { sourceName } from "./source-name.ts";

type Chapter = ReportView["chapters"][number];
interface ChaptersProps { readonly page: TenantPage; readonly report: ReportView }

/** The chapters in their order: what each shows, and in which languages its text is still missing. */
export function ChaptersTable({ page, report }: ChaptersProps) {
  const { t, read, words, locale, home, tenant } = page;
  const { chapters, abilities } = report;
  const nameOf = ({ title }: Chapter) => `${chapters.findIndex((one) => one.title === title) + 1} ${words(title)}`;
  return (
    <Table
      caption={t("reportPages:chapters.title")} captionHidden rows={chapters} rowKey={({ id }) => id}
      columns={[
        {
          title: t("reportPages:chapters.chapter"), kind: "head", width: 38, cell: (chapter) => (abilities.write ? (
            <a
              href={makingAddress(home, report.id, "chapters", chapter.id)}
              lang={htmlLang(read(chapter.title)?.lang ?? locale)}
            >
              {nameOf(chapter)}
            </a>
          ) : nameOf(chapter)),
        },
        {
          title: t("reportPages:chapters.shows"),
          cell: ({ sections }) => (sections.length > 0 ? sections.map((one) => sourceName(page, one)).join(", ")
            : <span className="muted">{t("reportPages:chapters.onlyText")}</span>),
        },
        { title: t("reportPages:chapters.text"), cell: (chapter) =>
          <TextState page={page} report={report} chapter={chapter} /> },
        ...(abilities.write ? [{
          title: t("reportPages:chapters.place"),
          cell: (chapter: Chapter) => {
            const shared = {
              locale, target: { tenant: tenant.slug, report: report.id, chapter: chapter.id }, about: words(chapter.title),
            };
            return (
              <ButtonRow>
                {chapter !== chapters[0] && (
                  <ReportButton {...shared} command="moveUp" kind="plain" label={t("reportPages:chapters.up")} />
                )}
                {chapter !== chapters.at(-1) && (
                  <ReportButton {...shared} command="moveDown" kind="plain" label={t("reportPages:chapters.down")} />
                )}
              </ButtonRow>
            );
          },
        }] : []),
      ]}
    />
  );
}

function TextState(
  { page: { t }, report: { languages }, chapter: { text, sections } }: ChaptersProps & { readonly chapter: Chapter }
) {
  const wanted = languages.filter((one) => one !== "fi-plain");
  if (!text) {
    return sections.length > 0 ? <span className="muted">{t("reportPages:chapters.noText")}</span>
      : <StateLabel state="turn">{t("reportPages:chapters.writeIt")}</StateLabel>;
  }
  const lacking = untranslated(text, wanted);
  if (lacking.length === 0) return <StateLabel state="good">{t("reportPages:chapters.written")}</StateLabel>;
  const names = lacking.map((one) => t(`reportPages:language.${one}`)).join(", ");
  return <StateLabel state="soon">{t("reportPages:chapters.lacks", { languages: names })}</StateLabel>;
}
