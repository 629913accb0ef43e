import type { z } from "zod";
import { authorize, fail } from "../../kernel/index.ts";
import { panelPolicy, type PanelCtx } from "../../panels/index.ts";
import { yearPlanned } from "../events.ts";
import { MeetingPlanModel, type MeetingPlan } from "../model.ts";
import { checkFuture, scheduleIn } from "../schedule-meeting.ts";
import type { planYearInput } from "./schema.ts";

/**
 * Plans a year's meetings at once (D4): all of them or none. The same id again answers what is stored; each meeting can then
 * be changed by itself.
 *
 * @throws Failure INVALID that names the first meeting whose time has passed
 */
export async function planYear(ctx: PanelCtx, input: z.output<typeof planYearInput>): Promise<MeetingPlan> {
  authorize(panelPolicy, ctx.part.reader, "leadTogether", ctx.panel);
  return ctx.transaction(async (tx) => {
    const stored = await tx.of(MeetingPlanModel).findOne({ id: input.id });
    if (stored) return stored.panelId === ctx.panel.id ? stored : fail("NOT_FOUND");
    const { id, startsOn, endsOn, form, place, template, meetings } = input;
    for (const [index, { startsAt }] of meetings.entries()) checkFuture(ctx, startsAt, `meetings.${index}.startsAt`);
    for (const meeting of meetings) {
      await scheduleIn(tx, ctx, {
        ...meeting, form, place, template, panels: [ctx.panel.id], extended: false, isDraft: false, planId: id,
      });
    }
    const plan = await tx.of(MeetingPlanModel).insert({
      panelId: ctx.panel.id, startsOn, endsOn, ...(template && { template }), meetingIds: meetings.map((one) => one.id),
    }, id);
    await tx.emit(yearPlanned, plan, { planId: id, panelId: ctx.panel.id, meetings: plan.meetingIds });
    return plan;
  });
}
