import { newId } from "@raati/db";
import type { SignedInCtx, TenantCtx } from "@raati/core/kernel";
import {
  AgendaItemModel, FeeClaimModel, FeeExportModel, MappingModel, MeetingInvitationModel, MinuteCommentModel, MinuteEntryModel,
  MinutesModel, MinuteTaskModel, PriorityModel,
} from "@raati/core/meetings";
import { aMeeting } from "@raati/core/meetings/factory";
import type { Panel } from "@raati/core/panels";

/** What of meetings visitors may call, and why. */
export const PUBLIC_MEETINGS: Readonly<Record<string, string>> = {
  "meetings.publicList": "meetings that a panel lists, coming and held",
  "meetings.publicPage": "such a meeting's card",
  "meetings.agendas.publicList": "an agenda that was sent, in a panel that publishes agendas",
  "meetings.minutes.publicVersion": "published minutes without what was marked",
  "meetings.bulletins.publicPage": "a published bulletin",
  "meetings.bulletins.publicList": "the newest of them",
  "meetings.calendars.publicFile": "a listed meeting for anybody's calendar",
  "meetings.calendars.feed": "needs the key of the address",
  "meetings.mappings.publicList": "closed mappings, with figures of five people or more",
  "meetings.fees.publicYear": "the year's total of an organisation",
};

/** Whoever has signed in may call these about nobody but themselves. */
export const OWN_MEETINGS = /^meetings\.(mine$|fees\.mine$|calendars\.(state|make|revoke)$)/;

const PREFIX = "meetings.";

/** The ids that a procedure of meetings is asked for, by the name of the field in its input. */
export function meetingValues(ids: Readonly<Record<string, string>>): Record<string, unknown> {
  const own = Object.entries(ids).filter(([name]) => name.startsWith(PREFIX)).map(
    ([name, id]) => [name.slice(PREFIX.length), id]
  );
  return { ...Object.fromEntries(own), people: [], place: { fi: "Kirjasto" }, claims: [ids[`${PREFIX}claim`]], version: 0 };
}

/** One of everything of meetings, of which nothing is public but that the meeting takes place. */
export async function furnishMeetings(
  { bare, panel, member }: { bare: TenantCtx; panel: Panel; member: SignedInCtx },
): Promise<Record<string, string>> {
  const { db } = bare;
  const personId = member.viewer.personId;
  const meeting = await aMeeting(bare, panel, { state: "held", agendaPublic: false, memoPublic: false });
  const [meetingId, panelId] = [meeting.id, panel.id];
  const at = new Date("2026-06-09T14:00:00Z");
  const lang = "fi" as const;
  const item = await db.of(AgendaItemModel).insert({
    title: { fi: "Takaisinsoitto" }, kind: "info", origin: { kind: "panel" }, panelId, meetingId, state: "accepted",
    clientRaised: false, proposedBy: personId,
  });
  const invitation = await db.of(MeetingInvitationModel).insert({
    meetingId, panelId, personId, guest: false, delivery: { state: "sent", at },
  });
  await db.of(MinutesModel).insert({ meetingId, panelIds: [panelId], state: "draft", seq: 1 });
  const part = { text: "Vain raadin jäsenille", version: 1 };
  await db.of(MinuteEntryModel).insert({ meetingId, itemId: item.id, lang, discussion: part, outcome: part, seq: 1 });
  const task = await db.of(MinuteTaskModel).insert({
    meetingId, itemId: item.id, panelId, what: "Kysyy ajat", lang, state: "open", seq: 1, assigneeId: personId,
  });
  const comment = await db.of(MinuteCommentModel).insert(
    { meetingId, personId, text: "Hyvä näin", lang, at, state: "open" }
  );
  const named = () => ({ id: newId(), name: { fi: "Neuvonta" } });
  const mapping = await db.of(MappingModel).insert({
    panelId, title: { fi: "Kartoitus" }, topics: [named()], experiences: [named(), named()], state: "open",
  });
  const option = () => ({ id: newId(), title: { fi: "Puhelin" } });
  const priority = await db.of(PriorityModel).insert({
    panelId, title: { fi: "Mikä ensin?" }, options: [option(), option()], method: "dots", dots: 1, state: "open",
  });
  const claim = await db.of(FeeClaimModel).insert({
    meetingId, panelId, personId, day: meeting.day, year: 2026, feeCents: 6000, waivable: true, kilometres: true,
    waived: false,
    travelCents: 0, state: "accrued",
  });
  const made = await db.of(FeeExportModel).insert(
    { payDay: "2026-06-30", madeAt: at, claims: 0, feeCents: 0, travelCents: 0 }
  );
  const ids = {
    meeting: meetingId, meetingId, item: item.id, invitation: invitation.id, task: task.id, comment: comment.id,
    mapping: mapping.id, priority: priority.id, claim: claim.id, export: made.id,
  };
  return Object.fromEntries(Object.entries(ids).map(([name, id]) => [`${PREFIX}${name}`, id]));
}
