import { z } from "zod";
import { id } from "../../fields.ts";
import { group } from "../fields.ts";

export const candidatesInput = z.object({
  call: id,
  /** `dimension:group`, all of which must hold. */
  groups: z.array(z.string().max(160)).max(12).default([]),
  show: z.enum(["all", "chosen", "reserve", "rest"]).default("all"),
  /**
   * "number": in the order in which they applied; "score": the best interviewed first; who has no score yet stands at the
   * end.
   */
  order: z.enum(["number", "score"]).default("number"),
  after: z.string().max(40).optional(), size: z.int().min(1).max(100).default(50),
});

/** An applicant as the selection sees them: groups and scores, and nothing that tells who it is. */
export const candidateView = z.object({
  application: id, number: z.int(), groups: z.record(z.string(), group),
  /** Weighted mean of the interviewers' points, 1 to 5, with two decimals. */
  score: z.number().optional(), interviewers: z.int(),
  /** The place of this panel among the applicant's wishes, from 1. */
  wish: z.int(), reserveConsent: z.boolean(), place: z.enum(["chosen", "reserve", "none"]), reservePlace: z.int().optional(),
  pinned: z.boolean(),
  /** 0 to 1, after a committed draw. */
  chance: z.number().optional(),
});
export type CandidateView = z.infer<typeof candidateView>;
/** `next` goes into `after`. */
export const candidatesView = z.object({ items: z.array(candidateView), next: z.string().optional() });
