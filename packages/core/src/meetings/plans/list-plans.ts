import type { z } from "zod";
import { authorize } from "../../kernel/index.ts";
import { panelPolicy, type PanelCtx } from "../../panels/index.ts";
import { viewsOfMeetings } from "../list-meetings.ts";
import { MeetingModel, MeetingPlanModel, type MeetingPlan } from "../model.ts";
import type { meetingPlanView } from "./schema.ts";

/** A plan with its meetings as they are now, in the order of time. */
export async function viewOfPlan(ctx: PanelCtx, plan: MeetingPlan): Promise<z.output<typeof meetingPlanView>> {
  const meetings = await ctx.db.of(MeetingModel).find({ id: { $in: plan.meetingIds } }, { sort: { startsAt: 1 } });
  return { ...plan, meetings: await viewsOfMeetings(ctx, meetings) };
}

/** The panel's plans, the latest first, for those who lead it. */
export async function listPlans(ctx: PanelCtx): Promise<z.output<typeof meetingPlanView>[]> {
  authorize(panelPolicy, ctx.part.reader, "leadTogether", ctx.panel);
  const plans = await ctx.db.of(MeetingPlanModel).find({ panelId: ctx.panel.id }, { sort: { id: -1 }, limit: 20 });
  return Promise.all(plans.map((plan) => viewOfPlan(ctx, plan)));
}
