import type { RatingResult } from "@raati/core/handling/schema";
import { formatNumber } from "@raati/i18n";
import { type Fact, Facts, Section } from "@raati/ui";
import type { TenantPage } from "../../../server/tenant-page.ts";

/** How the panel's members rate what came of it, each side by itself (B4). Too few ratings are hidden, never 0. */
export function RatingsPart({ page, ratings }: { readonly page: TenantPage; readonly ratings: RatingResult }) {
  const { t, locale } = page;
  if (ratings.total === "hidden" && ratings.sides.length === 0) return null;
  const said = (figure: RatingResult["total"]): Pick<Fact, "value" | "note"> => (figure === "hidden"
    ? { value: t("handling:hidden") }
    : { value: `${formatNumber(locale, figure.mean, { decimals: 1 })} / 5`, note: `n = ${figure.count}` });
  return (
    <Section title={t("handlingPages:ratings.title")}>
      <Facts facts={[
        { term: t("handlingPages:ratings.all"), ...said(ratings.total) },
        ...ratings.sides.map(({ side, figure }) => ({ term: t(`handling:side.${side}`), ...said(figure) })),
      ]} />
    </Section>
  );
}
