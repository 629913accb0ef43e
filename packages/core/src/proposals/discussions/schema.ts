import { z } from "zod";
import { id, reason } from "../fields.ts";

const text = z.string().trim().min(1).max(4000);

export const comment = z.object({
  proposalId: id, panelId: id, authorId: id.optional(), text, at: z.date(),
  /** Taken out of sight with a reason that its writer reads. */
  hidden: z.object({ at: z.date(), reason: z.string(), by: id.optional() }).optional(),
});
export const commentInput = z.object({ id, proposal: id, text });
export const hideCommentInput = z.object({ proposal: id, comment: id, reason });

export const commentView = z.object({
  id, at: z.date(), authorName: z.string().optional(), mine: z.boolean(), text: z.string().optional(),
  /** Why it is hidden: for its writer and who moderates. To others a hidden comment says only that it is. */
  hiddenReason: z.string().optional(), hidden: z.boolean(),
});
