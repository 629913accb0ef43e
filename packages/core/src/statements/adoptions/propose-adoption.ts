import { fail } from "../../kernel/index.ts";
import { adoptionProposed, statementReopened } from "../events.ts";
import { StatementModel, SuggestionModel, type Statement } from "../model.ts";
import { statementInside, toldOf, type StatementCtx } from "../statement-now.ts";
import { changed } from "../texts/write-text.ts";
import { touchWriting } from "../texts/writing-now.ts";
import { fixedParts } from "./fixed-parts.ts";

/**
 * Who leads the panel closes the text for writing, so that all have the same words before them when they agree.
 *
 * @throws Failure CONFLICT while suggestions wait for an answer, INVALID when nothing is written yet
 */
export async function proposeAdoption(ctx: StatementCtx, { statement: id }: { statement: string }): Promise<Statement> {
  const saved = await ctx.transaction(async (tx) => {
    const before = await statementInside(tx, ctx, id, "see");
    if (before.state === "for-adoption") return before;
    const statement = await statementInside(tx, ctx, id, "proposeAdoption");
    const open = await tx.of(SuggestionModel).count({ statementId: id, state: "open" });
    if (open > 0) fail("CONFLICT", "statements:failure.suggestionsOpen", { values: { count: open } });
    await fixedParts(tx, statement);
    const proposed = await tx.of(StatementModel).update(statement, { set: { state: "for-adoption" } });
    await touchWriting(tx, id);
    await tx.emit(adoptionProposed, proposed, toldOf(proposed));
    return proposed;
  });
  changed(ctx, id);
  return saved;
}

/** Opens the text for writing again, before it is adopted or when it was not. Doing it twice changes nothing. */
export async function reopenStatement(ctx: StatementCtx, { statement: id }: { statement: string }): Promise<Statement> {
  const saved = await ctx.transaction(async (tx) => {
    const before = await statementInside(tx, ctx, id, "see");
    if (before.state === "in-drafting") return before;
    const statement = await statementInside(tx, ctx, id, "reopen");
    const opened = await tx.of(StatementModel).update(statement, { set: { state: "in-drafting" }, unset: ["adoption"] });
    await touchWriting(tx, id);
    await tx.emit(statementReopened, opened, toldOf(opened));
    return opened;
  });
  changed(ctx, id);
  return saved;
}
