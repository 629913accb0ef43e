import { z } from "zod";
import { SHOWN_SIGHTS } from "../../panels/schema.ts";
import { title } from "../fields.ts";
import { MEETING_FORMS } from "../meeting-schema.ts";

/** What a guardian sees of a panel's meetings: when and where, and at which the member was. No subjects, no other names. */
export const guardianMeetings = z.object({
  sees: z.array(z.enum(SHOWN_SIGHTS)),
  /** The next one first. */
  coming: z.array(z.object({ startsAt: z.date(), endsAt: z.date(), form: z.enum(MEETING_FORMS), place: title.optional() })),
  /** When the meetings were at which the member was, the latest first. */
  attended: z.array(z.object({ startsAt: z.date(), endsAt: z.date() })),
});
export type GuardianMeetings = z.infer<typeof guardianMeetings>;
