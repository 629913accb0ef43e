import { formatRange } from "@raati/i18n";
import type { TenantPage } from "../../server/tenant-page.ts";

/** A term in words: "1.6.2025–31.5.2027". */
export function termDays({ locale }: Pick<TenantPage, "locale">,
  { startsOn, endsOn }: { readonly startsOn: string; readonly endsOn: string }): string {
  return formatRange(locale, startsOn, endsOn);
}
