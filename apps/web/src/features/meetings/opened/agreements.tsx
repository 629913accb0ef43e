import { formatDate } from "@raati/i18n";
import { LocalizedFragment, Section } from "@raati/ui";
import type { MeetingPageProps } from "./meeting-page.tsx";

/** What the panel has agreed on about its own work: who leads it, who writes. */
export function Agreements({ page: { t, read, locale }, meeting: { agreements }, names }: MeetingPageProps) {
  if (agreements.length === 0) return null;
  return (
    <Section title={t("meetingPages:agreements.title")}>
      <ul className="panel-rows">
        {agreements.map(({ id, kind, personId, text, at }) => (
          <li key={id}>
            {kind !== "other" && (
              <p>
                <strong>{t(`meetingPages:agreements.kind.${kind}`)}</strong>
                {` ${names.get(personId ?? "") ?? t("meetingPages:agreements.unnamed")}`}
              </p>
            )}
            {text && <LocalizedFragment value={read(text)} locale={locale} />}
            <p className="muted small">{formatDate(locale, at)}</p>
          </li>
        ))}
      </ul>
    </Section>
  );
}
