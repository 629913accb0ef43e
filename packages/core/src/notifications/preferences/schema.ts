import { z } from "zod";
import { id } from "../../kernel/schema.ts";
import { KIND_GROUPS, noteKind, offKind } from "../kinds/schema.ts";

/** When what is not personal leaves: every morning, on Monday mornings, or not at all. */
export const DIGESTS = ["daily", "weekly", "never"] as const;
export type Digest = (typeof DIGESTS)[number];

/** How one person wants to hear of things. Who has said nothing has the defaults. */
export const preference = z.object({
  personId: id,
  digest: z.enum(DIGESTS).default("daily"),
  /** Kinds of which no mail and no text message is wanted. They stand in the list all the same. */
  off: z.array(noteKind).max(60).default([]),
  /** Personal things come as a text message too. */
  texts: z.boolean().default(false),
  /** When the next digest leaves; undefined while nothing waits for one. */
  digestAt: z.date().optional(),
});

export const savePreferencesInput = z.object({
  digest: z.enum(DIGESTS), off: z.array(offKind).max(60), texts: z.boolean().default(false),
});
export const preferencesView = z.object({
  digest: z.enum(DIGESTS), texts: z.boolean(),
  /** Text messages are sent from here at all, and the reader has a number. */
  textsPossible: z.boolean(), phoneMissing: z.boolean(),
  email: z.string().optional(),
  kinds: z.array(z.object({
    kind: noteKind, group: z.enum(KIND_GROUPS), leaves: z.enum(["at-once", "digest"]), duty: z.boolean(), on: z.boolean(),
  })),
});
export type PreferencesView = z.infer<typeof preferencesView>;

/** What a link in a mail turns off: one kind, or the whole digest. */
export const offTarget = z.union([z.literal("digest"), noteKind]);
export type OffTarget = z.output<typeof offTarget>;
export const offKeyInput = z.object({ token: z.string().min(20).max(400) });
/** `email` is shortened, so that a link that was passed on tells no address. */
export const offView = z.object({ target: offTarget, done: z.boolean(), email: z.string().optional() });
