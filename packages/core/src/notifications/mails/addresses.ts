import { segmentOf, type Locale } from "@raati/i18n";
import type { TenantCtx } from "../../kernel/index.ts";
import { placeOf } from "../../people/index.ts";

type Place = Pick<TenantCtx, "tenant" | "ports">;

/** A public page of the organisation, as a whole address. */
export function pageAddress({ tenant, ports }: Place, locale: Locale, path: string): string {
  return `${ports.settings.baseUrl}/${segmentOf(locale)}/${tenant.slug}${path}`;
}

/** A page behind the sign-in: whoever has signed in comes to it at once, others sign in first. */
export function insideAddress({ tenant, ports }: Place, locale: Locale, path: string): string {
  const next = encodeURIComponent(`/${segmentOf(locale)}/${tenant.slug}${path}`);
  return `${ports.settings.baseUrl}${placeOf("signIn", { locale, slug: tenant.slug })}?next=${next}`;
}

/** The two ways of turning mails off: for a person a page with a button, for a mail program an address that takes a POST. */
export function offAddresses(place: Place, locale: Locale, what: "notices" | "news", token: string) {
  const key = `token=${encodeURIComponent(token)}`;
  const path = what === "notices" ? "/notices/off" : "/calls/news/off";
  const { tenant, ports } = place;
  return {
    page: pageAddress(place, locale, `${path}?${key}`),
    oneClick: `${ports.settings.baseUrl}/api/off/${tenant.slug}/${what}?${key}`,
  };
}
