import { z } from "zod";
import { emailAddress, id } from "../../kernel/schema.ts";

const line = z.string().trim().max(300).optional();

/** What somebody found hard to use. No account is needed, and an address only by who wants an answer. */
export const tellBarrierInput =
  z.object({ id, text: z.string().trim().min(3).max(2000), page: line, email: emailAddress.optional() });

/** Received. An answer is promised only to who left an address. */
export const toldBarrierView = z.object({ answerComes: z.boolean() });
