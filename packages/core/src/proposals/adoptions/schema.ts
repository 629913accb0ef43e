import { z } from "zod";
import { day, id } from "../fields.ts";

const count = z.int().min(0).max(1000);

export const adoptInput = z.object({
  proposal: id, way: z.enum(["meeting", "written"]), meetingId: id.optional(),
  /** The last day of the written procedure; a meeting has its own day. */
  on: day.optional(),
  /** Left out: the panel was of one mind. */
  votes: z.object({ for: count, against: count, abstained: count }).optional(),
});
export const liftInput = z.object({ proposal: id, id });
