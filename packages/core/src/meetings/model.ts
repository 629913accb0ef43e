import { defineModel, type Stored } from "@raati/db";
import type { z } from "zod";
import { agendaItem } from "./agendas/schema.ts";
import { attendance } from "./attendance/schema.ts";
import { bulletin, sharing } from "./bulletins/schema.ts";
import { calendarFeed } from "./calendars/schema.ts";
import { meetingInvitation } from "./invitations/schema.ts";
import { meeting } from "./meeting-schema.ts";
import { minuteComment, minuteEntry, minutes, minuteTask } from "./minutes/schema.ts";
import { meetingPlan } from "./plans/schema.ts";

/** It names those who lead a meeting by their ids, which point to nobody once a person is erased. */
export const MeetingModel = defineModel("meetings", {
  schema: meeting,
  personalData: "none",
  indexes: [{ key: { panelIds: 1, startsAt: 1 } }, { key: { panelIds: 1, _id: -1 } }, { key: { state: 1, startsAt: 1 } }],
});

export const MeetingPlanModel = defineModel("meetingPlans", {
  schema: meetingPlan,
  personalData: "none",
  indexes: [{ key: { panelId: 1, _id: -1 } }],
});

export const MeetingInvitationModel = defineModel("meetingInvitations", {
  schema: meetingInvitation,
  personalData: { of: "personId", export: ["meetingId", "answer", "answeredAt", "helpers"], erase: "remove" },
  indexes: [
    { key: { meetingId: 1, personId: 1 }, unique: true }, { key: { personId: 1, _id: -1 } },
    { key: { panelId: 1, "delivery.state": 1 } },
  ],
});

export const AgendaItemModel = defineModel("agendaItems", {
  schema: agendaItem,
  personalData: { of: "proposedBy", export: ["title", "description", "kind", "state"], erase: "blank", blank: [] },
  indexes: [
    { key: { meetingId: 1, order: 1 }, sparse: true }, { key: { panelId: 1, state: 1, _id: -1 } },
    { key: { proposedBy: 1, _id: -1 }, sparse: true },
  ],
});

export const AttendanceModel = defineModel("attendances", {
  schema: attendance,
  personalData: { of: "personId", export: ["meetingId", "as", "minutes", "assistant"], erase: "remove" },
  indexes: [{ key: { meetingId: 1, personId: 1 }, unique: true }, { key: { personId: 1, _id: -1 } }],
});

export const MinutesModel = defineModel("minutes", {
  schema: minutes,
  personalData: "none",
  indexes: [{ key: { meetingId: 1 }, unique: true }, { key: { panelIds: 1, state: 1 } }],
});

/** What the panel said together; a name in it is taken out by whoever redacts. */
export const MinuteEntryModel = defineModel("minuteEntries", {
  schema: minuteEntry,
  personalData: "none",
  indexes: [{ key: { meetingId: 1, itemId: 1, lang: 1 }, unique: true }, { key: { meetingId: 1, seq: 1 } }],
});

export const MinuteTaskModel = defineModel("minuteTasks", {
  schema: minuteTask,
  personalData: { of: "assigneeId", export: ["what", "dueOn", "state"], erase: "blank", blank: [] },
  indexes: [{ key: { meetingId: 1, seq: 1 } }, { key: { assigneeId: 1, state: 1 }, sparse: true }],
});

export const MinuteCommentModel = defineModel("minuteComments", {
  schema: minuteComment,
  personalData: { of: "personId", export: ["text", "at", "answer"], erase: "remove" },
  indexes: [{ key: { meetingId: 1, _id: 1 } }, { key: { personId: 1, _id: -1 }, sparse: true }],
});

export const BulletinModel = defineModel("bulletins", {
  schema: bulletin,
  personalData: "none",
  indexes: [{ key: { meetingId: 1 }, unique: true }, { key: { panelId: 1, open: 1, _id: -1 } }],
});

export const SharingModel = defineModel("bulletinSharings", {
  schema: sharing,
  personalData: { of: "personId", export: ["meetingId", "where", "on"], erase: "remove" },
  indexes: [{ key: { meetingId: 1, _id: -1 } }, { key: { personId: 1, _id: -1 } }],
});

export const CalendarFeedModel = defineModel("calendarFeeds", {
  schema: calendarFeed,
  personalData: { of: "personId", export: ["madeAt"], erase: "remove" },
  indexes: [{ key: { tokenHash: 1 }, unique: true }, { key: { personId: 1, living: 1 }, unique: true, sparse: true }],
});

export type Meeting = Stored<z.output<typeof meeting>, "meetings">;
export type MeetingPlan = Stored<z.output<typeof meetingPlan>, "meetingPlans">;
export type MeetingInvitation = Stored<z.output<typeof meetingInvitation>, "meetingInvitations">;
export type AgendaItem = Stored<z.output<typeof agendaItem>, "agendaItems">;
export type Attendance = Stored<z.output<typeof attendance>, "attendances">;
export type Minutes = Stored<z.output<typeof minutes>, "minutes">;
export type MinuteEntry = Stored<z.output<typeof minuteEntry>, "minuteEntries">;
export type MinuteTask = Stored<z.output<typeof minuteTask>, "minuteTasks">;
export type MinuteComment = Stored<z.output<typeof minuteComment>, "minuteComments">;
export type Bulletin = Stored<z.output<typeof bulletin>, "bulletins">;
export type CalendarFeed = Stored<z.output<typeof calendarFeed>, "calendarFeeds">;
