import { z } from "zod";
import { emailAddress, locale } from "../../kernel/schema.ts";

/** Somebody without an account who wants to hear of the next call for members. Nothing is known but the address. */
export const subscription = z.object({
  email: z.string(),
  lang: locale,
  state: z.enum(["unconfirmed", "confirmed"]),
  /** Hashes of the keys that have been mailed; the last few work. */
  keyHashes: z.array(z.string()).max(10).default([]),
  askedAt: z.date(),
  confirmedAt: z.date().optional(),
  /** There while nobody has confirmed it: then it is removed by itself. */
  purgeAt: z.date().optional(),
});

const key = z.string().min(20).max(400);
export const subscribeInput = z.object({ email: emailAddress });
export const subscribeView = z.object({ asked: z.literal(true) });
export const subscriptionKeyInput = z.object({ token: key });
export const subscriptionView =
  z.object({ state: z.enum(["unconfirmed", "confirmed", "ended"]), email: z.string().optional() });
