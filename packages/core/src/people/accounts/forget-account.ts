import { platformDb } from "@raati/db/platform";
import { PersonModel } from "../model.ts";
import { AccountModel } from "./model.ts";

/** Removes an account that no tenant knows a person for any more. Others keep theirs; doing it twice changes nothing. */
export function forgetAccount(accountId: string): Promise<void> {
  return platformDb("remove an account whose last person was erased").transaction(async (platform) => {
    if ((await platform.of(PersonModel).count({ accountId })) > 0) return;
    await platform.of(AccountModel).removeWhere({ id: accountId });
  });
}
