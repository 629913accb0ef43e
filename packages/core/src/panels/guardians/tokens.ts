import { createHmac } from "node:crypto";
import { segmentOf, type Locale } from "@raati/i18n";
import type { Settings } from "../../kernel/index.ts";

/**
 * The key of a guardian's page. It is worked out from the installation's secret and not drawn, so that every copy of the
 * mail carries the same one; another address makes another key, and the older one opens nothing any more.
 */
export function nameConsentToken({ secret }: Settings, { id, email }: {
  readonly id: string; readonly email: string;
}): string {
  return createHmac("sha256", secret).update(`panels.name-consent ${id} ${email}`).digest("base64url");
}

/** Where a guardian answers, and takes the answer back. */
export function nameConsentAddress(
  { baseUrl }: Settings, { locale, slug, token }: { locale: Locale; slug: string; token: string },
): string {
  return `${baseUrl}/${segmentOf(locale)}/${slug}/guardian?token=${token}`;
}
