import type { Tx } from "../../kernel/index.ts";
import { MembershipModel, type Membership } from "../../panels/index.ts";
import { SITTING } from "../../panels/schema.ts";
import { PersonModel } from "../../people/index.ts";
import { personInvited, personReminded } from "../events.ts";
import { MeetingInvitationModel, type Meeting, type MeetingInvitation } from "../model.ts";

/** What a mail about a meeting tells. */
export type Occasion = "agenda" | "changed" | "postponed" | "cancelled" | "reminder" | "answer" | "minutes" | "bulletin";

/** Who is on leave is not asked to a meeting. */
const ASKED = SITTING.filter((state) => state !== "on-leave");

/** True for whoever is asked to this meeting: members always, the extension when it is an extended one (B6). */
export function isAsked({ extension, access }: Pick<Membership, "extension" | "access">, meeting: Meeting): boolean {
  if (access === "closed") return false;
  if (extension === undefined) return true;
  if (!meeting.extended || extension.kind === "standing") return meeting.extended;
  return extension.meetingId === undefined ? extension.day === meeting.day : extension.meetingId === meeting.id;
}

/**
 * Invites everybody who is to be asked and is not yet: one invitation a person, in whichever of the panels they sit. Each is
 * an event of its own, so that mails leave one by one and nobody waits for another's.
 *
 * @returns how many were invited now
 */
export async function invitePeople(tx: Tx, meeting: Meeting, now: Date): Promise<number> {
  const sitting = await tx.of(MembershipModel).find(
    { panelId: { $in: meeting.panelIds }, living: true, state: { $in: ASKED } }, { sort: { id: 1 } },
  );
  const invitations = tx.of(MeetingInvitationModel);
  const known = new Set((await invitations.find({ meetingId: meeting.id })).map(({ personId }) => personId));
  const asked = sitting.filter((one) => isAsked(one, meeting) && !known.has(one.personId));
  const wanted = [...new Map(asked.toReversed().map((one) => [one.personId, one])).values()].toReversed();
  const reached = await reachedByMail(tx, wanted.map(({ personId }) => personId));
  const made = await invitations.insertAll(wanted.map(({ personId, panelId, extension }) => ({
    meetingId: meeting.id, panelId, personId, guest: extension?.kind === "meeting",
    delivery: { state: reached.has(personId) ? "waiting" as const : "none" as const, at: now },
  })));
  for (const one of made) await tx.emit(personInvited, one, { meetingId: meeting.id, personId: one.personId });
  return made.length;
}

async function reachedByMail(tx: Tx, personIds: readonly string[]): Promise<ReadonlySet<string>> {
  if (personIds.length === 0) return new Set();
  const people = await tx.of(PersonModel).find({ id: { $in: personIds }, email: { $exists: true } });
  return new Set(people.map(({ id }) => id));
}

/** Tells people who are invited about the meeting: all of them, or those of whom `test` says so. */
export async function tellInvited(
  tx: Tx, meeting: Meeting, about: Occasion, test: (one: MeetingInvitation) => boolean = () => true,
): Promise<void> {
  const invitations = tx.of(MeetingInvitationModel);
  const told = (await invitations.find({ meetingId: meeting.id }, { sort: { id: 1 } })).filter(test);
  for (const one of told) {
    // Each word to a person is a change of the invitation: its place in the history is the invitation's revision.
    const noted = await invitations.update(one, {});
    await tx.emit(personReminded, noted, { meetingId: meeting.id, personId: one.personId, about });
  }
}

/** Tells of a change; a new time asks everybody anew. */
export async function askAgain(tx: Tx, meeting: Meeting, { moved }: { moved: boolean }): Promise<void> {
  if (moved) {
    await tx.of(MeetingInvitationModel).updateWhere({ meetingId: meeting.id }, { unset: ["answer", "answeredAt"] });
  }
  await tellInvited(tx, meeting, "changed");
}
