import type { z } from "zod";
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
    const changed = await tx.of(AgendaItemModel).update(item, { set: { materials: [...item.materials, material] } });
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
    await tx.emit(agendaMaterialRemoved, changed, { ...toldOfItem(changed), materialId: input.material });
    return changed;
  });
}
