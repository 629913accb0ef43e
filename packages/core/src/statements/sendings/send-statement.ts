import type { z } from "zod";
import { beginningOf, startHandling } from "../../handling/index.ts";
import { failField } from "../../kernel/index.ts";
import { statementSent } from "../events.ts";
import { StatementModel, type Statement } from "../model.ts";
import { statementNow, toldOf, type StatementCtx } from "../statement-now.ts";
import type { sendInput } from "./schema.ts";

/**
 * The coordinator sends what the panel has adopted along one of the organisation's routes, or to steps picked by hand (E7).
 * Sending twice sends once. Everybody may follow it once it is published.
 *
 * @throws Failure INVALID without a route, and for steps that lead to nobody; NOT_FOUND for a route that is not there
 */
export async function sendStatement(ctx: StatementCtx, input: z.output<typeof sendInput>): Promise<Statement> {
  return ctx.transaction(async (tx) => {
    const before = await statementNow(tx, ctx, input.statement, "see");
    if (before.handlingId) return before;
    const statement = await statementNow(tx, ctx, input.statement, "send");
    const { routeId, steps } = input;
    if (routeId === undefined && steps === undefined) failField("routeId", "statements:field.noRoute");
    const { title, theme, panelIds, open } = statement;
    const handling = await startHandling(ctx, tx, { kind: "statement", id: statement.id }, {
      title, theme, panelIds, open, routeId, steps, beginning: beginningOf(statement),
    });
    const sent = await tx.of(StatementModel).update(statement, { set: {
      state: "sent", sentOn: handling.sentOn, handlingId: handling.id, unitIds: handling.unitIds, bodyIds: handling.bodyIds,
    } });
    await tx.emit(statementSent, sent, { ...toldOf(sent), handlingId: handling.id, open });
    return sent;
  });
}
