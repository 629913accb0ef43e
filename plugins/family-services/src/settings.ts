import { z } from "zod";

/** What a guardian's page can show. */
export const SIGHTS = ["meetings", "attendance"] as const;
export type Sight = (typeof SIGHTS)[number];

const isSight = (value: unknown): value is Sight => SIGHTS.includes(value as Sight);

/** Of what was stored, what can be shown: material and fees could once be offered, and never were shown. */
const sights = z.preprocess(
  (value) => (Array.isArray(value) ? value.filter(isSight) : value), z.array(z.enum(SIGHTS)),
);

/** What a tenant sets. The law leaves the ages open (domain.md §3, minors), so each tenant checks its own. */
export const settings = z.object({
  /** Youngest age of a member, in full years. */
  minimumAge: z.int().min(7).max(18).default(13),
  /** Members below this age need a guardian's consent. */
  consentBelow: z.int().min(7).max(21).default(18),
  /** What the form offers a young person to show to the guardian. Nothing is shown unless the young person says so. */
  guardianMaySee: sights.default(["meetings", "attendance"]),
});

export type Settings = z.output<typeof settings>;
