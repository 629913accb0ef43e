import { z } from "zod";
import { day, id, revision } from "../fields.ts";
import { votes } from "../statement-schema.ts";

export const adoptInput = z.object({
  statement: id, revision,
  /** Made when the form was opened: the same again answers what is stored. */
  id, accepted: z.boolean().default(true), way: z.enum(["meeting", "written"]), meetingId: id.optional(),
  /** The last day of the written procedure; a meeting has its own day. */
  on: day.optional(),
  /** Left out: the panel was of one mind. In a meeting the absent are known from its attendance. */
  votes: votes.extend({ absent: votes.shape.absent.default(0) }).optional(),
});
