import type { Locale } from "@raati/i18n";
import { QuickExit } from "@raati/ui";
import { orRefused } from "../../server/or-refused.ts";
import { tenantPage } from "../../server/tenant-page.ts";

/** The weather: a page that anybody may have open. Where the panel's plugins have no address of their own. */
const ORDINARY: Readonly<Record<Locale, string>> = {
  fi: "https://www.ilmatieteenlaitos.fi/", "fi-plain": "https://www.ilmatieteenlaitos.fi/",
  sv: "https://sv.ilmatieteenlaitos.fi/", en: "https://en.ilmatieteenlaitos.fi/",
};

const UNTOLD = { quickExit: true, exit: undefined };

/**
 * A way to leave at once, on every page of a panel whose privacy rule asks for one. A panel that is not there has none;
 * where nobody can tell what the rule says, the way out is there.
 */
export async function PanelExit({ tenant, panel }: { readonly tenant: string; readonly panel: string }) {
  const { call, locale } = await tenantPage(tenant);
  const privacy = await orRefused(call.panels.privacy({ tenant, panel })).catch(() => UNTOLD);
  return privacy?.quickExit === true && <QuickExit locale={locale} href={privacy.exit ?? ORDINARY[locale]} />;
}
