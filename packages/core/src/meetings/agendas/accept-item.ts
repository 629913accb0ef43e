import type { z } from "zod";
import type { PanelCtx } from "../../panels/index.ts";
import { itemAccepted, itemDeclined } from "../events.ts";
import { meetingFor } from "../meeting-now.ts";
import { AgendaItemModel, type AgendaItem } from "../model.ts";
import { itemFor, toldOfItem } from "./item-now.ts";
import { agendaOf } from "./list-items.ts";
import type { acceptItemInput, declineItemInput } from "./schema.ts";

/**
 * Takes a proposed topic up on a meeting's agenda, as the last one of its kind. What members on the clients' side have
 * raised stands before the rest all the same (D5).
 *
 * @throws Failure INVALID or FORBIDDEN for a meeting that no longer takes topics
 */
export async function acceptItem(ctx: PanelCtx, input: z.output<typeof acceptItemInput>): Promise<AgendaItem> {
  return ctx.transaction(async (tx) => {
    const { item } = await itemFor(tx, ctx, input.item, "see");
    const meeting = await meetingFor(tx, ctx, input.meeting, "propose");
    if (item.state === "accepted" && item.meetingId === meeting.id) return item;
    await itemFor(tx, ctx, input.item, "accept");
    const last = Math.max(-1, ...(await agendaOf(tx, meeting.id)).map(({ order }) => order));
    const accepted = await tx.of(AgendaItemModel).update(item, {
      set: { state: "accepted", meetingId: meeting.id, order: last + 1 }, unset: ["stateReason"],
    });
    await tx.emit(itemAccepted, accepted, toldOfItem(accepted));
    return accepted;
  });
}

/** Says that a topic is not taken up, and why: its proposer reads the reason. */
export async function declineItem(ctx: PanelCtx, input: z.output<typeof declineItemInput>): Promise<AgendaItem> {
  return ctx.transaction(async (tx) => {
    const { item } = await itemFor(tx, ctx, input.item, "see");
    if (item.state === "declined") return item;
    await itemFor(tx, ctx, input.item, "decline");
    const declined = await tx.of(AgendaItemModel).update(item, { set: { state: "declined", stateReason: input.reason } });
    await tx.emit(itemDeclined, declined, toldOfItem(declined));
    return declined;
  });
}
