import { helsinkiDay } from "@raati/i18n";
import type { z } from "zod";
import { fail, failField } from "../../kernel/index.ts";
import type { PanelCtx } from "../../panels/index.ts";
import { bulletinShared } from "../events.ts";
import { meetingAbilities, meetingFor, toldOf } from "../meeting-now.ts";
import { BulletinModel, SharingModel } from "../model.ts";
import type { bulletinInput, recordSharingInput, sharingsView } from "./schema.ts";

type Which = z.output<typeof bulletinInput>;

/**
 * A member writes down where the bulletin was passed on: an association, a club, a waiting room (A11).
 *
 * @throws Failure FORBIDDEN for who is no member, NOT_FOUND while there is no bulletin, INVALID for a day that has not come
 */
export async function recordSharing(ctx: PanelCtx, input: z.output<typeof recordSharingInput>): Promise<Which> {
  await ctx.transaction(async (tx) => {
    const meeting = await meetingFor(tx, ctx, input.meeting, "seeAll");
    const { reader: { personId }, abilities, membership } = ctx.part;
    if (personId === undefined || (!membership?.living && !abilities.administer)) fail("FORBIDDEN");
    if (!(await tx.of(BulletinModel).findOne({ meetingId: meeting.id }))) fail("NOT_FOUND", "meetings:failure.noBulletin");
    if (input.on > helsinkiDay(ctx.ports.clock.now())) failField("on", "meetings:field.dayInFuture");
    const { id, where, on } = input;
    const stored = await tx.of(SharingModel).findOne({ id });
    if (stored) return stored.personId === personId ? undefined : fail("NOT_FOUND");
    const made = await tx.of(SharingModel).insert({ meetingId: meeting.id, panelId: ctx.panel.id, personId, where, on }, id);
    return tx.emit(bulletinShared, made, { ...toldOf(meeting), personId, sharingId: id });
  });
  return { meeting: input.meeting };
}

/** Where a bulletin has gone: one's own places, and for those who lead the panel all of them without the people. */
export async function listSharings(ctx: PanelCtx, input: Which): Promise<z.output<typeof sharingsView>> {
  const meeting = await meetingFor(ctx.db, ctx, input.meeting, "seeAll");
  const all = await ctx.db.of(SharingModel).find({ meetingId: meeting.id }, { sort: { id: 1 } });
  const mine = all.filter(({ personId }) => personId === ctx.part.reader.personId);
  const { arrange } = meetingAbilities(ctx, meeting);
  return {
    total: all.length, mine: mine.map(({ id, where, on }) => ({ id, where, on })),
    places: arrange ? all.map(({ where, on }) => ({ where, on })) : [],
  };
}
