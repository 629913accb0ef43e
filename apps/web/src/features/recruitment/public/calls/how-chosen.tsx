import { formatDate, formatNumber } from "@raati/i18n";
import { Section } from "@raati/ui";
import { orUnknown } from "../../../../server/or-unknown.ts";
import type { TenantPage } from "../../../../server/tenant-page.ts";

interface HowChosenProps {
  readonly page: TenantPage;
  /** The panel by its slug. */
  readonly panel: string;
}

/**
 * On a panel's public page: how its members were last chosen, and the way to the numbers. Nothing until they are published.
 */
export async function HowChosen({ page, panel }: HowChosenProps) {
  const { t, call, tenant, home, locale } = page;
  const latest = await orUnknown(call.recruitment.publications.latest({ tenant: tenant.slug, panel }));
  if (!latest) return null;
  const { applied, seats, method, at } = latest;
  const values = { seats: formatNumber(locale, seats), day: formatDate(locale, at), applied: applied === null
    ? ""
    : formatNumber(locale, applied) };
  return (
    <Section title={t("callPages:results.howChosen")}>
      <p>{t(applied === null
        ? "callPages:results.chosenFromFew"
        : "callPages:results.chosenFrom", values)} {t(`callPages:method.${method}`)}.</p>
      <p>
        <a className="onward" href={`${home}/calls/${latest.call.slug}#panel-${latest.panel}`}>
          {t("callPages:results.toNumbers")}
        </a>
      </p>
    </Section>
  );
}
