import { platformDb } from "@raati/db/platform";
import { Tx, type TenantCtx } from "../../kernel/index.ts";
import { AccountModel, type Accounts } from "./model.ts";

/**
 * One transaction over a tenant's data and the accounts, for what must happen in both or in neither.
 *
 * @param reason why accounts are reached, in words for the audit trail
 */
export function accountTransaction<Result>(
  ctx: TenantCtx, reason: string, work: (tx: Tx, accounts: Accounts) => Promise<Result>,
): Promise<Result> {
  return platformDb(reason).transaction((platform) => {
    const tx = new Tx(platform.tenant(ctx.tenant.id), ctx);
    return work(tx, platform.of(AccountModel));
  });
}
