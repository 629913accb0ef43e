import type { z } from "zod";
import { authorize, fail } from "../../kernel/index.ts";
import { statementCommented, statementCommentHidden } from "../events.ts";
import { StatementCommentModel, type StatementComment } from "../model.ts";
import { statementPolicy } from "../policy.ts";
import { statementInside, toldOf, type StatementCtx } from "../statement-now.ts";
import { changed } from "../texts/write-text.ts";
import { touchWriting } from "../texts/writing-now.ts";
import type { commentInput, hideCommentInput } from "./schema.ts";

/** A member says something about the text or one part of it (J2.9). The same id again answers what is stored. */
export async function commentStatement(
  ctx: StatementCtx, input: z.output<typeof commentInput>,
): Promise<StatementComment> {
  const saved = await ctx.transaction(async (tx) => {
    const statement = await statementInside(tx, ctx, input.statement, "see");
    const authorId = ctx.viewer.personId;
    const stored = await tx.of(StatementCommentModel).findOne({ id: input.id });
    if (stored) return stored.authorId === authorId && stored.statementId === statement.id ? stored : fail(
      "NOT_FOUND", "statements:failure.commentUnknown",
    );
    authorize(statementPolicy, ctx.reader, "comment", statement);
    if (input.part !== undefined && !statement.parts.some(({ id }) => id === input.part)) {
      fail("NOT_FOUND", "statements:failure.partUnknown");
    }
    const comment = await tx.of(StatementCommentModel).insert({
      statementId: statement.id, panelId: statement.panelId, authorId, text: input.text, at: ctx.ports.clock.now(),
      ...(input.part && { partId: input.part }),
    }, input.id);
    await touchWriting(tx, statement.id, true);
    await tx.emit(statementCommented, comment, { ...toldOf(statement), commentId: comment.id });
    return comment;
  });
  changed(ctx, input.statement);
  return saved;
}

/** Takes a comment out of sight, with a reason that its writer reads. It stays where it stood, as hidden. */
export async function hideStatementComment(
  ctx: StatementCtx, input: z.output<typeof hideCommentInput>,
): Promise<StatementComment> {
  return ctx.transaction(async (tx) => {
    const statement = await statementInside(tx, ctx, input.statement, "moderate");
    const comment = await tx.of(StatementCommentModel).findOne({ id: input.comment, statementId: statement.id });
    if (!comment) fail("NOT_FOUND", "statements:failure.commentUnknown");
    if (comment.hidden) return comment;
    const hidden = { at: ctx.ports.clock.now(), reason: input.reason, by: ctx.viewer.personId };
    const saved = await tx.of(StatementCommentModel).update(comment, { set: { hidden } });
    await touchWriting(tx, statement.id, true);
    await tx.emit(statementCommentHidden, saved, { ...toldOf(statement), commentId: saved.id });
    return saved;
  });
}
