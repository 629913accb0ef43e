import { helsinkiDay } from "@raati/i18n";
import type { z } from "zod";
import { fail, failField } from "../../kernel/index.ts";
import { stepRecorded } from "../events.ts";
import { handlingNow } from "../handling-now.ts";
import type { Handling } from "../model.ts";
import type { HandlingCtx } from "../procedures.ts";
import { saveHandling, toldOf } from "../settled.ts";
import { begun } from "./begun.ts";
import { SETTLED, type recordStepInput, type Step } from "./schema.ts";
import { recordsStep } from "./who-records.ts";

type Input = z.output<typeof recordStepInput>;

/**
 * Writes down what a body or a unit did with a matter: the day, the section of its minutes, and the outcome (E7). What was
 * written down already can be put right with a reason, which stays.
 *
 * @throws Failure INVALID for a day that has not come or lies before the sending, for a step without an outcome; CONFLICT
 *   `stepRecorded` when it was written down already; FORBIDDEN for another body's step
 */
export async function recordStep(ctx: HandlingCtx, input: Input): Promise<Handling> {
  return ctx.transaction(async (tx) => {
    const handling = await handlingNow(tx, ctx, "recordSteps");
    const step = handling.steps.find(({ id }) => id === input.step);
    if (!step) fail("NOT_FOUND", "handling:failure.stepUnknown");
    if (!recordsStep(ctx.reader, handling, step)) fail("FORBIDDEN", "handling:failure.otherBody");
    if (isSame(step, input)) return handling;
    const correction = checkCorrection(step, input);
    checkFacts(handling, input, helsinkiDay(ctx.ports.clock.now()));
    const { state, on, section, outcome, link } = input;
    const recorded: Step = {
      id: step.id, kind: step.kind, unitId: step.unitId, bodyId: step.bodyId, name: step.name, dueOn: step.dueOn,
      state, on, section, outcome, link, recordedBy: ctx.viewer.personId,
      corrections: correction === undefined ? step.corrections
        : [...step.corrections, { at: ctx.ports.clock.now(), by: ctx.viewer.personId, reason: correction }],
    };
    const steps = handling.steps.map((one) => (one.id === step.id ? recorded : one));
    const saved = await saveHandling(ctx, tx, handling, { ...begun(ctx, handling), steps });
    await tx.emit(stepRecorded, saved, {
      ...toldOf(saved), stepId: step.id, state, on, correction: correction !== undefined,
    });
    return saved;
  });
}

function isSame(step: Step, { state, on, section, outcome, link }: Input): boolean {
  return step.state === state && step.on === on && step.section === section && step.link === link
    && JSON.stringify(step.outcome) === JSON.stringify(outcome);
}

/** Two secretaries at once, or one who comes back: what stands is changed only on purpose. */
function checkCorrection(step: Step, { correction }: Input): string | undefined {
  if (!SETTLED.includes(step.state)) return undefined;
  return correction ?? fail("CONFLICT", "handling:failure.stepRecorded");
}

function checkFacts({ sentOn }: Handling, { state, on, outcome }: Input, today: string): void {
  if (on > today) failField("on", "handling:field.dayInFuture");
  if (on < sentOn) failField("on", "handling:field.beforeSending");
  if ((state === "handled" || state === "returned") && !outcome) failField("outcome", "handling:field.stepOutcome");
}
