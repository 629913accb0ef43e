import type { z } from "zod";
import { fail } from "../../kernel/index.ts";
import type { PanelCtx } from "../../panels/index.ts";
import { itemMoved } from "../events.ts";
import { AgendaItemModel } from "../model.ts";
import { itemFor, toldOfItem } from "./item-now.ts";
import { agendaOf } from "./list-items.ts";
import { moved } from "./order.ts";
import type { listItemsInput, moveItemInput } from "./schema.ts";

/**
 * Moves an item one step on the agenda.
 *
 * @returns the meeting whose agenda it is
 * @throws Failure INVALID for the first and the last of their kind: topics of members stay before the rest (D5)
 */
export async function moveItem(
  ctx: PanelCtx, input: z.output<typeof moveItemInput>,
): Promise<z.output<typeof listItemsInput>> {
  return ctx.transaction(async (tx) => {
    const { item } = await itemFor(tx, ctx, input.item, "move");
    if (!item.meetingId) fail("INVALID", "meetings:failure.notOnAgenda");
    const order = moved(await agendaOf(tx, item.meetingId), item.id, input.to);
    if (!order) fail("INVALID", "meetings:failure.cannotMove");
    for (const [index, one] of order.entries()) {
      if (one.order === index && one.id !== item.id) continue;
      const changed = await tx.of(AgendaItemModel).update(one, { set: { order: index } });
      if (one.id === item.id) await tx.emit(itemMoved, changed, { ...toldOfItem(changed), to: input.to });
    }
    return { meeting: item.meetingId };
  });
}
