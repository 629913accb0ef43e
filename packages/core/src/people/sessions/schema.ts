import { z } from "zod";

/** One of the reader's sessions, as the page "Where I am signed in" shows it. */
export const sessionView = z.object({
  id: z.string(),
  /** Browser and system in two words, for example "Firefox" and "Windows"; "" when they are not known. */
  browser: z.string(), system: z.string(),
  createdAt: z.date(), lastSeenAt: z.date(), endsAt: z.date(),
  /** The session that asks. */
  current: z.boolean(),
});

export const endSessionInput = z.object({ sessionId: z.uuidv7() });
