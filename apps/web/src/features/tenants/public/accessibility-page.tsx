import { newId } from "@raati/db";
import { formatDate, type Locale } from "@raati/i18n";
import { LocalizedFragment, PageHead, Section } from "@raati/ui";
import { sectionTexts } from "../../../server/section-texts.ts";
import type { TenantPage } from "../../../server/tenant-page.ts";
import { BarrierForm } from "./barrier-form.tsx";
import { ContactLine } from "./contact-line.tsx";

/** The page of the supervising authority in the reader's language. */
const AUTHORITY: Readonly<Record<Locale, string>> = {
  fi: "https://www.saavutettavuusvaatimukset.fi",
  "fi-plain": "https://www.saavutettavuusvaatimukset.fi",
  sv: "https://www.tillganglighetskrav.fi",
  en: "https://www.webaccessibility.fi",
};

/** The accessibility statement: the organisation's own, or what holds of Raati everywhere, and where to tell of a fault. */
export function AccessibilityPage({ page }: { readonly page: TenantPage }) {
  const { t, locale, tenant, words, read } = page;
  const { accessibility, contact } = tenant;
  const say = (key: string) => t(`tenantPages:accessibility.${key}`);
  return (
    <>
      <PageHead title={say("title")} lead={t("tenantPages:accessibility.lead", { name: words(tenant.name) })} />
      <div className="form-page">
        {accessibility ? (
          <>
            <LocalizedFragment value={read(accessibility.text)} locale={locale} as="div" />
            <p className="muted">
              {t("tenantPages:accessibility.reviewed", { day: formatDate(locale, accessibility.reviewedOn) })}
            </p>
          </>
        ) : (
          <>
            <h2>{say("own.title")}</h2>
            {(["one", "two", "three"] as const).map((key) => (
              <p key={key}>{say(`own.${key}`)}</p>
            ))}
          </>
        )}
        <Section title={say("feedback.title")}>
          <p>{say(contact ? "feedback.contact" : "feedback.none")}</p>
          {contact && <ContactLine page={page} unit={contact.unit} email={contact.email} phone={contact.phone} />}
          {contact && (
            <BarrierForm
              locale={locale}
              texts={sectionTexts(t, "tenantPages:accessibility.barrier")}
              tenant={tenant.slug}
              id={newId()}
            />
          )}
        </Section>
        <Section title={say("supervision.title")}>
          <p>
            {say("supervision.text")} <a href={AUTHORITY[locale]}>{AUTHORITY[locale].replace("https://www.", "")}</a>
          </p>
        </Section>
      </div>
    </>
  );
}
