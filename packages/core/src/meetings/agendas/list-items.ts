import type { z } from "zod";
import { fail, filterFor } from "../../kernel/index.ts";
import type { PanelCtx } from "../../panels/index.ts";
import { meetingFor, type Source } from "../meeting-now.ts";
import { AgendaItemModel, MeetingModel, type AgendaItem, type Meeting } from "../model.ts";
import { itemAbilitiesOf, itemReader } from "./item-now.ts";
import { inOrder } from "./order.ts";
import { itemPolicy } from "./policy.ts";
import type { ItemView, listItemsInput } from "./schema.ts";

/** An item as a reader inside sees it: with the material that is meant for the reader, and without who proposed it. */
export async function viewOfItem(ctx: PanelCtx, item: AgendaItem): Promise<ItemView> {
  const meeting = item.meetingId ? await ctx.db.of(MeetingModel).findOne({ id: item.meetingId }) : undefined;
  return viewIn(ctx, item, meeting);
}

function viewIn(ctx: PanelCtx, { proposedBy, ...item }: AgendaItem, meeting: Meeting | undefined): ItemView {
  const { inside, leads, personId } = itemReader(ctx, meeting);
  const mine = personId !== undefined && proposedBy === personId;
  return {
    ...item, mine, materials: item.materials.filter(({ audience }) => audience !== "panel" || inside || leads || mine),
    abilities: itemAbilitiesOf(ctx, { ...item, proposedBy }, meeting),
  };
}

/**
 * The agenda of a meeting in its order; without a meeting, what has been proposed to the panel and waits, newest first.
 *
 * @throws Failure NOT_FOUND for who may not see the meeting, or is no member where none is named
 */
export async function listItems(
  ctx: PanelCtx, { meeting: id, states }: z.output<typeof listItemsInput>
): Promise<ItemView[]> {
  const meeting = id ? await meetingFor(ctx.db, ctx, id, "seeInside") : undefined;
  if (!meeting && !itemReader(ctx, undefined).inside) fail("NOT_FOUND");
  const where = meeting ? { meetingId: meeting.id } : { panelId: ctx.panel.id, meetingId: { $exists: false } };
  const seen = filterFor(itemPolicy, itemReader(ctx, meeting));
  const wanted = states ? { state: { $in: states } } : meeting ? { state: { $ne: "declined" as const } } : {};
  const found = await ctx.db.of(AgendaItemModel).find({ $and: [where, wanted, seen] }, { sort: { id: -1 }, limit: 300 });
  return (meeting ? inOrder(found) : found).map((item) => viewIn(ctx, item, meeting));
}

/** What a meeting takes up, in its order: accepted, handled or taken on. */
export async function agendaOf(source: Source, meetingId: string): Promise<AgendaItem[]> {
  const filter = { meetingId, state: { $in: ["accepted" as const, "handled" as const, "continued" as const] } };
  return inOrder(await source.of(AgendaItemModel).find(filter, { limit: 300 }));
}
