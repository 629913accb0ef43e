import type { GuardianMeetings } from "@raati/core/meetings/schema";
import { formatRange, htmlLang } from "@raati/i18n";
import { Section } from "@raati/ui";
import type { TenantPage } from "../../../server/tenant-page.ts";

interface ShownMeetingsProps {
  readonly page: TenantPage;
  /** The young member. */
  readonly name: string;
  readonly shown: GuardianMeetings;
}

/** What a young member lets the guardian see of the panel's meetings. Where nothing is allowed, nothing is said of it. */
export function ShownMeetings({ page, name, shown: { sees, coming, attended } }: ShownMeetingsProps) {
  const { t, locale } = page;
  return (
    <>
      {sees.includes("meetings") && (
        <Section title={t("panelPages:guardian.page.coming", { name })}>
          {coming.length === 0 ? <p>{t("panelPages:guardian.page.noneComing")}</p> : (
            <ul>
              {coming.map((meeting) => (
                <li key={meeting.startsAt.toISOString()}>
                  <strong><Time locale={locale} {...meeting} /></strong><br />
                  <Place page={page} meeting={meeting} />
                </li>
              ))}
            </ul>
          )}
        </Section>
      )}
      {sees.includes("attendance") && (
        <Section title={t("panelPages:guardian.page.attended", { name })}>
          {attended.length === 0 ? <p>{t("panelPages:guardian.page.noneAttended")}</p> : (
            <ul>
              {attended.map((meeting) => (
                <li key={meeting.startsAt.toISOString()}><Time locale={locale} {...meeting} /></li>
              ))}
            </ul>
          )}
        </Section>
      )}
      {sees.length > 0 && <p className="muted">{t("panelPages:guardian.page.chosen", { name })}</p>}
    </>
  );
}

function Time({ locale, startsAt, endsAt }: {
  readonly locale: TenantPage["locale"]; readonly startsAt: Date; readonly endsAt: Date;
}) {
  return <time dateTime={startsAt.toISOString()}>{formatRange(locale, startsAt, endsAt)}</time>;
}

function Place({ page: { t, read }, meeting: { form, place } }: {
  readonly page: TenantPage; readonly meeting: GuardianMeetings["coming"][number];
}) {
  const shown = form === "remote" ? undefined : place && read(place);
  return shown ? <span lang={htmlLang(shown.lang)}>{shown.text}</span> : t(`meetings:form.${form}`);
}
