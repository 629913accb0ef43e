import { createHash, createHmac } from "node:crypto";
import { DAY_MS, segmentOf, type Locale } from "@raati/i18n";
import type { Settings } from "../kernel/index.ts";

/** A link of the confirmation mail opens for so long: one week. */
export const LINK_LIFE_MS = 7 * DAY_MS;

/**
 * The token of the link that one delivery of the mail carries, in base64url. It is worked out from the installation's secret
 * and not drawn, because a mail may be tried twice: both copies then carry the same link. Only its hash is stored.
 */
export function confirmationToken({ secret }: Settings, deliveryId: string): string {
  return createHmac("sha256", secret).update(`tenants.confirmation ${deliveryId}`).digest("base64url");
}

/** What is stored of a token, so that the database holds nothing with which a link could be made. */
export function hashOfToken(token: string): string {
  return createHash("sha256").update(token).digest("base64url");
}

/** The address in the mail that confirms a new organisation. */
export function confirmationAddress({ baseUrl }: Settings, locale: Locale, token: string): string {
  return `${baseUrl}/${segmentOf(locale)}/sign-up/confirm?token=${token}`;
}
