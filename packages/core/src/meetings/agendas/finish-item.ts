import { newId } from "@raati/db";
import type { z } from "zod";
import { failField, type Tx } from "../../kernel/index.ts";
import type { PanelCtx } from "../../panels/index.ts";
import { itemFinished, itemProposed } from "../events.ts";
import { AgendaItemModel, type AgendaItem } from "../model.ts";
import { itemFor, requireBegun, toldOfItem } from "./item-now.ts";
import type { finishItemInput } from "./schema.ts";

/**
 * Says what became of an item in the meeting: it was handled, or it goes on. What goes on waits among the panel's topics,
 * with the reason, and keeps its place before others when a member raised it.
 *
 * @throws Failure INVALID before the meeting has been opened, and when it goes on without a reason
 */
export async function finishItem(ctx: PanelCtx, input: z.output<typeof finishItemInput>): Promise<AgendaItem> {
  return ctx.transaction(async (tx) => {
    const { item, meeting } = await itemFor(tx, ctx, input.item, "see");
    if (item.state === input.as) return item;
    await itemFor(tx, ctx, input.item, "finish");
    requireBegun(meeting);
    const { as, reason } = input;
    if (as === "continued" && reason === undefined) failField("reason", "meetings:field.reasonMissing");
    const finished = await tx.of(AgendaItemModel).update(
      item, { set: { state: as, ...(reason && { stateReason: reason }) } }
    );
    await tx.emit(itemFinished, finished, { ...toldOfItem(finished), as });
    if (as === "continued") await takeOn(tx, item, reason);
    return finished;
  });
}

async function takeOn(tx: Tx, item: AgendaItem, reason: string | undefined): Promise<void> {
  const {
    title, description, kind, presenter, minutes, matter, origin, clientRaised, panelId, materials, proposedBy
  } = item;
  const next = await tx.of(AgendaItemModel).insert({
    title, description, kind, presenter, minutes, matter, clientRaised, panelId, materials, proposedBy,
    origin: { ...origin, itemId: item.id }, state: "proposed", stateReason: reason,
  }, newId());
  await tx.emit(itemProposed, next, { ...toldOfItem(next), kind, origin: origin.kind, clientRaised });
}
