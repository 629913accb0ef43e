import { handlingOfKind, mirrorOf, shows } from "../../handling/index.ts";
import type { Tx } from "../../kernel/index.ts";
import { StatementModel } from "../model.ts";

/** Puts a statement's row right after something has happened on its way, whatever it was and however often it is told. */
export async function followHandling(tx: Tx, handlingId: string): Promise<void> {
  const handling = await handlingOfKind(tx, handlingId, "statement");
  const statement = handling && await tx.of(StatementModel).findOne({ id: handling.matterId });
  if (!statement) return;
  const set = mirrorOf(handling);
  if (!shows(statement, set)) await tx.of(StatementModel).update(statement, { set });
}
