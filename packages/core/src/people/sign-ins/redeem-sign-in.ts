import type { z } from "zod";
import { fail, hashOf, type TenantCtx, type Tx } from "../../kernel/index.ts";
import { accountTransaction } from "../accounts/account-transaction.ts";
import { openAccount } from "../accounts/find-account.ts";
import { hiddenEmail } from "../letters/hidden-email.ts";
import { linkAccount } from "../link-account.ts";
import { PersonModel } from "../model.ts";
import type { Device } from "../sessions/device.ts";
import { startSession } from "../sessions/start-session.ts";
import { SignInModel } from "./model.ts";
import type { signInLinkView } from "./schema.ts";

/** What a one-time key needs to be used. */
interface KeyUse {
  readonly token: string;
  readonly device: Device;
  /** The token of a session that the same browser had before: it ends. */
  readonly replaces?: string | undefined;
}

/** What the page with the button shows. Looking at a link does not use it: mail scanners open links before people do. */
export async function signInLink(
  { db, ports }: TenantCtx, { token }: { token: string },
): Promise<z.output<typeof signInLinkView>> {
  const found = await keyOf(db, token, ports.clock.now());
  return found ? { usable: true, email: hiddenEmail(found.email), next: found.signIn.next } : { usable: false };
}

/**
 * Uses a one-time key, once and only in the tenant that it was made for, and signs its person in.
 *
 * @returns the session's token, for the cookie, and where to go on to
 * @throws Failure NOT_FOUND `people:failure.linkNotUsable` for a key that is unknown here, used or too old; FORBIDDEN for a
 *   locked account and for a person whose access was ended
 */
export function redeemSignIn(
  ctx: TenantCtx, { token, device, replaces }: KeyUse,
): Promise<{ sessionToken: string; next: string | undefined }> {
  return accountTransaction(ctx, "open the account of somebody who signs in", async (tx, accounts) => {
    const now = ctx.ports.clock.now();
    const { signIn, email } = (await keyOf(tx, token, now)) ?? notUsable();
    const found = await tx.of(PersonModel).findOne({ id: signIn.personId ?? notUsable(), email });
    const account = await openAccount(accounts, { email, locale: signIn.locale, now });
    const person = await linkAccount(tx, found ?? notUsable(), account.id);
    await tx.of(SignInModel).update(signIn, { set: { usedAt: now } });
    const sessionToken = await startSession(tx, ctx.ports, {
      person, account, proof: signIn.proof, device, replaces,
    });
    return { sessionToken, next: signIn.next };
  });
}

async function keyOf(db: Pick<Tx, "of">, token: string, now: Date) {
  const signIn = await db.of(SignInModel).findOne({ tokenHashes: hashOf(token), usedAt: null, expiresAt: { $gt: now } });
  return signIn?.email === undefined ? undefined : { signIn, email: signIn.email };
}

function notUsable(): never {
  fail("NOT_FOUND", "people:failure.linkNotUsable");
}
