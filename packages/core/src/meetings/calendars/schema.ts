import { z } from "zod";
import { id } from "../fields.ts";

/** A private address of somebody's own calendar. Only the hash of its key is kept. */
export const calendarFeed = z.object(
  { personId: id, tokenHash: z.string(), madeAt: z.date(), living: z.literal(true).optional() }
);
export const calendarFileInput = z.object({ meeting: id });
export const calendarFeedInput = z.object({ token: z.string().min(20).max(100) });
export const calendarFile = z.object({ name: z.string(), text: z.string() });
/** The key is told once, when the address is made. */
export const newFeedView = z.object({ token: z.string(), address: z.string() });
export const feedStateView = z.object({ madeAt: z.date().optional() });
