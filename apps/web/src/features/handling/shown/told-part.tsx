import type { PublicHandlingView } from "@raati/core/handling/schema";
import { formatDate, helsinkiDay } from "@raati/i18n";
import { LocalizedFragment, Section } from "@raati/ui";
import type { TenantPage } from "../../../server/tenant-page.ts";

interface ToldPartProps {
  readonly page: TenantPage;
  readonly handling: Pick<PublicHandlingView, "told" | "whatHappened">;
}

/** What happened in the end, and what was told on the way. */
export function ToldPart({ page, handling: { told, whatHappened } }: ToldPartProps) {
  const { t, read, locale } = page;
  const onTheWay = told.filter(({ final }) => !final);
  if (!whatHappened && onTheWay.length === 0) return null;
  return (
    <Section title={t("handlingPages:told.title")}>
      {whatHappened && <LocalizedFragment value={read(whatHappened)} locale={locale} as="div" />}
      {onTheWay.length > 0 && (
        <ul className="panel-rows">
          {onTheWay.map(({ at, text }) => (
            <li key={at.getTime()}>
              <p className="muted"><time dateTime={helsinkiDay(at)}>{formatDate(locale, helsinkiDay(at))}</time></p>
              <LocalizedFragment value={read(text)} locale={locale} />
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
