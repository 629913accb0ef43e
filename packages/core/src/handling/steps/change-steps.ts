import { helsinkiDay } from "@raati/i18n";
import type { z } from "zod";
import { fail, failField } from "../../kernel/index.ts";
import { activeRecipients } from "../../organisation/index.ts";
import { stepAdded, stepSkipped } from "../events.ts";
import { handlingNow } from "../handling-now.ts";
import type { Handling } from "../model.ts";
import type { HandlingCtx } from "../procedures.ts";
import { saveHandling, toldOf } from "../settled.ts";
import { makeStep } from "./make-step.ts";
import { SETTLED, type addStepInput, type skipStepInput } from "./schema.ts";

/**
 * Leaves a step out, with a reason that everybody reads: a step that was missed never disappears (E8).
 *
 * @throws Failure CONFLICT `stepRecorded` when it was written down already
 */
export async function skipStep(ctx: HandlingCtx, { step: id, reason }: z.output<typeof skipStepInput>): Promise<Handling> {
  return ctx.transaction(async (tx) => {
    const handling = await handlingNow(tx, ctx, "addStep");
    const step = handling.steps.find((one) => one.id === id);
    if (!step) fail("NOT_FOUND", "handling:failure.stepUnknown");
    if (step.state === "skipped" && step.reason === reason) return handling;
    if (SETTLED.includes(step.state)) fail("CONFLICT", "handling:failure.stepRecorded");
    const on = helsinkiDay(ctx.ports.clock.now());
    const skipped = { ...step, state: "skipped" as const, reason, on, recordedBy: ctx.viewer.personId };
    const saved = await saveHandling(ctx, tx, handling, {
      steps: handling.steps.map((one) => (one.id === id ? skipped : one)),
    });
    await tx.emit(stepSkipped, saved, { ...toldOf(saved), stepId: id });
    return saved;
  });
}

/**
 * Adds a step to a matter that is on its way already, at its end unless a place is given.
 *
 * @throws Failure INVALID for a unit or a body that is not there, and for a way of more than 40 steps
 */
export async function addStep(ctx: HandlingCtx, { id, place, step }: z.output<typeof addStepInput>): Promise<Handling> {
  return ctx.transaction(async (tx) => {
    const handling = await handlingNow(tx, ctx, "addStep");
    if (handling.steps.some((one) => one.id === id)) return handling;
    if (handling.steps.length >= MOST_STEPS) failField("step", "handling:field.tooManySteps", { most: MOST_STEPS });
    const { unitIds, bodyIds } = await activeRecipients(tx);
    if (step.to === "unit" && !unitIds.has(step.unitId)) failField("step.unitId", "handling:field.unitGone");
    if (step.to === "body" && !bodyIds.has(step.bodyId)) failField("step.bodyId", "handling:field.bodyGone");
    const steps = [...handling.steps];
    steps.splice(place ?? steps.length, 0, makeStep(step, id));
    const saved = await saveHandling(ctx, tx, handling, { steps });
    await tx.emit(stepAdded, saved, { ...toldOf(saved), stepId: id });
    return saved;
  });
}

const MOST_STEPS = 40;
