import { platformDb } from "@raati/db/platform";
import { fail } from "../../kernel/index.ts";
import { AccountModel } from "./model.ts";

/** So many codes may be wrong before a pause. */
export const TRIES = 5;
const FIRST_PAUSE = 60_000;
const LONGEST_PAUSE = 3_600_000;

/** How long the account pauses, in milliseconds: twice as long each time, an hour at most. */
export function pauseAfter(pauses: number): number {
  return Math.min(FIRST_PAUSE * 2 ** pauses, LONGEST_PAUSE);
}

/**
 * Takes one of the account's tries. It is counted before the code is looked at, so that guesses sent side by side count as
 * well.
 *
 * @throws Failure TOO_MANY while the account pauses
 */
export async function takeTry(accountId: string, now: Date): Promise<void> {
  const accounts = platformDb("count the tries at a second factor").of(AccountModel);
  const notPaused = { $or: [{ pausedUntil: null }, { pausedUntil: { $lte: now } }] };
  const withTriesLeft = { id: accountId, failedTries: { $lt: TRIES }, ...notPaused };
  const taken = await accounts.updateWhere(withTriesLeft, { inc: { failedTries: 1 } });
  if (taken === 1) return;
  const account = await accounts.get(accountId);
  const pausedUntil = new Date(now.getTime() + pauseAfter(account.pauses));
  await accounts.updateWhere({ id: accountId, failedTries: { $gte: TRIES }, pauses: account.pauses, ...notPaused },
    { set: { pausedUntil, failedTries: 0 }, inc: { pauses: 1 } });
  const { pausedUntil: until = pausedUntil } = await accounts.get(accountId);
  const minutes = Math.max(1, Math.ceil((until.getTime() - now.getTime()) / 60_000));
  fail("TOO_MANY", "people:failure.codePaused", { values: { minutes } });
}
