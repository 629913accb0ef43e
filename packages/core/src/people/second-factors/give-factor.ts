import type { z } from "zod";
import { fail, failField, type SignedInCtx, unseal } from "../../kernel/index.ts";
import { accountTransaction } from "../accounts/account-transaction.ts";
import { accountOf } from "../accounts/find-account.ts";
import type { Account } from "../accounts/model.ts";
import { SessionModel } from "../sessions/model.ts";
import { secondFactorGiven } from "./events.ts";
import { recoveryHash } from "./recovery-codes.ts";
import type { factorCodeInput } from "./schema.ts";
import { factorPlace } from "./set-up-factor.ts";
import { forgetTries, takeTry } from "./take-try.ts";
import { stepOf } from "./totp.ts";

/**
 * Gives the second factor in this session: a code of the app, or one of the recovery codes. Each code works once.
 *
 * @throws Failure INVALID for a wrong or used code, TOO_MANY after five wrong ones in this tenant, CONFLICT when no
 * second factor is on
 */
export async function giveFactor(ctx: SignedInCtx, { code }: z.output<typeof factorCodeInput>): Promise<void> {
  const { ports, viewer } = ctx;
  const now = ports.clock.now();
  await takeTry(ctx, viewer.accountId);
  const { recovery } = await accountOf(viewer.accountId);
  const isAppCode = /^\d{6}$/.test(code);
  const hash = isAppCode || !recovery ? undefined : await recoveryHash(code, recovery.salt);
  await accountTransaction(ctx, "check a second factor", async (tx, accounts) => {
    const account = await accounts.get(viewer.accountId);
    if (!account.factor) fail("CONFLICT", "people:failure.factorOff");
    const used = isAppCode ? appCodeUse(account, code, ports.settings.secret, now) : recoveryCodeUse(account, hash);
    await accounts.update(account, { set: used });
    await forgetTries(tx, ctx, account.id);
    const session = await tx.of(SessionModel).get(viewer.sessionId);
    const passed = await tx.of(SessionModel).update(session, { set: { secondFactorAt: now } });
    await tx.emit(secondFactorGiven, passed, { personId: viewer.personId, by: isAppCode ? "app" : "recoveryCode" });
  });
}

/** What changes in the account when this code is used. @throws Failure INVALID */
function appCodeUse(account: Account, code: string, secret: string, now: Date): Pick<Account, "lastStep"> {
  const step = stepOf(unseal(secret, factorPlace(account.id), account.factor!.sealed), code, now);
  if (step === undefined) failField("code", "people:failure.codeWrong");
  if (step <= account.lastStep) failField("code", "people:failure.codeUsed");
  return { lastStep: step };
}

function recoveryCodeUse({ recovery }: Account, hash: string | undefined): Pick<Account, "recovery"> {
  if (!recovery || hash === undefined || !recovery.hashes.includes(hash)) failField("code", "people:failure.codeWrong");
  return { recovery: { ...recovery, hashes: recovery.hashes.filter((one) => one !== hash) } };
}
