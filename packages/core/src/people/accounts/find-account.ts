import { platformDb } from "@raati/db/platform";
import type { Locale } from "@raati/i18n";
import { fail } from "../../kernel/index.ts";
import { AccountModel, type Account, type Accounts } from "./model.ts";

/** @throws DbError NOT_FOUND */
export function accountOf(accountId: string): Promise<Account> {
  return platformDb("show readers their own account").of(AccountModel).get(accountId);
}

/**
 * The account of an address that has just been proved, made when there is none yet.
 *
 * @throws Failure FORBIDDEN when the account is locked
 */
export async function openAccount(
  accounts: Accounts, proved: { email: string; locale: Locale; now: Date },
): Promise<Account> {
  const found = await accounts.findOne({ email: proved.email });
  if (found?.lockedAt) fail("FORBIDDEN", "people:failure.accountLocked");
  return found ?? accounts.insert({ email: proved.email, locale: proved.locale, createdAt: proved.now });
}
