import { FILE_KINDS, type FileKind, type ReportRow } from "@raati/core/reports/schema";
import { htmlLang, segmentOf, type Locale } from "@raati/i18n";
import { Section } from "@raati/ui";
import { MadeFile } from "../../../client/made-file.tsx";
import type { TenantPage } from "../../../server/tenant-page.ts";
import { fileAddress } from "../report-address.ts";

interface ReportFilesProps {
  readonly page: TenantPage;
  readonly report: Pick<ReportRow, "id" | "languages">;
}

/** The report as files, in each of its languages. The PDF can be read by a screen reader (J5.9). */
export function ReportFiles({ page: { t, locale, tenant }, report: { id, languages } }: ReportFilesProps) {
  const own = [...languages].sort((one, other) => Number(other === locale) - Number(one === locale));
  const [making, stop, stopped, done, failed] = (["making", "stop", "stopped", "done", "failed"] as const)
    .map((key) => t(`reportPages:file.${key}`)) as [string, string, string, string, string];
  const link = (lang: Locale, kind: FileKind) => {
    const look = { href: fileAddress(`/${segmentOf(lang)}/${tenant.slug}`, id, kind), hrefLang: htmlLang(lang) };
    const name = t(`reportPages:file.${kind}`, { language: t(`reportPages:language.${lang}`) });
    // Figures are there at once.
    return kind === "csv" ? <a {...look} download>{name}</a>
      : <MadeFile {...look} texts={{ making, stop, stopped, done, failed }}>{name}</MadeFile>;
  };
  return (
    <Section title={t("reportPages:file.title")}>
      <p>{t("reportPages:file.lead")}</p>
      <ul className="report-files">
        {own.flatMap((lang) => FILE_KINDS.map((kind) => <li key={`${lang} ${kind}`}>{link(lang, kind)}</li>))}
      </ul>
    </Section>
  );
}
