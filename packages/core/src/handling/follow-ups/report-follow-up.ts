import { helsinkiDay, type Day } from "@raati/i18n";
import type { z } from "zod";
import { fail, failField } from "../../kernel/index.ts";
import { setDeadlines } from "../deadlines/set-deadlines.ts";
import { followUpAdded, followUpReported } from "../events.ts";
import { handlingNow } from "../handling-now.ts";
import type { Handling } from "../model.ts";
import type { HandlingCtx } from "../procedures.ts";
import { saveHandling, toldOf } from "../settled.ts";
import type { addFollowUpInput, FollowUp, reportFollowUpInput } from "./schema.ts";

const MOST = 60;

/** Adds a measure to what the answer promised. @throws Failure INVALID for a day that has passed */
export async function addFollowUp(
  ctx: HandlingCtx, { id, measure, dueOn }: z.output<typeof addFollowUpInput>
): Promise<Handling> {
  return ctx.transaction(async (tx) => {
    const handling = await handlingNow(tx, ctx, "followUp");
    if (handling.followUps.some((one) => one.id === id)) return handling;
    if (handling.followUps.length >= MOST) failField("measure", "handling:field.tooManyMeasures", { most: MOST });
    if (dueOn < helsinkiDay(ctx.ports.clock.now())) failField("dueOn", "handling:field.dayPast");
    const added: FollowUp = { id, measure, dueOn, state: "planned", percent: 0, history: [] };
    const saved = await saveHandling(ctx, tx, handling, { followUps: [...handling.followUps, added] });
    await tx.emit(followUpAdded, saved, { ...toldOf(saved), followUpId: id, dueOn });
    await setDeadlines(ctx, tx, saved);
    return saved;
  });
}

type Report = z.output<typeof reportFollowUpInput>;

/**
 * Says how far a measure is (J3.9). Nothing is done without evidence, nothing dropped without a reason, nothing late without
 * a new day; what was said before stays in the history.
 *
 * @throws Failure INVALID that names what is missing
 */
export async function reportFollowUp(ctx: HandlingCtx, report: Report): Promise<Handling> {
  return ctx.transaction(async (tx) => {
    const handling = await handlingNow(tx, ctx, "followUp");
    const before = handling.followUps.find(({ id }) => id === report.followUp);
    if (!before) fail("NOT_FOUND", "handling:failure.followUpUnknown");
    const now = ctx.ports.clock.now();
    const today = helsinkiDay(now);
    if (isSame(before, report)) return handling;
    checkReport(before, report, today);
    const after = reported(before, report, today);
    const entry = {
      at: now, by: ctx.viewer.personId, state: after.state, percent: after.percent, dueOn: after.dueOn,
      ...(report.evidence && { note: report.evidence }),
    };
    const followUps = handling.followUps.map((one) =>
      (one.id === before.id ? { ...after, history: [...before.history, entry].slice(-200) } : one));
    const saved = await saveHandling(ctx, tx, handling, { state: "in-follow-up", followUps });
    await tx.emit(followUpReported, saved, {
      ...toldOf(saved), followUpId: before.id, state: after.state, percent: after.percent, doneOn: after.doneOn,
    });
    await setDeadlines(ctx, tx, saved);
    return saved;
  });
}

function isSame(one: FollowUp, { state, percent, evidence, link, dueOn }: Report): boolean {
  return one.history.length > 0 && one.state === state && one.percent === (state === "done" ? 100 : percent)
    && JSON.stringify(one.evidence) === JSON.stringify(evidence) && one.link === link && (dueOn ?? one.dueOn) === one.dueOn;
}

function checkReport({ dueOn }: FollowUp, report: Report, today: Day): void {
  if (report.state === "done" && !report.evidence && !report.link) failField("evidence", "handling:field.evidence");
  if (report.state === "dropped" && !report.evidence) failField("evidence", "handling:field.dropReason");
  if (report.state === "delayed" && (!report.dueOn || report.dueOn <= dueOn)) failField("dueOn", "handling:field.newDay");
  if (report.doneOn && report.doneOn > today) failField("doneOn", "handling:field.dayInFuture");
}

function reported(before: FollowUp, report: Report, today: Day): FollowUp {
  const { id, measure, history } = before;
  const { state, evidence, link } = report;
  return {
    id, measure, history, state, percent: state === "done" ? 100 : report.percent, dueOn: report.dueOn ?? before.dueOn,
    ...(evidence && { evidence }), ...(link && { link }), ...(state === "done" && { doneOn: report.doneOn ?? today }),
  };
}
