import type { z } from "zod";
import { authorize, fail } from "../../kernel/index.ts";
import { PanelModel, panelPolicy, type PanelCtx } from "../../panels/index.ts";
import { itemLifted } from "../events.ts";
import { AgendaItemModel, type AgendaItem } from "../model.ts";
import { itemFor, toldOfItem } from "./item-now.ts";
import type { liftItemInput } from "./schema.ts";

/**
 * Takes what a side panel has talked about to its main panel, which sees where it comes from (B2). There it waits to be
 * taken up like any other topic. The same item is lifted once.
 *
 * @throws Failure FORBIDDEN for who does not lead the side panel; INVALID for a panel that has no main panel
 */
export async function liftItem(ctx: PanelCtx, input: z.output<typeof liftItemInput>): Promise<AgendaItem> {
  return ctx.transaction(async (tx) => {
    authorize(panelPolicy, ctx.part.reader, "leadTogether", ctx.panel);
    const { item } = await itemFor(tx, ctx, input.item, "see");
    const parent = ctx.panel.parentId ? await tx.of(PanelModel).findOne({ id: ctx.panel.parentId }) : undefined;
    if (!parent) fail("INVALID", "meetings:failure.noMainPanel");
    const items = tx.of(AgendaItemModel);
    const stored = await items.findOne({ panelId: parent.id, "origin.itemId": item.id, "origin.kind": "side-panel" });
    if (stored) return stored;
    const { title, description, kind, clientRaised } = item;
    const lifted = await items.insert({
      title, description, kind, clientRaised, panelId: parent.id, state: "proposed",
      origin: { kind: "side-panel", id: ctx.panel.id, itemId: item.id },
      materials: item.materials.filter(({ audience }) => audience === "public"),
    }, input.id);
    await tx.emit(itemLifted, lifted, { ...toldOfItem(lifted), fromPanelId: ctx.panel.id, fromItemId: item.id });
    return lifted;
  });
}
