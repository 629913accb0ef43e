import { defineModel, type Stored } from "@raati/db";
import { z } from "zod";
import { INTERVIEW_STATES, scores } from "./schema.ts";

const interview = z.object({
  callId: z.string(), applicationId: z.string(), startsAt: z.date(), minutes: z.int(), place: z.string().optional(),
  remoteUrl: z.string().optional(), interviewers: z.array(z.string()).length(2), state: z.enum(INTERVIEW_STATES),
  stateReason: z.string().optional(),
});

export const InterviewModel = defineModel("interviews", {
  schema: interview,
  // Whose application it is about is said by the application; a withdrawn one takes its interview with it.
  personalData: "none",
  indexes: [
    { key: { callId: 1, _id: -1 } }, { key: { applicationId: 1, _id: -1 } }, { key: { interviewers: 1, _id: -1 } },
  ],
});

const assessment = z.object({
  interviewId: z.string(), applicationId: z.string(), callId: z.string(), personId: z.string(), scores,
  note: z.string().optional(),
  done: z.boolean(), savedAt: z.date(),
});

/** What one interviewer has written. Nobody else reads it before both have handed theirs in. */
export const AssessmentModel = defineModel("assessments", {
  schema: assessment,
  personalData: { of: "personId", export: ["scores", "note", "savedAt"], erase: "blank", blank: [] },
  indexes: [
    {
      key: { interviewId: 1, personId: 1 }, unique: true,
    }, { key: { applicationId: 1 } }, { key: { personId: 1, _id: -1 } },
  ],
});

export type Interview = Stored<z.output<typeof interview>, "interviews">;
export type Assessment = Stored<z.output<typeof assessment>, "assessments">;
