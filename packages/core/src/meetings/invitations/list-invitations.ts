import type { z } from "zod";
import { idsTold, type PanelCtx } from "../../panels/index.ts";
import { meetingAbilities, meetingFor } from "../meeting-now.ts";
import { MeetingInvitationModel, type MeetingInvitation } from "../model.ts";
import { namesInside } from "../names-inside.ts";
import { viewOfInvitation } from "./answer-meeting.ts";
import type { meetingInvitationsInput, meetingInvitationsView, myInvitationView } from "./schema.ts";

type Input = z.output<typeof meetingInvitationsInput>;

/**
 * Who is invited and what they have answered. Members see how many come; who it is, which help they need and whether the
 * mail has arrived is for those who arrange the meeting.
 */
export async function listInvitations(ctx: PanelCtx, input: Input): Promise<z.output<typeof meetingInvitationsView>> {
  const meeting = await meetingFor(ctx.db, ctx, input.meeting, "seeInside");
  const all = await ctx.db.of(MeetingInvitationModel).find({ meetingId: meeting.id }, { sort: { id: 1 } });
  const counts = countsOf(all);
  const { quorum } = meeting;
  const shown = meetingAbilities(ctx, meeting).arrange ? all : [];
  const ids = shown.map(({ personId }) => personId);
  const names = await namesInside(ctx, ids, meeting.panelIds);
  const told = await idsTold(ctx, ids, meeting.panelIds);
  return {
    counts, ...(quorum && { belowQuorum: counts.coming + counts.remote < quorum }),
    rows: shown.flatMap(({ meetingId: _meeting, ...one }) => {
      const who = told.get(one.personId);
      return who === undefined ? [] : [{ ...one, personId: who, name: names.get(one.personId) ?? "" }];
    }),
  };
}

/** How many have said what; `waiting` has not answered. */
export function countsOf(all: readonly Pick<MeetingInvitation, "answer">[]) {
  const of = (answer: MeetingInvitation["answer"]) => all.filter((one) => one.answer === answer).length;
  return {
    coming: of("coming"), remote: of("remote"), "not-coming": of("not-coming"), maybe: of("maybe"), waiting: of(undefined),
  };
}

/** The reader's own invitation, if there is one. */
export async function myInvitation(ctx: PanelCtx, input: Input): Promise<z.output<typeof myInvitationView> | undefined> {
  const meeting = await meetingFor(ctx.db, ctx, input.meeting, "seeInside");
  const { personId } = ctx.part.reader;
  if (personId === undefined) return undefined;
  const mine = await ctx.db.of(MeetingInvitationModel).findOne({ meetingId: meeting.id, personId });
  return mine && viewOfInvitation(mine);
}
