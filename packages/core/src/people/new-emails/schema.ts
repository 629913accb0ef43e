import { z } from "zod";
import { emailAddress } from "../../kernel/schema.ts";

export const askNewEmailInput = z.object({ email: emailAddress });

/** What the page of the link shows before its button is pressed. */
export const newEmailView = z.object({
  usable: z.boolean(),
  /** The new address with its middle hidden. */
  email: z.string().optional(),
});
/** A one-time key that signs the person in by the new address. */
export const confirmedEmailView = z.object({ token: z.string() });
