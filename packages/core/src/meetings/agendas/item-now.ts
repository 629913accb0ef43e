import { abilitiesOf, authorize, fail } from "../../kernel/index.ts";
import type { PanelCtx } from "../../panels/index.ts";
import { meetingAbilities, type Source } from "../meeting-now.ts";
import { AgendaItemModel, MeetingModel, type AgendaItem, type Meeting } from "../model.ts";
import { itemPolicy, type ItemReader } from "./policy.ts";

/** The reader of an item: by the panel, and by the meeting that takes it up. */
export function itemReader(ctx: PanelCtx, meeting: Meeting | undefined): ItemReader {
  const { reader, abilities } = ctx.part;
  const here = meeting && meetingAbilities(ctx, meeting);
  return {
    personId: reader.personId, leads: abilities.leadTogether, inside: here ? here.seeAll : abilities.seeMembers,
    invited: here?.seeInside ?? false, writes: here?.write ?? false,
  };
}

/**
 * An item of the panel of the context, or of a meeting of it, for somebody who may do this with it.
 *
 * @throws Failure NOT_FOUND when it is another panel's or not for the reader, FORBIDDEN when the reader may not do this
 */
export async function itemFor(
  source: Source, ctx: PanelCtx, id: string, verb: keyof typeof itemPolicy,
): Promise<{ item: AgendaItem; meeting: Meeting | undefined }> {
  const item = await source.of(AgendaItemModel).findOne({ id });
  const meeting = item?.meetingId ? await meetingOf(source, ctx, item.meetingId) : undefined;
  if (!item || (item.panelId !== ctx.panel.id && !meeting)) fail("NOT_FOUND", "meetings:failure.itemUnknown");
  authorize(itemPolicy, itemReader(ctx, meeting), verb, item);
  return { item, meeting };
}

function meetingOf(source: Source, { panel }: PanelCtx, id: string): Promise<Meeting | undefined> {
  return source.of(MeetingModel).findOne({ id, panelIds: panel.id });
}

/** Whether the meeting that takes an item up has been opened: only then something can become of the item. */
const hasBegun = (meeting: Meeting | undefined) => meeting?.state === "held" || meeting?.state === "documented";

/** @throws Failure INVALID for an item of a meeting that has not been opened, and of none */
export function requireBegun(meeting: Meeting | undefined): void {
  if (!hasBegun(meeting)) fail("INVALID", "meetings:failure.itemNotBegun");
}

/** What an event about an item tells. */
export const toldOfItem = ({ id, panelId, meetingId }: AgendaItem) => ({ itemId: id, panelId, meetingId });

/** What the reader may do with an item now: nothing is finished or marked before the meeting. */
export function itemAbilitiesOf(ctx: PanelCtx, item: AgendaItem, meeting: Meeting | undefined) {
  const abilities = abilitiesOf(itemPolicy, itemReader(ctx, meeting), item);
  return hasBegun(meeting) ? abilities : { ...abilities, finish: false, markHeated: false };
}
