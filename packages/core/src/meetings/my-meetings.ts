import { helsinkiDay } from "@raati/i18n";
import type { z } from "zod";
import { abilitiesOf, toFilter, type SignedInCtx, type TenantCtx } from "../kernel/index.ts";
import { MembershipModel, PanelModel, panelPolicy, readerOf, type Membership, type Panel } from "../panels/index.ts";
import type { myMeetingView } from "./meeting-schema.ts";
import { MeetingInvitationModel, MeetingModel, type Meeting } from "./model.ts";
import { meetingPolicy, meetingReader, type MeetingReader } from "./policy.ts";

/** A panel in which somebody has a place of their own, and what that place is. */
export interface OwnPanel { readonly panel: Panel; readonly reader: MeetingReader }

/** The panels in which the viewer sits, is a guest, or is the coordinator. A role in the tenant alone gives none. */
export async function ownPanels(ctx: Pick<TenantCtx, "db" | "viewer" | "plugins">): Promise<OwnPanel[]> {
  const personId = ctx.viewer?.personId;
  if (personId === undefined) return [];
  const places = await ctx.db.of(MembershipModel).find({ personId, living: true }, { sort: { id: -1 }, limit: 300 });
  const ids = [...new Set(places.map(({ panelId }) => panelId))];
  const panels = await ctx.db.of(PanelModel).find({ $or: [{ id: { $in: ids } }, { coordinatorId: personId }] });
  const reader = await readerOf(ctx);
  return panels.map((panel) => ({ panel, reader: placeIn(panel, reader, places) }));
}

function placeIn(panel: Panel, reader: Awaited<ReturnType<typeof readerOf>>, places: readonly Membership[]): MeetingReader {
  const membership = places.find(({ panelId }) => panelId === panel.id);
  return meetingReader(panel.id, { reader, membership, abilities: abilitiesOf(panelPolicy, reader, panel) });
}

/** The meetings of these panels that their readers may see from inside, from a day on, the next one first. */
export async function meetingsFrom(
  { db }: Pick<TenantCtx, "db">, own: readonly OwnPanel[], { from, limit }: { from: string; limit: number },
): Promise<Meeting[]> {
  if (own.length === 0) return [];
  const seen = own.map(({ reader }) => toFilter(meetingPolicy.seeInside(reader)));
  return db.of(MeetingModel).find({ $and: [{ day: { $gte: from } }, { $or: seen }] }, { sort: { startsAt: 1 }, limit });
}

const GOING = ["scheduled", "called", "agenda-out", "held", "postponed"];

/** The reader's own coming meetings in every panel, the next one first, and which of them wait for an answer. */
export async function myMeetings(ctx: SignedInCtx): Promise<z.output<typeof myMeetingView>[]> {
  const own = await ownPanels(ctx);
  const coming = await meetingsFrom(ctx, own, { from: helsinkiDay(ctx.ports.clock.now()), limit: 50 });
  const meetings = coming.filter(({ state }) => GOING.includes(state));
  const invited = await ctx.db.of(MeetingInvitationModel).find({
    personId: ctx.viewer.personId, meetingId: { $in: meetings.map(({ id }) => id) },
  });
  return meetings.flatMap(({ id, panelIds, title, startsAt, endsAt, form, place, link, state }) => {
    const panel = own.find((one) => panelIds.includes(one.panel.id))?.panel;
    const invitation = invited.find(({ meetingId }) => meetingId === id);
    if (!panel) return [];
    const needsAnswer = invitation !== undefined && invitation.answer === undefined && (
      state === "called" || state === "agenda-out"
    );
    return [{
      id, title, startsAt, endsAt, form, place, link, state, needsAnswer, answer: invitation?.answer,
      panel: { id: panel.id, slug: panel.slug, name: panel.name },
    }];
  });
}
