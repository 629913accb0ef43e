import { z } from "zod";

/** What a tenant sets. The law leaves the ages open (domain.md §3, minors), so each tenant checks its own. */
export const settings = z.object({
  /** Youngest age of a member, in full years. */
  minimumAge: z.int().min(7).max(18).default(13),
  /** Members below this age need a guardian's consent. */
  consentBelow: z.int().min(7).max(21).default(18),
  /** What the form offers a young person to show to the guardian. Nothing is shown unless the young person says so. */
  guardianMaySee: z.array(z.enum(["meetings", "materials", "attendance", "fees"])).default(["meetings", "attendance"]),
});

export type Settings = z.output<typeof settings>;
