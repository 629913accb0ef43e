import type { z } from "zod";
import { releaseFile, takeFile } from "../../files/index.ts";
import type { Tx } from "../../kernel/index.ts";
import type { PanelCtx } from "../../panels/index.ts";
import { agendaMaterialAdded, agendaMaterialRemoved } from "../events.ts";
import { AgendaItemModel, type AgendaItem } from "../model.ts";
import { itemFor, toldOfItem } from "./item-now.ts";
import type { addAgendaMaterialInput, removeAgendaMaterialInput } from "./schema.ts";

/** Attaches material to an item, for the members, for all who are invited, or for everybody. */
export async function addMaterial(ctx: PanelCtx, input: z.output<typeof addAgendaMaterialInput>): Promise<AgendaItem> {
  return ctx.transaction(async (tx) => {
    const { item } = await itemFor(tx, ctx, input.item, "addMaterial");
    const { material } = input;
    if (item.materials.some(({ id }) => id === material.id)) return item;
    const { fileKey } = material;
    const file = fileKey === undefined ? undefined : await takeFile(tx, ctx, fileKey, "material.fileKey");
    const materials = [...item.materials, { ...material, file }];
    const changed = await tx.of(AgendaItemModel).update(item, { set: { materials } });
    await tx.emit(agendaMaterialAdded, changed, {
      ...toldOfItem(changed), materialId: material.id, audience: material.audience,
    });
    return changed;
  });
}

/** Takes a material off. Removing it twice changes nothing. */
export async function removeMaterial(ctx: PanelCtx, input: z.output<typeof removeAgendaMaterialInput>): Promise<AgendaItem> {
  return ctx.transaction(async (tx) => {
    const { item } = await itemFor(tx, ctx, input.item, "addMaterial");
    const materials = item.materials.filter(({ id }) => id !== input.material);
    if (materials.length === item.materials.length) return item;
    const changed = await tx.of(AgendaItemModel).update(item, { set: { materials } });
    await releaseUnlessShared(tx, item.materials.find(({ id }) => id === input.material)?.fileKey);
    await tx.emit(agendaMaterialRemoved, changed, { ...toldOfItem(changed), materialId: input.material });
    return changed;
  });
}

/** An item that goes on in the next meeting takes its material along: the file stays until the last one lets it go. */
async function releaseUnlessShared(tx: Tx, fileKey: string | undefined): Promise<void> {
  if (fileKey === undefined) return;
  const holders = await tx.of(AgendaItemModel).count({ "materials.fileKey": fileKey });
  if (holders === 0) await releaseFile(tx, fileKey);
}
