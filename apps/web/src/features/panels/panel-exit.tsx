import type { PrivacyRule } from "@raati/core/panels/schema";
import type { Locale } from "@raati/i18n";
import { QuickExit } from "@raati/ui";

/** The weather: a page that anybody may have open. */
const ORDINARY: Readonly<Record<Locale, string>> = {
  fi: "https://www.ilmatieteenlaitos.fi/", "fi-plain": "https://www.ilmatieteenlaitos.fi/",
    sv: "https://sv.ilmatieteenlaitos.fi/",
  en: "https://en.ilmatieteenlaitos.fi/",
};

/** A way to leave at once, on the pages of panels whose privacy rule asks for one. */
export function PanelExit({ privacy, locale }: { readonly privacy: PrivacyRule; readonly locale: Locale }) {
  return privacy.quickExit && <QuickExit locale={locale} href={ORDINARY[locale]} />;
}
