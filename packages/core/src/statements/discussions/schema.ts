import { z } from "zod";
import { id, reason } from "../fields.ts";

const text = z.string().trim().min(1).max(4000);

export const comment = z.object({
  statementId: id, panelId: id, partId: id.optional(), authorId: id.optional(), text, at: z.date(),
  /** Taken out of sight with a reason that its writer reads. */
  hidden: z.object({ at: z.date(), reason: z.string(), by: id.optional() }).optional(),
});
export const commentInput = z.object({ id, statement: id, part: id.optional(), text });
export const hideCommentInput = z.object({ statement: id, comment: id, reason });
export const commentView = z.object({
  id, part: id.optional(), at: z.date(), authorName: z.string().optional(), mine: z.boolean(), text: z.string().optional(),
  hidden: z.boolean(), hiddenReason: z.string().optional(),
});
export type CommentView = z.infer<typeof commentView>;
