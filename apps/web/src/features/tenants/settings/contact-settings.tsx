import { sectionTexts } from "../../../server/section-texts.ts";
import { ContactForm } from "./contact-form.tsx";
import type { SettingsPageProps } from "./settings-page.tsx";

/** Whom people may ask, and what the law wants to be told. */
export function ContactSettings({ page: { t, locale, tenant, home }, settings }: SettingsPageProps) {
  const { revision, languages, contact, dataProtectionOfficer, accessibility } = settings;
  return (
    <>
      <p>
        {t("tenantPages:settings.contact.seen")} <a href={`${home}/accessibility`}>{t("web:frame.accessibility")}</a>,{" "}
        <a href={`${home}/privacy`}>{t("web:frame.privacy")}</a>
      </p>
      <ContactForm
        locale={locale}
        tenant={tenant.slug}
        revision={revision}
        texts={sectionTexts(t, "tenantPages:settings.contact")}
        languages={languages}
        values={{ contact, dataProtectionOfficer, accessibility }}
      />
    </>
  );
}
