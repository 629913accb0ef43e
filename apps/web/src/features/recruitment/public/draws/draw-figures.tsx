import type { PublicDrawView } from "@raati/core/recruitment/schema";
import { formatNumber, formatPercent } from "@raati/i18n";
import { Facts } from "@raati/ui";
import type { TenantPage } from "../../../../server/tenant-page.ts";

/** How even the chances are: the figures that were fixed with the commitment. */
export function DrawFigures({ page, draw: { chances } }: { readonly page: TenantPage; readonly draw: PublicDrawView }) {
  const { t, locale } = page;
  return (
    <>
      <p>{t("callPages:figures.text")}</p>
      <Facts facts={[
        { term: t("callPages:figures.min"), value: formatPercent(locale, chances.min) },
        { term: t("callPages:figures.mean"), value: formatPercent(locale, chances.mean) },
        { term: t("callPages:figures.max"), value: formatPercent(locale, chances.max) },
        { term: t("callPages:figures.gini"), value: formatNumber(
          locale, chances.gini, { decimals: 3 },
        ), note: t("callPages:figures.giniNote") },
      ]} />
    </>
  );
}
