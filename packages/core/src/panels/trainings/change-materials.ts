import type { z } from "zod";
import { materialAdded, materialRemoved } from "../events.ts";
import type { PanelCtx } from "../procedures.ts";
import { TrainingModel, type Training } from "./model.ts";
import type { addMaterialInput, removeMaterialInput } from "./schema.ts";
import { toldOf, trainingFor } from "./training-now.ts";

/** Attaches a presentation of a division (A6). Members see it at once, and go on seeing it after the training. */
export async function addMaterial(ctx: PanelCtx, input: z.output<typeof addMaterialInput>): Promise<Training> {
  return ctx.transaction(async (tx) => {
    const training = await trainingFor(tx, ctx, input.training, "change");
    const { material } = input;
    if (training.materials.some(({ id }) => id === material.id)) return training;
    const changed = await tx.of(TrainingModel).update(training, { set: { materials: [...training.materials, material] } });
    await tx.emit(materialAdded, changed, { ...toldOf(changed), materialId: material.id });
    return changed;
  });
}

/** Takes a material off. Removing it twice changes nothing. */
export async function removeMaterial(ctx: PanelCtx, input: z.output<typeof removeMaterialInput>): Promise<Training> {
  return ctx.transaction(async (tx) => {
    const training = await trainingFor(tx, ctx, input.training, "change");
    const materials = training.materials.filter(({ id }) => id !== input.material);
    if (materials.length === training.materials.length) return training;
    const changed = await tx.of(TrainingModel).update(training, { set: { materials } });
    await tx.emit(materialRemoved, changed, { ...toldOf(changed), materialId: input.material });
    return changed;
  });
}
