import type { z } from "zod";
import { fail, failField, seal, type SignedInCtx, unseal } from "../../kernel/index.ts";
import { accountTransaction } from "../accounts/account-transaction.ts";
import { nameIn } from "../letters/write-letter.ts";
import { SessionModel } from "../sessions/model.ts";
import { recoveryCodesRenewed, secondFactorTurnedOn } from "./events.ts";
import { protectingSession } from "./my-security.ts";
import { newRecoveryCodes } from "./recovery-codes.ts";
import type { factorCodeInput, newFactorView, recoveryCodesView } from "./schema.ts";
import { forgetTries, takeTry } from "./take-try.ts";
import { factorAddress, newSecret, stepOf } from "./totp.ts";

/** A secret that is not confirmed within this time is forgotten, in milliseconds. */
const SET_UP_WITHIN = 30 * 60_000;

/** The place that a sealed secret is bound to: it opens for this account and for nothing else. */
export const factorPlace = (accountId: string) => `second factor of ${accountId}`;

/**
 * Begins to set up a second factor. Nothing changes until a code confirms it; beginning again makes a new secret.
 *
 * @throws Failure FORBIDDEN in a session that may not, see `protectingSession`
 */
export function beginFactor(ctx: SignedInCtx): Promise<z.output<typeof newFactorView>> {
  const { ports, tenant, viewer, locale } = ctx;
  return accountTransaction(ctx, "set up a second factor", async (tx, accounts) => {
    const account = await accounts.get(viewer.accountId);
    await protectingSession({ db: tx.db, viewer }, account.factor !== undefined);
    const secret = newSecret();
    const sealed = seal(ports.settings.secret, factorPlace(account.id), secret);
    await accounts.update(account, { set: { newFactor: { sealed, madeAt: ports.clock.now() } } });
    const issuer = `Raati – ${nameIn(tenant.name, locale, tenant.languages)}`.replaceAll(":", " ");
    return { address: factorAddress(secret, issuer, account.email), secret: secret.match(/.{1,4}/g)!.join(" ") };
  });
}

/**
 * Turns the second factor on with a first code from the app. This session counts as having given it.
 *
 * @returns the recovery codes, which are never shown again
 * @throws Failure INVALID for a wrong code, TOO_MANY, CONFLICT when there is nothing to confirm any more
 */
export async function confirmFactor(
  ctx: SignedInCtx, { code }: z.output<typeof factorCodeInput>,
): Promise<z.output<typeof recoveryCodesView>> {
  const { ports, viewer } = ctx;
  const now = ports.clock.now();
  await takeTry(ctx, viewer.accountId);
  const { codes, recovery } = await newRecoveryCodes();
  await accountTransaction(ctx, "turn a second factor on", async (tx, accounts) => {
    const account = await accounts.get(viewer.accountId);
    const session = await protectingSession({ db: tx.db, viewer }, account.factor !== undefined);
    const { newFactor } = account;
    const isOver = !newFactor || newFactor.madeAt.getTime() + SET_UP_WITHIN < now.getTime();
    if (isOver) fail("CONFLICT", "people:failure.factorSetUpOver");
    const step = stepOf(unseal(ports.settings.secret, factorPlace(account.id), newFactor.sealed), code, now);
    if (step === undefined) failField("code", "people:failure.codeWrong");
    await accounts.update(account, {
      set: {
        factor: { sealed: newFactor.sealed, since: now }, lastStep: step, recovery, resetAskedBy: [],
      },
      unset: ["newFactor"],
    });
    await forgetTries(tx, ctx, account.id);
    const passed = await tx.of(SessionModel).update(session, { set: { secondFactorAt: now } });
    await tx.emit(secondFactorTurnedOn, passed, { personId: viewer.personId });
  });
  return { codes };
}

/**
 * Makes ten new recovery codes; the old ones open nothing from now on.
 *
 * @throws Failure FORBIDDEN in a session that may not; CONFLICT when no second factor is on
 */
export async function renewRecoveryCodes(ctx: SignedInCtx): Promise<z.output<typeof recoveryCodesView>> {
  const { viewer } = ctx;
  const { codes, recovery } = await newRecoveryCodes();
  await accountTransaction(ctx, "make new recovery codes", async (tx, accounts) => {
    const account = await accounts.get(viewer.accountId);
    if (!account.factor) fail("CONFLICT", "people:failure.factorOff");
    const session = await protectingSession({ db: tx.db, viewer }, true);
    await accounts.update(account, { set: { recovery } });
    const seen = await tx.of(SessionModel).update(session, { set: { lastSeenAt: ctx.ports.clock.now() } });
    await tx.emit(recoveryCodesRenewed, seen, { personId: viewer.personId });
  });
  return { codes };
}
