import type { z } from "zod";
import { authorize, fail, failField, type Tx } from "../../kernel/index.ts";
import { trainingChanged, trainingHeld, trainingPlanned } from "../events.ts";
import { PanelModel } from "../panel-model.ts";
import { panelPolicy } from "../policy.ts";
import type { PanelCtx } from "../procedures.ts";
import { TrainingModel, type Training } from "./model.ts";
import type { changeTrainingInput, planTrainingInput, trainingInput } from "./schema.ts";
import { toldOf, trainingFor } from "./training-now.ts";

/**
 * Every panel that is newly named or taken off must be one that the reader runs; the panel of the address is always
 * among those named.
 */
async function checkPanels(tx: Tx, ctx: PanelCtx, panels: readonly string[], known: readonly string[] = []): Promise<void> {
  if (!panels.includes(ctx.panel.id)) failField("panels", "panels:field.ownPanelMissing");
  const left = known.filter((id) => !panels.includes(id));
  for (const panel of await tx.of(PanelModel).find({ id: { $in: left } })) {
    authorize(panelPolicy, ctx.part.reader, "administer", panel);
  }
  for (const [index, id] of panels.entries()) {
    if (known.includes(id)) continue;
    const panel = await tx.of(PanelModel).findOne({ id });
    if (!panel) failField(`panels.${index}`, "panels:field.panelUnknown");
    authorize(panelPolicy, ctx.part.reader, "manage", panel);
  }
}

/** The form's own fields: the input of a procedure carries its tenant and its panel as well. */
function contentOf(
  { title, kind, description, place, startsAt, endsAt, selfStudy }: Omit<z.output<typeof planTrainingInput>, "id">,
) {
  return { title, kind, startsAt, endsAt, selfStudy, ...(description && { description }), ...(place && { place }) };
}

/**
 * Plans a training or an orientation for one panel or many (A5). The same id again answers what is stored.
 *
 * @throws Failure FORBIDDEN, NOT_FOUND or INVALID when one of the panels is not the reader's to manage
 */
export async function planTraining(ctx: PanelCtx, input: z.output<typeof planTrainingInput>): Promise<Training> {
  return ctx.transaction(async (tx) => {
    authorize(panelPolicy, ctx.part.reader, "manage", ctx.panel);
    const { id, panels } = input;
    const stored = await tx.of(TrainingModel).findOne({ id });
    if (stored) return stored.panelIds.includes(ctx.panel.id) ? stored : fail("NOT_FOUND");
    await checkPanels(tx, ctx, panels);
    const training = await tx.of(TrainingModel).insert(
      { ...contentOf(input), panelIds: [...new Set(panels)], state: "planned" }, id,
    );
    await tx.emit(trainingPlanned, training, { ...toldOf(training), kind: training.kind, startsAt: training.startsAt });
    return training;
  });
}

/**
 * Changes a training. What people have done stays recorded, also when their panel is taken off.
 *
 * @throws Failure CONFLICT when somebody else has changed it since the form was opened
 */
export async function changeTraining(ctx: PanelCtx, input: z.output<typeof changeTrainingInput>): Promise<Training> {
  return ctx.transaction(async (tx) => {
    const { training: id, revision, panels } = input;
    const training = await trainingFor(tx, ctx, id, "change");
    await checkPanels(tx, ctx, panels, training.panelIds);
    const emptied = (["description", "place"] as const).filter((field) => input[field] === undefined);
    const change = { set: { ...contentOf(input), panelIds: [...new Set(panels)] }, unset: emptied };
    const changed = await tx.of(TrainingModel).update({ id, revision }, change);
    await tx.emit(trainingChanged, changed, { ...toldOf(changed), startsAt: changed.startsAt });
    return changed;
  });
}

/** Says that the training was held. From then on attendance and completion are recorded. */
export async function holdTraining(ctx: PanelCtx, input: z.output<typeof trainingInput>): Promise<Training> {
  return ctx.transaction(async (tx) => {
    const training = await trainingFor(tx, ctx, input.training, "change");
    if (training.state === "held") return training;
    if (training.startsAt > ctx.ports.clock.now()) fail("INVALID", "panels:failure.trainingNotBegun");
    const held = await tx.of(TrainingModel).update(training, { set: { state: "held" } });
    await tx.emit(trainingHeld, held, toldOf(held));
    return held;
  });
}
