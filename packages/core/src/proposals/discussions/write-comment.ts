import type { z } from "zod";
import { authorize, fail } from "../../kernel/index.ts";
import { commentHidden, commentWritten } from "../events.ts";
import { CommentModel, type Comment } from "../model.ts";
import { proposalPolicy } from "../policy.ts";
import { proposalNow, requirePart, toldOf, type ProposalCtx } from "../proposal-now.ts";
import type { commentInput, hideCommentInput } from "./schema.ts";

/** A member says something about a proposal that the panel discusses. The same id again answers what is stored. */
export async function writeComment(ctx: ProposalCtx, input: z.output<typeof commentInput>): Promise<Comment> {
  requirePart(ctx);
  return ctx.transaction(async (tx) => {
    const proposal = await proposalNow(tx, ctx, input.proposal, "see");
    const authorId = ctx.viewer.personId;
    const stored = await tx.of(CommentModel).findOne({ id: input.id });
    if (stored) return stored.authorId === authorId && stored.proposalId === proposal.id ? stored : fail(
      "NOT_FOUND", "proposals:failure.commentUnknown"
    );
    authorize(proposalPolicy, ctx.reader, "comment", proposal);
    const comment = await tx.of(CommentModel).insert(
      {
        proposalId: proposal.id, panelId: proposal.panelId, authorId, text: input.text, at: ctx.ports.clock.now()
      }, input.id,
    );
    await tx.emit(commentWritten, comment, { ...toldOf(proposal), commentId: comment.id });
    return comment;
  });
}

/** Takes a comment out of sight, with a reason that its writer reads. It stays where it stood, as hidden. */
export async function hideComment(ctx: ProposalCtx, input: z.output<typeof hideCommentInput>): Promise<Comment> {
  return ctx.transaction(async (tx) => {
    const proposal = await proposalNow(tx, ctx, input.proposal, "moderate");
    const comment = await tx.of(CommentModel).findOne({ id: input.comment, proposalId: proposal.id });
    if (!comment) fail("NOT_FOUND", "proposals:failure.commentUnknown");
    if (comment.hidden) return comment;
    const hidden = { at: ctx.ports.clock.now(), reason: input.reason, by: ctx.viewer.personId };
    const saved = await tx.of(CommentModel).update(comment, { set: { hidden } });
    await tx.emit(commentHidden, saved, { ...toldOf(proposal), commentId: saved.id });
    return saved;
  });
}
