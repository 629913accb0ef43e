import { helsinkiDay } from "@raati/i18n";
import type { z } from "zod";
import { authorize, fail, Failure, type Tx } from "../../kernel/index.ts";
import { setDeadlines } from "../deadlines/set-deadlines.ts";
import { answerApproved, answerGiven } from "../events.ts";
import type { FollowUp } from "../follow-ups/schema.ts";
import { handlingNow } from "../handling-now.ts";
import { AnswerDraftModel, type Handling } from "../model.ts";
import { handlingPolicy } from "../policy.ts";
import type { HandlingCtx } from "../procedures.ts";
import { saveHandling, toldOf } from "../settled.ts";
import { begun } from "../steps/begun.ts";
import type { Step } from "../steps/schema.ts";
import { partsOf } from "./save-draft.ts";
import { answerProblems, type Answer, type AnswerParts, type giveAnswerInput } from "./schema.ts";

/**
 * The owner of the unit approves an answer and gives it, in the unit's name. What it promises becomes follow-ups. The first
 * answer stands: whoever comes second is told so, and keeps the own draft.
 *
 * @throws Failure INVALID that names each part which is missing (J3.4: no "not accepted" without reasons), CONFLICT
 *   `answeredMeanwhile`
 */
export async function giveAnswer(ctx: HandlingCtx, input: z.output<typeof giveAnswerInput>): Promise<Handling> {
  return ctx.transaction(async (tx) => {
    const handling = await handlingNow(tx, ctx, "seeInside");
    const parts = partsOf(input);
    const mine = handling.ownerUnitId !== undefined && ctx.reader.units.includes(handling.ownerUnitId);
    if (mine && handling.answer) return isSame(handling.answer, parts, ctx) ? handling : fail(
      "CONFLICT", "handling:failure.answeredMeanwhile"
    );
    authorize(handlingPolicy, ctx.reader, "answer", handling);
    const now = ctx.ports.clock.now();
    const today = helsinkiDay(now);
    const fields = answerProblems(parts, today);
    if (fields.length > 0) throw new Failure("INVALID", "kernel:failure.invalid", { fields });
    const { outcome, reasons } = parts;
    const unitId = handling.ownerUnitId;
    if (!outcome || !reasons || !unitId) fail("INVALID");
    const draftedBy = await writerOf(tx, handling, input.draft) ?? ctx.viewer.personId;
    const answer: Answer = { ...parts, outcome, reasons, unitId, draftedBy, approvedBy: ctx.viewer.personId, givenAt: now };
    const followUps = [...handling.followUps, ...parts.measures.map((one) => followUpOf(one, parts))];
    const saved = await saveHandling(ctx, tx, handling, {
      ...begun(ctx, handling), state: "answered", answeredOn: today, answer, followUps,
      steps: handling.steps.map((step) => settledBy(step, unitId, today)),
    });
    await tx.emit(answerApproved, saved, { ...toldOf(saved), unitId });
    await tx.emit(answerGiven, saved, { ...toldOf(saved), unitId, outcome, on: today });
    await setDeadlines(ctx, tx, saved);
    return saved;
  });
}

/** A retry of the same answer by the same person. */
function isSame(given: Answer, { outcome, reasons }: AnswerParts, { viewer }: HandlingCtx): boolean {
  return given.approvedBy === viewer.personId && given.outcome === outcome && JSON.stringify(
    given.reasons
  ) === JSON.stringify(reasons);
}

async function writerOf(tx: Tx, { id }: Handling, draftId: string | undefined): Promise<string | undefined> {
  if (draftId === undefined) return undefined;
  const draft = await tx.of(AnswerDraftModel).findOne({ id: draftId, handlingId: id });
  return draft ? draft.writerId : fail("NOT_FOUND", "handling:failure.draftUnknown");
}

function followUpOf({ id, text, dueOn }: AnswerParts["measures"][number], { targetDay }: AnswerParts): FollowUp {
  const day = dueOn ?? targetDay;
  if (day === undefined) fail("INVALID", "handling:field.measureDayMissing");
  return { id, measure: text, dueOn: day, state: "planned", percent: 0, history: [] };
}

/** The unit's own step is handled by its answer; what is to come after it goes on. */
function settledBy(step: Step, unitId: string, today: string): Step {
  const own = step.unitId === unitId && (step.state === "waiting" || step.state === "acknowledged");
  return own ? { ...step, state: "handled", on: today } : step;
}
