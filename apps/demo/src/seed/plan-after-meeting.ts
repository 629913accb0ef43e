import {
  BulletinModel, closeMapping, confirmAttendance, holdMeeting, MappingModel, markAttendance, markMapping, MeetingModel,
  openMapping, publishBulletin, recordSharing, scheduleMeeting,
} from "@raati/core/meetings";
import { markAttendanceInput, openMappingInput, scheduleMeetingInput } from "@raati/core/meetings/schema";
import { MembershipModel } from "@raati/core/panels";
import { newId } from "@raati/db";
import { addDays } from "@raati/i18n";
import { afterMeeting } from "../content/index.ts";
import type { Agenda } from "./agenda.ts";
import { inPanelAs } from "./in-panel-as.ts";
import type { PanelStory } from "./seed-panels.ts";

interface Place extends PanelStory { readonly panelId: string }

/** What follows a meeting: its bulletin, where a member took it, and how the panel sees services. */
export function planAfterMeeting(source: PanelStory, agenda: Agenda, panels: ReadonlyMap<string, string>): void {
  if (source.content.slug !== afterMeeting.tenant) return;
  const place = { ...source, panelId: panels.get(afterMeeting.panel)! };
  // The evening of the meeting is over by then.
  agenda.on(addDays(afterMeeting.meetingDay, 1), async () => void await heldMeeting(place));
  agenda.on(afterMeeting.bulletinDay, () => writeBulletin(place));
  agenda.on(afterMeeting.sharedOn, () => passOn(place));
}

/** The meeting of the day, or a short one held now where the content has none. @returns its id */
async function heldMeeting(place: Place): Promise<string> {
  const { story, made, panelId } = place;
  const days = [0, 1].map((later) => story.day(addDays(afterMeeting.meetingDay, later)));
  const known = await made.admin.db.of(MeetingModel).findOne(
    { panelIds: panelId, day: { $in: days }, attendanceConfirmedAt: { $exists: true } },
  );
  if (known) return known.id;
  const ctx = await inPanelAs(made.admin, panelId);
  const meeting = newId<"meetings">();
  await scheduleMeeting(ctx, scheduleMeetingInput.parse({
    id: meeting, panels: [panelId], title: afterMeeting.title, place: afterMeeting.place, minutes: 120, form: "on-site",
    startsAt: new Date(ctx.ports.clock.now().getTime() + 60_000),
  }));
  await holdMeeting(ctx, { meeting });
  const members = await membersOf(place);
  await markAttendance(
    ctx, markAttendanceInput.parse({ meeting, people: members.map((personId) => ({ personId, as: "present" })) }),
  );
  await mapServices(place, meeting);
  await confirmAttendance(ctx, { meeting });
  return meeting;
}

async function membersOf({ made, panelId }: Place): Promise<string[]> {
  const members = await made.admin.db.of(MembershipModel).find({ panelId, state: "active" }, { sort: { id: 1 } });
  return members.map(({ personId }) => personId);
}

async function mapServices(place: Place, meeting: string): Promise<void> {
  const { story, content, made, panelId } = place;
  if (await made.admin.db.of(MappingModel).findOne({ panelId })) return;
  const { title, topics, summary } = afterMeeting.mapping;
  const ctx = await inPanelAs(made.admin, panelId);
  const mapping = newId<"serviceMappings">();
  const asked = topics.map((name) => ({ id: newId(), name }));
  await openMapping(ctx, openMappingInput.parse({ id: mapping, meeting, title, topics: asked }));
  const { experiences } = await made.admin.db.of(MappingModel).get(mapping);
  for (const [index, personId] of (await membersOf(place)).entries()) {
    const marks = asked.map(({ id: topic }, row) => ({ topic, experience: experiences[(index + row) % 3]!.id }));
    await markMapping(await inPanelAs(await story.as(content.slug, personId, []), panelId), { mapping, marks });
  }
  await closeMapping(ctx, { mapping, summary });
}

async function writeBulletin(place: Place): Promise<void> {
  const meeting = await heldMeeting(place);
  if (await place.made.admin.db.of(BulletinModel).findOne({ meetingId: meeting })) return;
  await publishBulletin(await inPanelAs(place.made.admin, place.panelId), { meeting, text: afterMeeting.bulletin });
}

/** The chair tells of it where old friends meet. */
async function passOn(place: Place): Promise<void> {
  const { story, content, made, panelId } = place;
  const meeting = await heldMeeting(place);
  const chair = await made.admin.db.of(MembershipModel).findOne({ panelId, state: "active", roles: "chair" });
  if (!chair) return;
  const ctx = await inPanelAs(await story.as(content.slug, chair.personId, []), panelId);
  await recordSharing(ctx, {
    id: newId(), meeting, where: afterMeeting.sharedAt, on: story.day(addDays(afterMeeting.sharedOn, -1)),
  });
}
