import type { PublicCallView } from "@raati/core/recruitment/schema";
import { formatRange } from "@raati/i18n";
import type { Fact } from "@raati/ui";
import type { TenantPage } from "../../../../server/tenant-page.ts";
import { moment } from "../moment.ts";

/** When a call opens and closes, and what there is to apply for. A panel that closes at another time says so. */
export function factsOf(page: TenantPage, { opensAt, closesAt, lastClosesAt, panels, method }: PublicCallView): Fact[] {
  const { t, locale } = page;
  const own = panels.some((panel) => panel.closesAt && panel.closesAt.getTime() !== closesAt.getTime());
  return [
    { term: t("callPages:facts.opens"), value: moment(page, opensAt) },
    { term: t("callPages:facts.closes"), value: moment(page, lastClosesAt) },
    ...panels.map((panel): Fact => ({
      term: page.words(panel.name),
      value: t("callPages:facts.seats", { count: panel.seats }),
      note: [
        ...(panel.term ? [
          t("callPages:facts.term", { days: formatRange(locale, panel.term.startsOn, panel.term.endsOn) }),
        ] : []),
        ...(own && panel.closesAt ? [t("callPages:facts.panelCloses", { at: moment(page, panel.closesAt) })] : []),
      ].join(" · "),
    })),
    { term: t("callPages:facts.method"), value: t(`callPages:method.${method}`) },
  ];
}
