import type { Locale } from "@raati/i18n";
import { PageHead, Section } from "@raati/ui";
import type { TenantPage } from "../../../server/tenant-page.ts";
import { ContactLine } from "./contact-line.tsx";

/** The page of the supervising authority in the reader's language. */
const AUTHORITY: Readonly<Record<Locale, string>> = {
  fi: "https://tietosuoja.fi",
  "fi-plain": "https://tietosuoja.fi",
  sv: "https://tietosuoja.fi/sv",
  en: "https://tietosuoja.fi/en",
};

/**
 * The privacy notice (GDPR art. 13 and 14): who answers for the data, what is stored, how long, and what the reader
 * may ask.
 */
export function PrivacyPage({ page }: { readonly page: TenantPage }) {
  const { t, locale, tenant, words, home } = page;
  const { dataProtectionOfficer: officer } = tenant;
  const say = (key: string) => t(`tenantPages:privacy.${key}`);
  return (
    <>
      <PageHead title={say("title")} lead={say("lead")} />
      <div className="form-page">
        <Section title={say("controller.title")}>
          <p>{t("tenantPages:privacy.controller.text", { name: words(tenant.name) })}</p>
          <p>{say(officer ? "controller.officer" : "controller.noOfficer")}</p>
          {officer && <ContactLine page={page} email={officer.email} phone={officer.phone} />}
        </Section>
        <Section title={say("stored.title")}>
          <ul>
            {(["visitors", "members", "staff"] as const).map((key) => (
              <li key={key}>{say(`stored.${key}`)}</li>
            ))}
          </ul>
          <p>{say("stored.why")}</p>
        </Section>
        <Section title={say("kept.title")}>
          <p>{say("kept.text")}</p>
        </Section>
        <Section title={say("rights.title")}>
          <p>{say("rights.text")}</p>
          <p>
            <a href={`${home}/me/data`}>{say("rights.mine")}</a>
          </p>
          <p>
            {say("rights.authority")} <a href={AUTHORITY[locale]}>{AUTHORITY[locale].replace("https://", "")}</a>
          </p>
        </Section>
      </div>
    </>
  );
}
