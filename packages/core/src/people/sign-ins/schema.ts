import { z } from "zod";
import { emailAddress, STAFF_ROLES } from "../../kernel/schema.ts";

export const requestSignInInput = z.object({
  email: emailAddress,
  /** Where to go after signing in: an address of this tenant, without the host. Anything else is left out. */
  next: z.string().max(500).optional(),
});

/** A one-time key: 32 random bytes in base64url. */
export const signInTokenInput = z.object({ token: z.string().regex(/^[\w-]{43}$/) });

/** What the page with the button shows before the link is used. */
export const signInLinkView = z.object({
  /** False for a link that has been used, is too old or never was one. */
  usable: z.boolean(),
  /** The address with its middle hidden, so that people notice a link that is not theirs. */
  email: z.string().optional(),
  /** Where the reader goes on to. */
  next: z.string().optional(),
});

export const demoPersonView = z.object({
  personId: z.string(), name: z.string(), roles: z.array(z.enum(STAFF_ROLES)),
});

export const demoSignInInput = z.object({ personId: z.uuidv7() });
