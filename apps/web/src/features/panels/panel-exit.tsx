import type { Locale } from "@raati/i18n";
import { QuickExit } from "@raati/ui";
import { tenantPage } from "../../server/tenant-page.ts";

/** The weather: a page that anybody may have open. */
const ORDINARY: Readonly<Record<Locale, string>> = {
  fi: "https://www.ilmatieteenlaitos.fi/", "fi-plain": "https://www.ilmatieteenlaitos.fi/",
  sv: "https://sv.ilmatieteenlaitos.fi/", en: "https://en.ilmatieteenlaitos.fi/",
};

/** A way to leave at once, on every page of a panel whose privacy rule asks for one. A panel that is not there has none. */
export async function PanelExit({ tenant, panel }: { readonly tenant: string; readonly panel: string }) {
  const { call, locale } = await tenantPage(tenant);
  const privacy = await call.panels.privacy({ tenant, panel }).catch(() => undefined);
  return privacy?.quickExit === true && <QuickExit locale={locale} href={ORDINARY[locale]} />;
}
