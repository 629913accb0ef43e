import { MembershipModel } from "../../panels/index.ts";
import { SITTING } from "../../panels/schema.ts";
import { isAsked } from "../invitations/invite-people.ts";
import type { Source } from "../meeting-now.ts";
import { MeetingInvitationModel, type Meeting, type MeetingInvitation } from "../model.ts";

/** Somebody who belongs to a meeting, the panel through which, and what they have answered. */
export interface Attendee {
  readonly personId: string;
  readonly panelId: string;
  readonly answer: MeetingInvitation["answer"];
  readonly assistant: boolean;
}

/** Everybody who belongs to a meeting: who was invited, and who sits in its panels by now. */
export async function peopleOf(source: Source, meeting: Meeting): Promise<Attendee[]> {
  const invited = await source.of(MeetingInvitationModel).find({ meetingId: meeting.id }, { sort: { id: 1 } });
  const sitting = await source.of(MembershipModel).find({
    panelId: { $in: meeting.panelIds }, living: true, state: { $in: SITTING },
  }, { sort: { id: 1 } });
  const people = new Map<string, Attendee>();
  for (const { personId, panelId, answer, helpers } of invited) {
    people.set(personId, { personId, panelId, answer, assistant: helpers.some(({ kind }) => kind === "assistant") });
  }
  for (const one of sitting.filter((member) => isAsked(member, meeting) && !people.has(member.personId))) {
    people.set(one.personId, { personId: one.personId, panelId: one.panelId, answer: undefined, assistant: false });
  }
  return [...people.values()];
}
