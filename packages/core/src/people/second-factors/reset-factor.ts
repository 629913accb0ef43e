import type { z } from "zod";
import { authorize, fail, type SignedInCtx } from "../../kernel/index.ts";
import { accountTransaction } from "../accounts/account-transaction.ts";
import { workplacesOf } from "../accounts/workplaces.ts";
import { PersonModel } from "../model.ts";
import { peoplePolicy } from "../policy.ts";
import { endSessionsOf } from "../sessions/end-sessions.ts";
import { secondFactorReset } from "./events.ts";
import type { factorResetInput } from "./schema.ts";
import { forgetTries } from "./take-try.ts";

/**
 * Takes the second factor off somebody who has lost it, so that a new one can be set up. The account opens every
 * organisation that the person works in, so it is done when an administrator of each of them has asked for it.
 *
 * @returns done: false while another organisation has not asked yet
 * @throws Failure NOT_FOUND, FORBIDDEN (not for oneself, and only for administrators), CONFLICT when none is on
 */
export async function resetFactor(ctx: SignedInCtx, input: z.output<typeof factorResetInput>): Promise<{ done: boolean }> {
  const { personId, revision, reason } = input;
  const now = ctx.ports.clock.now();
  const { accountId } = await ctx.db.of(PersonModel).get(personId);
  const workplaces = accountId === undefined ? [] : await workplacesOf(accountId);
  return accountTransaction(ctx, "take a lost second factor off", async (tx, accounts) => {
    const person = await tx.of(PersonModel).get(personId);
    authorize(peoplePolicy, ctx.viewer, "resetFactor", person);
    const account = person.accountId === undefined ? undefined : await accounts.get(person.accountId);
    if (!account?.factor || account.id !== accountId) fail("CONFLICT", "people:failure.factorOff");
    const askedBy = new Set([...account.resetAskedBy, ctx.tenant.id]);
    const done = workplaces.every((tenantId) => askedBy.has(tenantId));
    if (done) {
      await accounts.update(account, {
        set: { lastStep: 0, resetAskedBy: [] },
        unset: ["factor", "newFactor", "recovery"],
      });
      await forgetTries(tx, ctx, account.id);
    } else await accounts.update(account, { set: { resetAskedBy: [...askedBy] } });
    const changed = await tx.of(PersonModel).update({ id: person.id, revision }, { set: { personId: person.id } });
    await endSessionsOf(tx, person.id, { now });
    await tx.emit(secondFactorReset, changed, { personId: person.id, accountId: account.id, reason, done });
    return { done };
  });
}
