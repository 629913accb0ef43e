import type { z } from "zod";
import { fail, type SignedInCtx } from "../../kernel/index.ts";
import { accountOf } from "../accounts/find-account.ts";
import { SessionModel } from "../sessions/model.ts";
import type { securityView } from "./schema.ts";

/** How the reader's account is protected. */
export async function mySecurity({ db, viewer, tenant }: SignedInCtx): Promise<z.output<typeof securityView>> {
  const { factor, recovery } = await accountOf(viewer.accountId);
  const { proof } = await db.of(SessionModel).get(viewer.sessionId);
  return {
    on: factor !== undefined, onSince: factor?.since, codesLeft: recovery?.hashes.length ?? 0, given: viewer.secondFactor,
    demanded: tenant.demandsSecondFactor && viewer.roles.length > 0, canSetUp: proof !== "identity",
  };
}

/**
 * The session that asks, when it may change how the account is protected. An organisation's own sign-in vouches for somebody
 * in that organisation only; the account opens other organisations as well, so it takes a session that was opened by e-mail,
 * and one that has given the second factor when there is one already.
 *
 * @throws Failure FORBIDDEN
 */
export async function protectingSession({ db, viewer }: Pick<SignedInCtx, "db" | "viewer">, factorIsOn: boolean) {
  const session = await db.of(SessionModel).get(viewer.sessionId);
  if (session.proof === "identity") fail("FORBIDDEN", "people:failure.factorNeedsMail");
  if (factorIsOn && !session.secondFactorAt) fail("FORBIDDEN", "kernel:failure.secondFactorNeeded");
  return session;
}
