import { z } from "zod";
import { day, id, passage, title } from "../fields.ts";

export const TRACK_KEYS = [
  "heard", "on-agenda", "adopted", "sent", "step", "answered", "being-done", "done", "told-back", "withdrawn",
] as const;
/** late: held now, and its day has passed; skipped: left out, with a reason. */
export const TRACK_STATES = ["done", "now", "late", "coming", "skipped"] as const;

/** One step of a matter's track. Texts are keys `handling:track.<key>`; names are of units and bodies only. */
export const trackStep = z.object({
  key: z.enum(TRACK_KEYS),
  /** The handling step that it stands for. */
  stepId: id.optional(),
  state: z.enum(TRACK_STATES),
  on: day.optional(),
  dueOn: day.optional(),
  daysLate: z.int().optional(),
  holder: title.optional(),
  section: z.string().optional(),
  outcome: passage.optional(),
  link: z.string().optional(),
  percent: z.int().optional(),
});
export type TrackStep = z.infer<typeof trackStep>;

/** One sentence about what comes next: `sayNext` puts it into words. */
export const trackNext = z.object({
  key: z.string(), holder: title.optional(), day: day.optional(), days: z.int().optional(),
});
export type TrackNext = z.infer<typeof trackNext>;

export const track = z.object({
  steps: z.array(trackStep),
  /** The unit, the body or the panel whose turn it is … */
  holder: title.optional(),
  /** … or who it is by role: the coordinator sends what the panel agreed on, and tells it what came of it. */
  holderRole: z.enum(["coordinator"]).optional(),
  next: trackNext, late: z.boolean(), finished: z.boolean(),
});
export type Track = z.infer<typeof track>;
