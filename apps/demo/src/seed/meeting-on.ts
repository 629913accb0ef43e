import { confirmAttendance, holdMeeting, markAttendance, MeetingModel, scheduleMeeting } from "@raati/core/meetings";
import { markAttendanceInput, scheduleMeetingInput } from "@raati/core/meetings/schema";
import { MembershipModel } from "@raati/core/panels";
import { newId } from "@raati/db";
import type { Day } from "@raati/i18n";
import { inPanelAs } from "./in-panel-as.ts";
import type { PanelStory } from "./seed-panels.ts";

/**
 * The meeting that a panel held on a day of the content, with its attendance confirmed: something can have been adopted in
 * it (E6). Where the content has none, a short one is held now, with everybody there.
 *
 * @returns the meeting's id
 */
export async function meetingOn({ story, made }: PanelStory, panelId: string, day: Day): Promise<string> {
  const known = await made.admin.db.of(MeetingModel)
    .findOne({ panelIds: panelId, day: story.day(day), attendanceConfirmedAt: { $exists: true } });
  if (known) return known.id;
  const ctx = await inPanelAs(made.admin, panelId);
  const meeting = newId<"meetings">();
  const startsAt = new Date(ctx.ports.clock.now().getTime() + 60_000);
  const title = { fi: "Ylimääräinen kokous", sv: "Extra möte", en: "Extra meeting" };
  await scheduleMeeting(
    ctx, scheduleMeetingInput.parse({ id: meeting, panels: [panelId], title, startsAt, minutes: 30, form: "on-site" }),
  );
  await holdMeeting(ctx, { meeting });
  const members = await made.admin.db.of(MembershipModel).find({ panelId, state: "active" }, { sort: { id: 1 } });
  await markAttendance(
    ctx, markAttendanceInput.parse({ meeting, people: members.map(({ personId }) => ({ personId, as: "present" })) }),
  );
  await confirmAttendance(ctx, { meeting });
  return meeting;
}
