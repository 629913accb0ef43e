import { z } from "zod";

const days = z.int().min(1).max(365);

/** How much time things take in an organisation, in days (follow-up in months). */
export const timeLimits = z.object({
  /** A meeting's invitation leaves so many days before it. */
  invitationDays: days,
  /** The material of a meeting is there so many days before it. */
  materialDays: days,
  /** The draft of a memo is ready so many days after the meeting. */
  memoDraftDays: days,
  /** Who receives a proposal says so within so many days. */
  acknowledgementDays: days,
  /** A proposal is answered within so many days. */
  answerDays: days,
  /** What was promised is looked at every so many months until it is done. */
  followUpMonths: z.int().min(1).max(24),
  /** A statement is published so many days after its adoption. */
  publicationDays: days,
});

export type TimeLimits = z.output<typeof timeLimits>;

/** Those of domain.md §2. Each organisation may change them. */
export const DEFAULT_TIME_LIMITS: TimeLimits = {
  invitationDays: 14, materialDays: 7, memoDraftDays: 7, acknowledgementDays: 14, answerDays: 60, followUpMonths: 6,
  publicationDays: 14,
};
