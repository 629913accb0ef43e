import { segmentOf, type Locale } from "@raati/i18n";

/**
 * The pages of signing in and of one's own data, below `/<language>/<tenant>`. Mails and pages take the address from here.
 */
export const addressPlaces = {
  signIn: "/sign-in",
  signInLink: "/sign-in/link",
  signInProblem: "/sign-in/problem",
  secondFactor: "/sign-in/code",
  invitation: "/invitation",
  newEmail: "/new-email",
  mySessions: "/me/sessions",
  myData: "/me/data",
  mySecurity: "/me/security",
} as const;

/** The path of one of these pages, with a one-time key where the page needs one. */
export function placeOf(
  place: keyof typeof addressPlaces, { locale, slug, token }: { locale: Locale; slug: string; token?: string },
): string {
  const path = `/${segmentOf(locale)}/${slug}${addressPlaces[place]}`;
  return token === undefined ? path : `${path}?token=${encodeURIComponent(token)}`;
}

/** Where a tenant's own identity provider sends people back to. The provider must know it. */
export function identityReturnAddress(baseUrl: string, slug: string): string {
  return `${baseUrl}/api/auth/${slug}/callback/oidc`;
}
