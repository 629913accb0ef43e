import { z } from "zod";
import { passage } from "../fields.ts";

export const AUDIENCES = ["members", "public", "givers"] as const;

/** News that went back to those who spoke. `final` says what happened in the end; without one nothing closes (C4). */
export const telling = z.object({
  at: z.date(), to: z.array(z.enum(AUDIENCES)).min(1), text: passage, final: z.boolean().default(false),
});
export const tellBackInput = z.object({
  to: z.array(z.enum(AUDIENCES)).min(1), text: passage, final: z.boolean().default(false),
});

/** What stands between a matter and its closing, by what is missing. */
export const CLOSING_NEEDS = ["answer", "steps", "follow-ups", "what-happened", "told-members"] as const;
export type ClosingNeed = (typeof CLOSING_NEEDS)[number];
