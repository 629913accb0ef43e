import type { Locale } from "@raati/i18n";
import { hashOf, type Ports, type Tx } from "../../kernel/index.ts";
import { SignInModel } from "./model.ts";

interface KeyFor {
  readonly personId: string;
  readonly email: string;
  readonly locale: Locale;
  readonly proof: "mail" | "demo";
}

/** How long the browser has to take the session after a page has found out who somebody is, in milliseconds. */
const KEY_LASTS = 120_000;

/** A one-time key for somebody who has just proved who they are on a page: the sign-in takes it at once. */
export async function giveKey(
  tx: Tx, { clock, random }: Ports, { personId, email, locale, proof }: KeyFor,
): Promise<string> {
  const now = clock.now();
  const until = new Date(now.getTime() + KEY_LASTS);
  const token = random.token(32);
  await tx.of(SignInModel).insert({
    personId, email, proof, locale, askedAt: now, tokenHashes: [hashOf(token)], expiresAt: until, purgeAt: until,
  });
  return token;
}
