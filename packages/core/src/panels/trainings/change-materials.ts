import type { z } from "zod";
import { fail } from "../../kernel/index.ts";
import { openFile, releaseFile, takeFile } from "../../files/index.ts";
import type { FileDownload } from "../../files/schema.ts";
import { materialAdded, materialRemoved } from "../events.ts";
import type { PanelCtx } from "../procedures.ts";
import { TrainingModel, type Training } from "./model.ts";
import type { addMaterialInput, materialInput, removeMaterialInput } from "./schema.ts";
import { toldOf, trainingFor } from "./training-now.ts";

/** Attaches a presentation of a division (A6). Members see it at once, and go on seeing it after the training. */
export async function addMaterial(ctx: PanelCtx, input: z.output<typeof addMaterialInput>): Promise<Training> {
  return ctx.transaction(async (tx) => {
    const training = await trainingFor(tx, ctx, input.training, "change");
    const { material } = input;
    if (training.materials.some(({ id }) => id === material.id)) return training;
    const { fileKey } = material;
    const file = fileKey === undefined ? undefined : await takeFile(tx, ctx, fileKey, "material.fileKey");
    const materials = [...training.materials, { ...material, file }];
    const changed = await tx.of(TrainingModel).update(training, { set: { materials } });
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
    const { fileKey } = training.materials.find(({ id }) => id === input.material) ?? {};
    if (fileKey !== undefined) await releaseFile(tx, fileKey);
    const changed = await tx.of(TrainingModel).update(training, { set: { materials } });
    await tx.emit(materialRemoved, changed, { ...toldOf(changed), materialId: input.material });
    return changed;
  });
}

/** The file of a material, for whoever sees the training: members before and after it (A6). */
export async function materialFile(ctx: PanelCtx, input: z.output<typeof materialInput>): Promise<FileDownload> {
  const { materials } = await trainingFor(ctx.db, ctx, input.training, "see");
  const material = materials.find(({ id }) => id === input.material) ?? fail("NOT_FOUND");
  return openFile(ctx, material.fileKey);
}
