import { htmlLang, TERMS, termTexts } from "@raati/i18n";
import { TabNav } from "@raati/ui";
import { sectionTexts } from "../../../server/section-texts.ts";
import type { SettingsPageProps } from "./settings-page.tsx";
import { WordsForm } from "./words-form.tsx";

/** The organisation's own words for the product's terms, one language at a time. */
export function WordsSettings(props: SettingsPageProps & { readonly language: string | undefined }) {
  const {
    page: { t, locale, tenant, home },
    settings: { revision, languages, terms },
    language,
  } = props;
  const shown = languages.find((one) => one === language) ?? languages[0] ?? "fi";
  return (
    <>
      {languages.length > 1 && (
        <TabNav
          label={t("tenantPages:settings.words.languages")}
          items={languages.map((one) => ({
            href: `${home}/settings/words?language=${one}`,
            text: t(`web:frame.languages.${one}`),
            current: one === shown,
          }))}
        />
      )}
      <WordsForm
        key={shown}
        locale={locale}
        tenant={tenant.slug}
        revision={revision}
        texts={sectionTexts(t, "tenantPages:settings.words")}
        language={shown}
        lang={htmlLang(shown)}
        terms={terms}
        words={TERMS.map((term) => ({ term, ...termTexts[shown][term] }))}
      />
    </>
  );
}
