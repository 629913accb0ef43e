import type { z } from "zod";
import type { PanelCtx } from "../../panels/index.ts";
import { heatedMarked } from "../events.ts";
import { AgendaItemModel, type AgendaItem } from "../model.ts";
import { itemFor, requireBegun, toldOfItem } from "./item-now.ts";
import type { markHeatedInput } from "./schema.ts";

/**
 * Marks a point at which the talk grew heated, and puts it as a question that all share (C9). The mark names nobody and
 * never leaves the panel.
 *
 * @throws Failure INVALID before the meeting has been opened
 */
export async function markHeated(ctx: PanelCtx, input: z.output<typeof markHeatedInput>): Promise<AgendaItem> {
  return ctx.transaction(async (tx) => {
    const { item, meeting } = await itemFor(tx, ctx, input.item, "markHeated");
    requireBegun(meeting);
    const { heated, question } = input;
    if (!heated && !item.heated) return item;
    const mark = { at: item.heated?.at ?? ctx.ports.clock.now(), ...(question && { question }) };
    const changed = await tx.of(AgendaItemModel).update(item, heated ? { set: { heated: mark } } : { unset: ["heated"] });
    await tx.emit(heatedMarked, changed, { ...toldOfItem(changed), heated });
    return changed;
  });
}
