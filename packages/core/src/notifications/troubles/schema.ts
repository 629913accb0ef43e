import { z } from "zod";
import { id, listInput, locale } from "../../kernel/schema.ts";

/** "refused": the other side said at once that it takes no mail for the address. "returned": it took it and sent it back. */
const TROUBLES = ["refused", "returned"] as const;

/** That mails do not reach a person. There is one at most for each. */
export const mailTrouble = z.object({
  personId: id,
  what: z.enum(TROUBLES),
  /** A hash of the address that failed: with another address the trouble is over. */
  addressHash: z.string(),
  at: z.date(),
  /** So many mails have failed. */
  times: z.int().min(1),
});

export const troubleView = z.object({
  personId: id, name: z.string(), email: z.string().optional(), phone: z.string().optional(), language: locale,
  what: z.enum(TROUBLES), at: z.date(), times: z.int(),
});
export const troublesView = z.object({ items: z.array(troubleView), next: id.optional() });
export type TroublesView = z.infer<typeof troublesView>;
export const listTroublesInput = listInput;
export const troubleInput = z.object({ personId: id });
