import type { z } from "zod";
import { fail, failField, type Tx } from "../../kernel/index.ts";
import { MembershipModel, personMeant, type PanelCtx } from "../../panels/index.ts";
import { taskAdded, taskMoved } from "../events.ts";
import { meetingAbilities, meetingFor, toldOf } from "../meeting-now.ts";
import { MinuteTaskModel, MinutesModel, type Meeting } from "../model.ts";
import { liveChannel } from "./live-channel.ts";
import { minutesFor, nextSeq } from "./minutes-now.ts";
import { entryOf } from "./save-entry.ts";
import type { addTaskInput, minutesInput, moveTaskInput } from "./schema.ts";

type Which = z.output<typeof minutesInput>;

/**
 * Writes down what somebody has promised to do, under its item. The same id again answers what is stored.
 *
 * @throws Failure INVALID for somebody who belongs neither to the panel nor to its staff
 */
export async function addTask(ctx: PanelCtx, input: z.output<typeof addTaskInput>): Promise<Which> {
  const seq = await ctx.transaction(async (tx) => {
    const { meeting, minutes } = await minutesFor(tx, ctx, input.meeting, "write");
    const { id, item, what, lang, dueOn, open } = input;
    const stored = await tx.of(MinuteTaskModel).findOne({ id });
    if (stored) return stored.meetingId === meeting.id ? stored.seq : fail("NOT_FOUND");
    await entryOf(tx, meeting, { item, lang });
    const assigneeId = input.assigneeId && await assigneeMeant(tx, ctx, meeting, input.assigneeId);
    const next = await nextSeq(tx, minutes);
    const task = await tx.of(MinuteTaskModel).insert({
      meetingId: meeting.id, itemId: item, panelId: ctx.panel.id, what, lang, state: "open", seq: next.seq, open,
      ...(assigneeId && { assigneeId }), ...(dueOn && { dueOn }),
    }, id);
    await tx.emit(taskAdded, task, { ...toldOf(meeting), taskId: id, assigneeId });
    return next.seq;
  });
  liveChannel().changed({ tenantId: ctx.tenant.id, meetingId: input.meeting }, seq);
  return { meeting: input.meeting };
}

async function assigneeMeant(tx: Tx, ctx: PanelCtx, { panelIds }: Meeting, told: string): Promise<string> {
  const personId = await personMeant(ctx, tx, told, panelIds);
  const member = personId && await tx.of(MembershipModel).findOne({ panelId: { $in: panelIds }, personId, living: true });
  if (!personId || (!member && ctx.panel.coordinatorId !== personId)) failField("assigneeId", "meetings:field.notInPanel");
  return personId;
}

/** Says that a task is done or dropped: whoever writes the minutes, or the one who has promised it. */
export async function moveTask(ctx: PanelCtx, input: z.output<typeof moveTaskInput>): Promise<Which> {
  const moved = await ctx.transaction(async (tx) => {
    const task = await tx.of(MinuteTaskModel).findOne({ id: input.task });
    if (!task) fail("NOT_FOUND", "meetings:failure.taskUnknown");
    const meeting = await meetingFor(tx, ctx, task.meetingId, "seeAll");
    const { write } = meetingAbilities(ctx, meeting);
    const own = task.assigneeId !== undefined && task.assigneeId === ctx.part.reader.personId;
    if (!own && !write) fail("FORBIDDEN");
    if (task.state === input.state) return { meeting: task.meetingId, seq: task.seq };
    const minutes = await tx.of(MinutesModel).findOne({ meetingId: task.meetingId });
    if (!minutes) fail("NOT_FOUND", "meetings:failure.noMinutes");
    const { seq } = await nextSeq(tx, minutes);
    const changed = await tx.of(MinuteTaskModel).update(task, { set: { state: input.state, seq } });
    await tx.emit(taskMoved, changed, { ...toldOf(meeting), taskId: task.id, state: input.state });
    return { meeting: task.meetingId, seq };
  });
  liveChannel().changed({ tenantId: ctx.tenant.id, meetingId: moved.meeting }, moved.seq);
  return { meeting: moved.meeting };
}
