import { holds } from "../../kernel/index.ts";
import { attendanceOf, inPublic, MeetingModel, type Meeting } from "../../meetings/index.ts";
import type { Cell } from "../contents/schema.ts";
import type { CoreSource } from "../extension.ts";
import { figureOf, panelsCell, people, shareOfPeople, tableOf } from "./figures.ts";
import { heldMeetings } from "./held-meetings.ts";

interface Counted { readonly meeting: Meeting; readonly present: number; readonly asked: number }

/** Meetings and how many were there. A meeting that the public list does not tell of is counted without its name. */
export const meetingsSource: CoreSource = {
  id: "meetings",
  async collect(scope, { db }) {
    const { panelIds, from, to } = scope;
    const counted: Counted[] = [];
    for (const meeting of await heldMeetings(db, scope)) {
      const rows = meeting.attendanceConfirmedAt === undefined ? []
        : (await attendanceOf(db, meeting.id)).filter(({ panelId }) => panelIds.includes(panelId));
      const present = rows.filter((one) => one.as === "present" || one.as === "remote").length;
      counted.push({ meeting, present, asked: rows.length });
    }
    const sum = (of: (one: Counted) => number) => counted.reduce((total, one) => total + of(one), 0);
    const asked = sum((one) => one.asked);
    const cancelled = await db.of(MeetingModel).count({
      panelIds: { $in: [...panelIds] }, day: { $gte: from, $lte: to }, state: "cancelled",
    });
    return {
      figures: [
        ...figureOf(scope, "meetings.held", "count", counted.length),
        ...figureOf(scope, "meetings.cancelled", "count", cancelled),
        ...figureOf(scope, "meetings.attendance", "percent", asked === 0 ? undefined
          : shareOfPeople(sum((one) => one.present), asked)),
      ],
      tables: tableOf(scope, "meetings.list", [
        ["day", "day"], ["panel", "text"], ["meeting", "text"], ["present", "people"], ["attendance", "percent"],
      ], counted.map(({ meeting, present, asked: invited }): Cell[] => [
        meeting.day, panelsCell(scope, meeting.panelIds),
        holds(inPublic, meeting) ? meeting.title : scope.say("reports:notPublic"),
        invited === 0 ? "" : people(present),
        invited === 0 ? "" : people(present) === null ? null : shareOfPeople(present, invited),
      ])),
    };
  },
};
