import type { ratesView } from "@raati/core/meetings/schema";
import { formatDate, formatMoney } from "@raati/i18n";
import { Crumbs, PageHead } from "@raati/ui";
import type { z } from "zod";
import { sectionTexts } from "../../../server/section-texts.ts";
import type { TenantPage } from "../../../server/tenant-page.ts";
import { RatesForm } from "./rates-form.tsx";

interface RatesPageProps {
  readonly page: TenantPage;
  readonly rates: z.output<typeof ratesView>;
}

/** What is paid by the kilometre, from which day on. Coordinators read it, payroll changes it. */
export function RatesPage({ page: { t, locale, home, tenant }, rates: { revision, rates, mayChange } }: RatesPageProps) {
  return (
    <div className="form-page">
      {mayChange && <Crumbs locale={locale} links={[{ href: `${home}/payroll`, text: t("feePages:payroll.title") }]} />}
      <PageHead title={t("feePages:rates.title")} lead={t("feePages:rates.lead")} />
      {mayChange ? (
        <RatesForm
          locale={locale} texts={sectionTexts(t, "feePages:rates")} tenant={tenant.slug} revision={revision} rates={rates}
          back={`${home}/payroll`}
        />
      ) : (
        <ul>
          {rates.map(({ from, kmCents, passengerCents }) => (
            <li key={from}>{t("feePages:rates.read", {
              from: formatDate(locale, from),
              km: formatMoney(locale, kmCents), passenger: formatMoney(locale, passengerCents),
            })}</li>
          ))}
        </ul>
      )}
    </div>
  );
}
