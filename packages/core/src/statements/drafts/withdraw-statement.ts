import type { z } from "zod";
import { withdrawHandling } from "../../handling/index.ts";
import { statementWithdrawn } from "../events.ts";
import { StatementModel, type Statement } from "../model.ts";
import { statementNow, toldOf, type StatementCtx } from "../statement-now.ts";
import type { withdrawStatementInput } from "./schema.ts";

/**
 * Takes a statement back, with a reason: its writer before the panel has it, the panel until it is answered. What was sent
 * ends its way; what was published stays readable, with the reason.
 *
 * @throws Failure FORBIDDEN, CONFLICT when it has been answered meanwhile
 */
export async function withdrawStatement(
  ctx: StatementCtx, { statement: id, reason }: z.output<typeof withdrawStatementInput>,
): Promise<Statement> {
  return ctx.transaction(async (tx) => {
    const before = await statementNow(tx, ctx, id, "see");
    if (before.state === "withdrawn") return before;
    const statement = await statementNow(tx, ctx, id, "withdraw");
    if (statement.handlingId) await withdrawHandling(ctx, tx, { kind: "statement", id }, reason);
    const withdrawal = { at: ctx.ports.clock.now(), reason };
    const withdrawn = await tx.of(StatementModel).update(statement, { set: { state: "withdrawn", withdrawal } });
    await tx.emit(statementWithdrawn, withdrawn, toldOf(withdrawn));
    return withdrawn;
  });
}
