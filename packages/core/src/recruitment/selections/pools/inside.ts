import type { TenantCtx, Tx } from "../../../kernel/index.ts";

/** The same context inside a transaction that runs already: commands of other slices then write in the same one. */
export function inside<Context extends TenantCtx>(ctx: Context, tx: Tx): Context {
  return { ...ctx, db: tx.db, transaction: (work: (tx: Tx) => Promise<unknown>) => work(tx) };
}
