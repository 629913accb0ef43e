import { createHash, createHmac } from "node:crypto";
import { segmentOf, type Locale } from "@raati/i18n";
import type { Settings } from "../kernel/index.ts";

/** What a key opens. */
export type TokenUse = "status" | "confirm" | "guardian" | "link-test";

/**
 * The key of a link, in base64url. It is worked out from the installation's secret and not drawn, because mails and letters
 * may be made twice: each copy then carries the same link. Only its hash is stored.
 *
 * @param what whose key it is; something that changes when an older key must no longer open
 */
export function tokenOf({ secret }: Settings, use: TokenUse, what: string): string {
  return createHmac("sha256", secret).update(`recruitment.${use} ${what}`).digest("base64url");
}

/** What is stored of a key: whoever reads the database opens nothing with it. */
export function hashOf(token: string): string {
  return createHash("sha256").update(token).digest("base64url");
}

/** Pages that mails and letters lead to, below `/<language>/<tenant>`. */
const PLACES = {
  confirm: "/applications/confirm", status: "/applications/own", guardian: "/applications/guardian",
} as const;

/** The address of one of these pages with its key. */
export function applicantAddress(
  { baseUrl }: Settings, place: keyof typeof PLACES, { locale, slug, token }: {
    locale: Locale; slug: string; token: string
  },
): string {
  return `${baseUrl}/${segmentOf(locale)}/${slug}${PLACES[place]}?token=${token}`;
}

/** The path of a call's public page. */
export function callPath(locale: Locale, tenantSlug: string, callSlug: string): string {
  return `/${segmentOf(locale)}/${tenantSlug}/calls/${callSlug}`;
}
