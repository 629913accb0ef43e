import { z } from "zod";
import { day, id, key, title, time } from "../fields.ts";
import { MEETING_FORMS, meetingView } from "../meeting-schema.ts";

/** A phase of a meeting that the template gives. `place` keeps openings first and closings last, whatever is raised. */
export const TEMPLATE_PLACES = ["start", "body", "end"] as const;
export const meetingTemplateView = z.object({
  /** The plugin that offers it; none for core's own. */
  plugin: key.optional(), id: key, name: title, minutes: z.int(), yearly: z.int().optional(),
  items: z.array(z.object({ title, minutes: z.int(), place: z.enum(TEMPLATE_PLACES) })),
});
export type MeetingTemplateView = z.infer<typeof meetingTemplateView>;

const pattern = {
  startsOn: day, endsOn: day,
  /** 1 is Monday. */
  weekday: z.int().min(1).max(7),
  time,
  /** Left out: what the panel's type says (D4: about five of two hours a year). */
  count: z.int().min(1).max(60).optional(),
  minutes: z.int().min(15).max(720).optional(),
};
const END_BEFORE_START = { path: ["endsOn"], error: "meetings:field.endBeforeStart" };
const inOrder = (days: { startsOn: string; endsOn: string }) => days.startsOn < days.endsOn;

export const proposePlanInput = z.object(pattern).refine(inOrder, END_BEFORE_START);
export const plannedTime = z.object({ startsAt: z.date(), minutes: z.int().min(15).max(720) });
/** `skipped` names the holidays that the usual day fell on. */
export const planProposal = z.object({ times: z.array(plannedTime), skipped: z.array(day), template: key.optional() });

const plannedMeeting = plannedTime.extend({ id, title });
export const planYearInput = z.object({
  id, startsOn: day, endsOn: day, form: z.enum(MEETING_FORMS), place: title.optional(), template: key.optional(),
  meetings: z.array(plannedMeeting).min(1, "meetings:field.atLeastOneMeeting").max(60),
}).refine(inOrder, END_BEFORE_START);

export const meetingPlan = z.object({
  panelId: id, startsOn: day, endsOn: day, template: key.optional(), meetingIds: z.array(id).min(1).max(60),
});
export const meetingPlanView = meetingPlan.extend({ id, revision: z.int(), meetings: z.array(meetingView) });
