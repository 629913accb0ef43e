import { helsinkiDay } from "@raati/i18n";
import type { z } from "zod";
import { openHandling } from "../../handling/index.ts";
import { fail, failField, type Tx } from "../../kernel/index.ts";
import { PanelTypeModel, TermModel, type Panel } from "../../panels/index.ts";
import { easyTextAdded, statementPublished } from "../events.ts";
import { StatementModel, type Statement } from "../model.ts";
import { statementNow, toldOf, type StatementCtx } from "../statement-now.ts";
import type { publishInput } from "./schema.ts";

/**
 * Puts an adopted statement before everybody, with its history of handling (E9). The easy version is a text of its own: it is
 * asked for, or it is said that it comes later, and then added by publishing once more. Publishing twice publishes once.
 *
 * @throws Failure INVALID without either, FORBIDDEN for a panel whose statements are not public
 */
export async function publishStatement(ctx: StatementCtx, input: z.output<typeof publishInput>): Promise<Statement> {
  return ctx.transaction(async (tx) => {
    const statement = await statementNow(tx, ctx, input.statement, "publish");
    const { easyText } = input;
    if (statement.open) return easyText && !statement.easyText ? addEasyText(tx, statement, easyText) : statement;
    if (!easyText && !input.easyLater) failField("easyText", "statements:field.easyTextMissing");
    if (!(await isPublished(tx, ctx.panel))) fail("FORBIDDEN", "statements:failure.notPublic");
    const publishedOn = helsinkiDay(ctx.ports.clock.now());
    const published = await tx.of(StatementModel).update(statement, {
      set: { open: true, publishedOn, ...(easyText && { easyText }) },
    });
    await openHandling(tx, { kind: "statement", id: statement.id });
    await tx.emit(statementPublished, published, { ...toldOf(published), easy: easyText !== undefined });
    return published;
  });
}

async function addEasyText(tx: Tx, statement: Statement, easyText: NonNullable<Statement["easyText"]>): Promise<Statement> {
  const added = await tx.of(StatementModel).update(statement, { set: { easyText } });
  await tx.emit(easyTextAdded, added, toldOf(added));
  return added;
}

/** Whether statements of a panel are published: by the rules of its term, or of its type when no term runs. */
async function isPublished(tx: Tx, { termId, typeId }: Panel): Promise<boolean> {
  const { rules } = termId === undefined ? await tx.of(PanelTypeModel).get(typeId) : await tx.of(TermModel).get(termId);
  return rules.publicity.statements;
}
