import type { feeYearView } from "@raati/core/meetings/schema";
import { formatDate, formatMoney } from "@raati/i18n";
import { Facts, PageHead, TabNav } from "@raati/ui";
import type { z } from "zod";
import type { TenantPage } from "../../../server/tenant-page.ts";
import { today } from "../../organisation/today.ts";

interface FeeYearProps {
  readonly page: TenantPage;
  readonly year: z.output<typeof feeYearView>;
}

/** How many years back the page offers. */
const YEARS = 3;

/** The year that an address asks for; this one when it asks for none. */
export const yearIn = (asked: string | undefined): number =>
  (asked !== undefined && /^20\d\d$/.test(asked) ? Number(asked) : Number(today().slice(0, 4)));

/** A year's fees and travel of all panels together: nothing by person or panel (domain.md §2). */
export function FeeYear(
  { page: { t, locale, home }, year: { year, meetings, feeCents, travelCents, totalCents, upTo } }: FeeYearProps
) {
  const now = Number(today().slice(0, 4));
  const money = (cents: number | undefined) => (cents === undefined ? t("feePages:public.few") : formatMoney(locale, cents));
  return (
    <div className="narrow">
      <PageHead title={t("feePages:public.title")} lead={t("feePages:public.lead")} />
      <TabNav label={t("feePages:public.years")} items={Array.from({ length: YEARS }, (_, back) => ({
        href: `${home}/fees?year=${now - back}`, text: String(now - back), current: now - back === year,
      }))} />
      {meetings === 0 ? <p>{t("feePages:public.none")}</p> : (
        <Facts facts={[
          { term: t("feePages:public.fees"), value: money(feeCents) },
          { term: t("feePages:public.travel"), value: money(travelCents) },
          ...(totalCents === undefined ? [] : [{ term: t("feePages:public.total"), value: money(totalCents) }]),
          { term: t("feePages:public.meetings"), value: meetings },
        ]} />
      )}
      {upTo && <p className="muted small">{t("feePages:public.definition", { day: formatDate(locale, upTo) })}</p>}
    </div>
  );
}
