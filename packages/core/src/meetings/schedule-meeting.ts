import type { z } from "zod";
import { authorize, fail, failField, holds, type Tx } from "../kernel/index.ts";
import { PanelModel, panelPolicy, personMeant, TrainingModel, type PanelCtx } from "../panels/index.ts";
import { addTemplateItems } from "./plans/templates.ts";
import { meetingDrafted, meetingScheduled } from "./events.ts";
import { meetingFor, termOn, toldOf } from "./meeting-now.ts";
import type { meetingInput, scheduleMeetingInput } from "./meeting-schema.ts";
import { MeetingModel, type Meeting } from "./model.ts";
import { setTimers } from "./set-timers.ts";
import { timeOf } from "./time-of.ts";

type Input = z.output<typeof scheduleMeetingInput>;
type Publicity = Pick<Meeting, "listed" | "agendaPublic" | "memoPublic">;

/**
 * Schedules a meeting of one panel or of many (A5). The same id again answers what is stored. Invitations, agenda and
 * reminders then leave by themselves, each on its day.
 *
 * @throws Failure FORBIDDEN for who does not lead the panel, and for other panels that are not the reader's to manage;
 *   INVALID that names the field
 */
export async function scheduleMeeting(ctx: PanelCtx, input: Input): Promise<Meeting> {
  authorize(panelPolicy, ctx.part.reader, "leadTogether", ctx.panel);
  return ctx.transaction((tx) => scheduleIn(tx, ctx, input));
}

/** The same inside a command that schedules several. */
export async function scheduleIn(tx: Tx, ctx: PanelCtx, given: Input & { planId?: string }): Promise<Meeting> {
  const stored = await tx.of(MeetingModel).findOne({ id: given.id });
  if (stored) return stored.panelIds.includes(ctx.panel.id) ? stored : fail("NOT_FOUND");
  const input = { ...given, secretaryId: await secretaryMeant(tx, ctx, given) };
  await checkPanels(tx, ctx, input.panels);
  if (input.trainingId) await checkTraining(tx, ctx, input.trainingId);
  if (!input.isDraft) checkFuture(ctx, input.startsAt, "startsAt");
  const value = {
    ...contentOf(input), ...await publicityOf(tx, ctx, input), panelIds: [...new Set(input.panels)],
    ...timeOf(input.startsAt, input.minutes), state: input.isDraft ? "draft" as const : "scheduled" as const,
    sequence: 0, changedAt: ctx.ports.clock.now(), ...(input.planId && { planId: input.planId }),
  };
  const meeting = await tx.of(MeetingModel).insert(value, input.id);
  await addTemplateItems(tx, ctx, meeting, input.template);
  if (input.isDraft) await tx.emit(meetingDrafted, meeting, toldOf(meeting));
  else await announce(tx, ctx, meeting);
  return meeting;
}

async function announce(tx: Tx, ctx: PanelCtx, meeting: Meeting): Promise<void> {
  await tx.emit(meetingScheduled, meeting, { ...toldOf(meeting), startsAt: meeting.startsAt });
  await setTimers(tx, ctx, meeting);
}

/** Makes a draft a scheduled meeting that members see. */
export async function openDraft(ctx: PanelCtx, { meeting: id }: z.output<typeof meetingInput>): Promise<Meeting> {
  return ctx.transaction(async (tx) => {
    const seen = await meetingFor(tx, ctx, id, "arrange");
    if (seen.state === "scheduled") return seen;
    const draft = await meetingFor(tx, ctx, id, "schedule");
    checkFuture(ctx, draft.startsAt, "startsAt");
    const meeting = await tx.of(MeetingModel).update(draft, { set: { state: "scheduled" } });
    await announce(tx, ctx, meeting);
    return meeting;
  });
}

/** The person whom a form means as the one who writes the minutes. @throws Failure INVALID when the reader can mean nobody by it */
export async function secretaryMeant(
  tx: Tx, ctx: PanelCtx, { secretaryId, panels }: Pick<Input, "secretaryId" | "panels">,
): Promise<string | undefined> {
  if (secretaryId === undefined) return undefined;
  return (await personMeant(ctx, tx, secretaryId, panels)) ?? failField("secretaryId", "meetings:field.notInPanel");
}

/** The form's own fields, without those that are empty. */
export function contentOf(input: Omit<Input, "id" | "panels" | "template" | "isDraft" | "startsAt" | "minutes">) {
  const { title, form, place, link, accessibility, interpretation, quorum, extended, trainingId, secretaryId } = input;
  return {
    title, form, extended, ...(place && { place }), ...(link && { link }), ...(accessibility && { accessibility }),
    ...(interpretation && { interpretation }), ...(quorum && { quorum }), ...(trainingId && { trainingId }),
    ...(secretaryId && { secretaryId }),
  };
}

/** What the public sees unless the form says otherwise: by the rules of the panel's term on that day. */
async function publicityOf(tx: Tx, ctx: PanelCtx, input: Input): Promise<Publicity> {
  const rules = (await termOn(tx, ctx.panel, timeOf(input.startsAt, input.minutes).day))?.rules.publicity;
  return {
    listed: input.listed ?? true, agendaPublic: input.agendaPublic ?? rules?.agendas ?? false,
    memoPublic: input.memoPublic ?? rules?.memos ?? false,
  };
}

/** Every panel beside the one of the address must be the reader's to manage. */
export async function checkPanels(
  tx: Tx, ctx: PanelCtx, panels: readonly string[], known: readonly string[] = []
): Promise<void> {
  if (!panels.includes(ctx.panel.id)) failField("panels", "meetings:field.ownPanelMissing");
  for (const [index, id] of panels.entries()) {
    if (id === ctx.panel.id || known.includes(id)) continue;
    const panel = await tx.of(PanelModel).findOne({ id });
    if (
      !panel || !holds(panelPolicy.see(ctx.part.reader), panel)
    ) failField(`panels.${index}`, "meetings:field.panelUnknown");
    authorize(panelPolicy, ctx.part.reader, "manage", panel);
  }
}

/** The orientation must be one of the panel's own; the panels of both are then recorded together (A5). */
export async function checkTraining(tx: Tx, ctx: PanelCtx, trainingId: string): Promise<void> {
  const training = await tx.of(TrainingModel).findOne({ id: trainingId, panelIds: ctx.panel.id });
  if (!training) failField("trainingId", "meetings:field.trainingUnknown");
}

/** @throws Failure INVALID for a time that has passed */
export function checkFuture({ ports }: PanelCtx, startsAt: Date, field: string): void {
  if (startsAt <= ports.clock.now()) failField(field, "meetings:field.timeInPast");
}
