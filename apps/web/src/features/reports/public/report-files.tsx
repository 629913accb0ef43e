import { FILE_KINDS, type FileKind, type ReportRow } from "@raati/core/reports/schema";
import { htmlLang, segmentOf, type Locale } from "@raati/i18n";
import { Section } from "@raati/ui";
import type { TenantPage } from "../../../server/tenant-page.ts";
import { fileAddress } from "../report-address.ts";

interface ReportFilesProps {
  readonly page: TenantPage;
  readonly report: Pick<ReportRow, "id" | "languages">;
}

/** The report as files, in each of its languages. The PDF can be read by a screen reader (J5.9). */
export function ReportFiles({ page: { t, locale, tenant }, report: { id, languages } }: ReportFilesProps) {
  const own = [...languages].sort((one, other) => Number(other === locale) - Number(one === locale));
  const link = (lang: Locale, kind: FileKind) => (
    <a href={fileAddress(`/${segmentOf(lang)}/${tenant.slug}`, id, kind)} hrefLang={htmlLang(lang)} download>
      {t(`reportPages:file.${kind}`, { language: t(`reportPages:language.${lang}`) })}
    </a>
  );
  return (
    <Section title={t("reportPages:file.title")}>
      <p>{t("reportPages:file.lead")}</p>
      <ul className="report-files">
        {own.flatMap((lang) => FILE_KINDS.map((kind) => <li key={`${lang} ${kind}`}>{link(lang, kind)}</li>))}
      </ul>
    </Section>
  );
}
