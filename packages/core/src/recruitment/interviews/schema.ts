import { z } from "zod";
import { id, key, label, listInput, optional, reason, revision, wallMinute } from "../fields.ts";

export const INTERVIEW_STATES = ["planned", "held", "cancelled"] as const;

const url = z.url({ protocol: /^https?$/ }).max(500);

const planned = {
  starts: wallMinute,
  minutes: z.int().min(5).max(480).default(30),
  place: optional(z.string().max(200)),
  remoteUrl: optional(url),
  /** Two people, who each write down what they think without seeing the other's. */
  interviewers: z.array(id).length(2, "recruitment:field.twoInterviewers")
    .refine(([one, other]) => one !== other, "recruitment:field.twoInterviewers"),
};
const somewhere = (
  value: { place?: string | undefined; remoteUrl?: string | undefined }
) => value.place !== undefined || value.remoteUrl !== undefined;
const WHERE = { path: ["place"], error: "recruitment:field.interviewPlace" };

export const planInterviewInput = z.object({ id, application: id, ...planned }).refine(somewhere, WHERE);
export const changeInterviewInput = z.object({ interview: id, revision, ...planned }).refine(somewhere, WHERE);
export const cancelInterviewInput = z.object({ interview: id, revision, reason });

export const scores = z.array(z.object({ criterion: key, score: z.int().min(1).max(5) })).max(12);

/** One interviewer's notes. `done` hands them in: from then on they cannot be changed. */
export const saveAssessmentInput = z.object({
  interview: id, scores, note: optional(z.string().max(8000)), done: z.boolean().default(false),
});

export const assessmentView = z.object({
  personId: z.string(), name: z.string(), scores, note: z.string().optional(), done: z.boolean(), savedAt: z.date(),
});

export const interviewView = z.object({
  id, revision: z.int(), applicationId: id, callId: id, number: z.string(), name: z.string(), startsAt: z.date(),
  minutes: z.int(),
  place: z.string().optional(), remoteUrl: z.string().optional(), state: z.enum(INTERVIEW_STATES),
  interviewers: z.array(z.object({ personId: z.string(), name: z.string(), done: z.boolean() })),
  scoring: z.array(z.object({ id: key, name: label, weight: z.int() })),
  /** The reader's own; the other's only when both have handed theirs in. */
  mine: assessmentView.optional(), others: z.array(assessmentView),
  /** Weighted means, 1 to 5, once both are in. */
  summary: z.object({
    total: z.number(), criteria: z.array(z.object({ criterion: key, mean: z.number(), apart: z.int() })),
  }).optional(),
  abilities: z.object({ see: z.boolean(), change: z.boolean(), cancel: z.boolean(), assess: z.boolean() }),
});
export type InterviewView = z.infer<typeof interviewView>;

export const whichInterviewInput = z.object({ interview: id });
export const listInterviewsInput = listInput.extend({ call: id, mine: z.boolean().default(false) });
export const interviewRow = interviewView.pick({
  id: true, applicationId: true, number: true, name: true, startsAt: true, minutes: true, place: true, remoteUrl: true,
  state: true,
  interviewers: true,
}).extend({ total: z.number().optional() });
export const interviewsPage = z.object({ items: z.array(interviewRow), next: id.optional() });

/** People who may interview: the selection group of the call. */
export const interviewersView = z.array(z.object({ personId: z.string(), name: z.string() }));
export const interviewersInput = z.object({ call: id });
