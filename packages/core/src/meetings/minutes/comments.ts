import type { z } from "zod";
import { fail } from "../../kernel/index.ts";
import type { PanelCtx } from "../../panels/index.ts";
import { commentAdded, commentAnswered } from "../events.ts";
import { toldOf } from "../meeting-now.ts";
import { MinuteCommentModel } from "../model.ts";
import { namesInside } from "../names-inside.ts";
import { minutesFor } from "./minutes-now.ts";
import type { addCommentInput, answerCommentInput, commentRow, minutesInput } from "./schema.ts";

type Which = z.output<typeof minutesInput>;

/** A member says what is wrong or missing in the draft. The same id again adds nothing. */
export async function addComment(ctx: PanelCtx, input: z.output<typeof addCommentInput>): Promise<Which> {
  await ctx.transaction(async (tx) => {
    const { meeting } = await minutesFor(tx, ctx, input.meeting, "comment");
    const { id, item, text, lang } = input;
    const { personId } = ctx.part.reader;
    const stored = await tx.of(MinuteCommentModel).findOne({ id });
    if (stored) return stored.meetingId === meeting.id ? undefined : fail("NOT_FOUND");
    if (personId === undefined) fail("FORBIDDEN");
    const comment = await tx.of(MinuteCommentModel).insert({
      meetingId: meeting.id, personId, text, lang, at: ctx.ports.clock.now(), state: "open", ...(item && { itemId: item }),
    }, id);
    return tx.emit(commentAdded, comment, { ...toldOf(meeting), personId, commentId: id });
  });
  return { meeting: input.meeting };
}

/** Whoever writes the minutes takes a comment into the text, or answers why not. */
export async function answerComment(ctx: PanelCtx, input: z.output<typeof answerCommentInput>): Promise<Which> {
  return ctx.transaction(async (tx) => {
    const comment = await tx.of(MinuteCommentModel).findOne({ id: input.comment });
    if (!comment) fail("NOT_FOUND");
    const { meeting } = await minutesFor(tx, ctx, comment.meetingId, "write");
    const { state, answer } = input;
    const answered = await tx.of(MinuteCommentModel).update(comment, { set: { state, ...(answer && { answer }) } });
    await tx.emit(commentAnswered, answered, { ...toldOf(meeting), commentId: comment.id, state });
    return { meeting: meeting.id };
  });
}

/** The comments on a draft, the oldest first, to the panel. */
export async function listComments(ctx: PanelCtx, input: Which): Promise<z.output<typeof commentRow>[]> {
  const { meeting } = await minutesFor(ctx.db, ctx, input.meeting, "see");
  const comments = await ctx.db.of(MinuteCommentModel).find({ meetingId: meeting.id }, { sort: { id: 1 } });
  const ids = comments.flatMap(({ personId }) => (personId ? [personId] : []));
  const names = await namesInside(ctx, ids, meeting.panelIds);
  return comments.map(({ personId, ...comment }) => ({
    ...comment, name: names.get(personId ?? "") ?? "", mine: personId !== undefined && personId === ctx.part.reader.personId,
  }));
}
