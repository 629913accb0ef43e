import { z } from "zod";
import { day, id, label, link, listInput, passage, prose, reason, revision, title } from "../fields.ts";

export const REQUEST_KINDS = ["plan", "comment", "evaluate", "test"] as const;
export const REQUEST_STATES = [
  "draft", "sent", "accepted", "declined", "on-agenda", "comment-given", "use-reported", "closed",
] as const;
export type RequestState = (typeof REQUEST_STATES)[number];

const material = z.object({ id, title, url: link });

/** Something to try out: what, by whom, what was seen (B8). */
export const test = z.object({
  id, target: passage, testerId: id.optional(), dueOn: day.optional(), observations: passage.optional(),
  doneOn: day.optional(),
});
export type Test = z.output<typeof test>;

const asked = {
  panelId: id, unitId: id.optional(), kind: z.enum(REQUEST_KINDS), title, question: prose,
  material: z.array(material).max(20).default([]), neededBy: day.optional(), target: label.optional(),
};

/** What a service asks of a panel (B7): to plan, comment, evaluate or test something. */
export const request = z.object({
  ...asked,
  requesterId: id.optional(),
  state: z.enum(REQUEST_STATES),
  sentOn: day.optional(),
  declineReason: z.string().optional(),
  agenda: z.object({ meetingId: id.optional(), on: day.optional() }).optional(),
  tests: z.array(test).max(40).default([]),
  /** What the panel said, and when it agreed on it. */
  comment: z.object({ text: prose, on: day, meetingId: id.optional() }).optional(),
  /** What the requester did with it: nothing closes before (B10). */
  use: z.object({ text: prose, on: day }).optional(),
  closedOn: day.optional(),
  /** Everybody whom it names: requester and testers. */
  peopleIds: z.array(id).default([]),
});

export const saveRequestInput = z.object({ id, revision: revision.optional(), ...asked });
export const requestInput = z.object({ request: id });
export const declineRequestInput = z.object({ request: id, reason });
export const putOnAgendaInput = z.object({ request: id, meetingId: id.optional(), on: day.optional() });
export const addTestInput = z.object({ request: id, id, target: passage, testerId: id, dueOn: day.optional() });
export const recordTestInput = z.object({ request: id, test: id, observations: passage });
export const giveCommentInput = z.object({ request: id, text: prose, on: day, meetingId: id.optional() });
export const reportUseInput = z.object({ request: id, text: prose });
export const listRequestsInput = listInput.extend({ states: z.array(z.enum(REQUEST_STATES)).min(1).optional() });

export const requestAbilities = z.object({
  see: z.boolean(), change: z.boolean(), send: z.boolean(), accept: z.boolean(), decline: z.boolean(),
  putOnAgenda: z.boolean(),
  addTest: z.boolean(), giveComment: z.boolean(), reportUse: z.boolean(), close: z.boolean(),
});
export const requestView = request.omit({ peopleIds: true, requesterId: true, tests: true }).extend({
  id, revision: z.int(), panelName: title.optional(), panelSlug: z.string().optional(),
  unitName: title.optional(), requesterName: z.string().optional(),
  mine: z.boolean(),
  tests: z.array(test.omit({ testerId: true }).extend({ testerName: z.string().optional(), mine: z.boolean() })),
  late: z.boolean(), abilities: requestAbilities,
});
export type RequestView = z.infer<typeof requestView>;
export const requestRow = requestView.pick({
  id: true, panelId: true, panelName: true, panelSlug: true, unitName: true,
  kind: true, title: true, neededBy: true, state: true,
  sentOn: true, late: true, mine: true,
}).extend({
  openTests: z.int(),
  /** Of those, the reader's own. */
  mineToTest: z.int(),
});
export const requestRows = z.object({ items: z.array(requestRow), next: id.optional() });
