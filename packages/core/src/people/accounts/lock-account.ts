import { platformDb } from "@raati/db/platform";
import type { Ports } from "../../kernel/index.ts";
import { SessionModel } from "../sessions/model.ts";
import { AccountModel } from "./model.ts";

/**
 * Locks an account in all tenants: nobody signs in with it, and whoever is signed in is out with the next request. It is the
 * operator's answer to an account in wrong hands. Locking twice changes nothing.
 *
 * @throws DbError NOT_FOUND
 */
export function lockAccount({ clock }: Ports, accountId: string): Promise<void> {
  const now = clock.now();
  return platformDb("lock an account in all tenants").transaction(async (platform) => {
    const accounts = platform.of(AccountModel);
    const account = await accounts.get(accountId);
    if (!account.lockedAt) await accounts.update(account, { set: { lockedAt: now } });
    await platform.of(SessionModel).updateWhere({ accountId, endedAt: null }, { set: { endedAt: now } });
  });
}

/** Opens a locked account again. Its old sessions stay ended. @throws DbError NOT_FOUND */
export async function unlockAccount(accountId: string): Promise<void> {
  const accounts = platformDb("open a locked account again").of(AccountModel);
  const account = await accounts.get(accountId);
  if (account.lockedAt) await accounts.update(account, { unset: ["lockedAt"] });
}
