import type { ReportRow } from "@raati/core/reports/schema";
import { formatDate, htmlLang } from "@raati/i18n";
import type { TenantPage } from "../../../server/tenant-page.ts";
import { reportAddress } from "../report-address.ts";

/** Reports by name, with their day and their panels. */
export function ReportList({ page, reports }: { readonly page: TenantPage; readonly reports: readonly ReportRow[] }) {
  const { t, read, words, locale, home } = page;
  return (
    <ul className="panel-rows">
      {reports.map(({ id, title, panels, publishedOn, state }) => (
        <li key={id}>
          <h3><a href={reportAddress(home, id)} lang={htmlLang(read(title)?.lang ?? locale)}>{words(title)}</a></h3>
          <p className="muted">
            {publishedOn ? t("reportPages:published", { day: formatDate(locale, publishedOn) })
              : t(`reports:state.${state}`)}
            {` · ${panels.map(({ name }) => words(name)).join(", ")}`}
          </p>
        </li>
      ))}
    </ul>
  );
}
