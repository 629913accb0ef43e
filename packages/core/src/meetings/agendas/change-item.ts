import type { z } from "zod";
import type { PanelCtx } from "../../panels/index.ts";
import { itemChanged } from "../events.ts";
import { AgendaItemModel, type AgendaItem } from "../model.ts";
import { itemFor, toldOfItem } from "./item-now.ts";
import type { changeItemInput } from "./schema.ts";

const OPTIONAL = ["description", "presenter", "minutes", "matter"] as const;

/**
 * Changes what an item says: its proposer until it is taken up, the chair or the coordinator after that. Where it comes from
 * never changes.
 *
 * @throws Failure CONFLICT when somebody else has changed it since the form was opened
 */
export async function changeItem(ctx: PanelCtx, input: z.output<typeof changeItemInput>): Promise<AgendaItem> {
  return ctx.transaction(async (tx) => {
    const { item } = await itemFor(tx, ctx, input.item, "change");
    const { title, kind, description, presenter, minutes, matter } = input;
    const set = {
      title, kind, ...(description && { description }), ...(presenter && { presenter }), ...(minutes && { minutes }),
      ...(matter && { matter }),
    };
    const unset = OPTIONAL.filter((field) => input[field] === undefined);
    const changed = await tx.of(AgendaItemModel).update({ id: item.id, revision: input.revision }, { set, unset });
    await tx.emit(itemChanged, changed, toldOfItem(changed));
    return changed;
  });
}
