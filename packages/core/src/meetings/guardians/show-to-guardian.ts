import { all, is, toFilter, type TenantCtx } from "../../kernel/index.ts";
import { guardianByKey, inPanel, type GuardedMember } from "../../panels/index.ts";
import { asPerson } from "../as-person.ts";
import { tookPart } from "../attendance/took-part.ts";
import { AttendanceModel, MeetingModel, type Meeting } from "../model.ts";
import { pageByTime } from "../page-by-time.ts";
import { meetingPolicy, meetingReader } from "../policy.ts";
import type { GuardianMeetings } from "./schema.ts";

const MOST_COMING = 20;
const MOST_ATTENDED = 50;

/**
 * What a young member lets the guardian see of the panel's meetings, by the key of the guardian's mail: times and places of
 * the coming ones that the member sees, and when the member was at one. What the member does not allow is empty.
 *
 * @throws Failure NOT_FOUND for a key that opens nothing
 */
export async function showToGuardian(ctx: TenantCtx, { token }: { readonly token: string }): Promise<GuardianMeetings> {
  const member = await guardianByKey(ctx, { token });
  const { sees } = member;
  return {
    sees: [...sees],
    coming: sees.includes("meetings") ? await comingFor(ctx, member) : [],
    attended: sees.includes("attendance") ? await attendedBy(ctx, member) : [],
  };
}

/** By the member's own part in the panel: a guardian never learns of a meeting that the member cannot see. */
async function comingFor(ctx: TenantCtx, { personId, panel }: GuardedMember): Promise<GuardianMeetings["coming"]> {
  const inside = await inPanel(asPerson(ctx, personId), panel.id);
  const seen = all(
    meetingPolicy.seeInside(meetingReader(panel.id, inside.part)),
    is<Meeting>("state", "scheduled", "called", "agenda-out", "held"),
  );
  const { items } = await pageByTime(inside, toFilter(seen), { when: "coming", size: MOST_COMING });
  return items.map(({ startsAt, endsAt, form, place }) => ({ startsAt, endsAt, form, ...(place && { place }) }));
}

/** Only where who was there has been confirmed: before that it is a draft of the secretary's. */
async function attendedBy({ db }: TenantCtx, { personId, panel }: GuardedMember): Promise<GuardianMeetings["attended"]> {
  const marks = await db.of(AttendanceModel).find({ personId, panelId: panel.id }, { sort: { id: -1 }, limit: 500 });
  const ids = marks.filter(tookPart).map(({ meetingId }) => meetingId);
  if (ids.length === 0) return [];
  const held = await db.of(MeetingModel).find(
    { id: { $in: ids }, state: { $in: ["held", "documented"] }, attendanceConfirmedAt: { $exists: true } },
    { sort: { startsAt: -1 }, limit: MOST_ATTENDED },
  );
  return held.map(({ startsAt, endsAt }) => ({ startsAt, endsAt }));
}
