import { z } from "zod";

/** What is kept, each class with its own time. */
export const RECORD_CLASSES = [
  "unselectedApplications", "memberships", "payments", "surveyTexts", "minutes", "statements", "reports", "logs",
] as const;
export type RecordClass = (typeof RECORD_CLASSES)[number];

/** From when the time of a class runs. It is the same everywhere; how long it runs is the organisation's to say. */
export const RETENTION_START = {
  unselectedApplications: "decision", memberships: "endOfTerm", payments: "endOfYear", surveyTexts: "closing",
  minutes: "writing", statements: "writing", reports: "writing", logs: "writing",
} as const satisfies Record<RecordClass, string>;

const rule = z.object({
  /** Months from the start; null is for ever. */
  months: z.int().min(1).max(600).nullable(),
  /** What is done when the time is up. What is kept for ever is archived. */
  action: z.enum(["delete", "anonymise", "archive"]),
});

/** How long an organisation keeps what: one rule for each class. */
export const retentionPlan = z.object({
  unselectedApplications: rule, memberships: rule, payments: rule, surveyTexts: rule, minutes: rule, statements: rule,
  reports: rule, logs: rule,
} satisfies Record<RecordClass, z.ZodType>);

export type RetentionPlan = z.output<typeof retentionPlan>;

const forEver = { months: null, action: "archive" } as const;

/** The plan of domain.md §3, "Retention": what holds until the organisation's own plan says otherwise. */
export const DEFAULT_RETENTION_PLAN: RetentionPlan = {
  unselectedApplications: { months: 6, action: "delete" },
  memberships: { months: 24, action: "anonymise" },
  payments: { months: 72, action: "delete" },
  surveyTexts: { months: 12, action: "delete" },
  minutes: forEver, statements: forEver, reports: forEver,
  logs: { months: 60, action: "delete" },
};
