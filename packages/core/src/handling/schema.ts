import { z } from "zod";
import { answerDraftView, answerView } from "./answers/schema.ts";
import { day, id, label, passage, reason, title } from "./fields.ts";
import { followUpView } from "./follow-ups/schema.ts";
import { HANDLING_STATES, matter, DUE_KINDS } from "./handling-schema.ts";
import { questionView } from "./questions/schema.ts";
import { ratingResult } from "./ratings/schema.ts";
import { stepView } from "./steps/schema.ts";
import { CLOSING_NEEDS, telling } from "./tellings/schema.ts";
import { track } from "./tracks/schema.ts";

/** The forms and answers of handling, for the browser and the server alike. */
export * as fields from "./fields.ts";
export * from "./handling-schema.ts";
export * from "./answers/schema.ts";
export * from "./follow-ups/schema.ts";
export * from "./inboxes/schema.ts";
export * from "./questions/schema.ts";
export * from "./ratings/schema.ts";
export * from "./steps/schema.ts";
export * from "./tellings/schema.ts";
export * from "./tracks/schema.ts";
export { sayNext } from "./tracks/say-next.ts";

export const forwardInput = z.object({ toUnitId: id, reason });
export const showHandlingInput = z.object({ handling: id });

export const handlingAbilities = z.object({
  see: z.boolean(), seeInside: z.boolean(), acknowledge: z.boolean(), ask: z.boolean(), reply: z.boolean(),
  draft: z.boolean(),
  answer: z.boolean(), forward: z.boolean(), addStep: z.boolean(), recordSteps: z.boolean(), followUp: z.boolean(),
  rate: z.boolean(), tell: z.boolean(), close: z.boolean(),
});

const shared = {
  id, matter, title, theme: label.optional(), state: z.enum(HANDLING_STATES), open: z.boolean(), sentOn: day,
  acknowledgedOn: day.optional(), answeredOn: day.optional(), closedOn: day.optional(),
  unit: z.object({ id, name: title }).optional(), originUnit: z.object({ id, name: title }).optional(),
  steps: z.array(stepView), answer: answerView.optional(), followUps: z.array(
    followUpView
  ), whatHappened: passage.optional(),
  track, ratings: ratingResult,
};

/** What everybody may read of a matter that is open. */
export const publicHandlingView = z.object({ ...shared, told: z.array(telling) });
export type PublicHandlingView = z.infer<typeof publicHandlingView>;

/** The same from inside: for the panel, the units and bodies that handle it, and the coordinator. */
export const handlingView = z.object({
  ...shared, revision: z.int(), panelIds: z.array(id), ackDueOn: day.optional(), answerDueOn: day.optional(),
  dueOn: day.optional(), dueKind: z.enum(DUE_KINDS).optional(),
  forwards: z.array(z.object({ from: title.optional(), to: title.optional(), at: z.date(), reason: z.string() })),
  questions: z.array(questionView), told: z.array(telling), drafts: z.array(answerDraftView),
  missing: z.array(z.enum(CLOSING_NEEDS)), abilities: handlingAbilities,
});
export type HandlingView = z.infer<typeof handlingView>;

