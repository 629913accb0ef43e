import { sectionTexts } from "../../../server/section-texts.ts";
import { languageChoices } from "../../people/language-choices.ts";
import { LanguagesForm } from "./languages-form.tsx";
import type { SettingsPageProps } from "./settings-page.tsx";

/** In which languages the organisation works. */
export function LanguagesSettings({
  page: { t, locale, tenant },
  settings: { revision, languages, equalLanguages },
}: SettingsPageProps) {
  return (
    <LanguagesForm
      locale={locale}
      tenant={tenant.slug}
      revision={revision}
      texts={sectionTexts(t, "tenantPages:settings.languages")}
      chosen={languages}
      equal={equalLanguages}
      languages={languageChoices(t)}
    />
  );
}
