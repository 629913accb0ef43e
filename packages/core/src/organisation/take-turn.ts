import type { TenantCtx, Tx } from "../kernel/index.ts";
import { TurnModel } from "./model.ts";

/**
 * Lets the changes of an organisation's shape happen one after the other. Two that are each right alone, "A under B"
 * and "B under A", or ending a unit and sending a route to it, would together leave what no rule allows; each reads
 * more than it writes, so the database alone would not notice. The loser of two at once runs again, and then sees
 * what the winner did.
 */
export async function takeTurn({ tenant }: TenantCtx, tx: Tx): Promise<void> {
  const turns = tx.of(TurnModel);
  if ((await turns.updateWhere({ id: tenant.id }, { inc: { taken: 1 } })) === 0) {
    await turns.insert({ taken: 1 }, tenant.id as never);
  }
}
