import { createTranslator, mergeResources, segmentOf, type Locale, type LocalizedText } from "@raati/i18n";
import type { z } from "zod";
import type { TenantCtx } from "../../kernel/index.ts";
import type { Panel, PanelCtx } from "../../panels/index.ts";
import { nameIn } from "../../people/index.ts";
import { locales } from "../locales/index.ts";
import { meetingFor } from "../meeting-now.ts";
import type { Meeting } from "../model.ts";
import { publicCardOf, publicMeetingFor } from "../public-meetings.ts";
import type { calendarFile, calendarFileInput } from "./schema.ts";
import { writeCalendar, type CalendarEvent } from "./write-calendar.ts";

type File = z.output<typeof calendarFile>;
type Input = z.output<typeof calendarFileInput>;

const resources = mergeResources({ meetings: locales });

/** One meeting for the calendar of somebody inside: with the place, and the link to join from afar. */
export async function calendarFileOf(ctx: PanelCtx, input: Input): Promise<File> {
  const meeting = await meetingFor(ctx.db, ctx, input.meeting, "seeInside");
  return fileOf(ctx, [eventOf(ctx, ctx.panel, meeting, ctx.locale)], meeting);
}

/** One meeting for everybody's calendar: no more than its public card tells. */
export async function publicCalendarFile(ctx: PanelCtx, input: Input): Promise<File> {
  const meeting = await publicMeetingFor(ctx, input.meeting);
  const { place, accessibility } = publicCardOf(meeting, new Set());
  const known = { ...meeting, place, accessibility, interpretation: undefined, link: undefined };
  return fileOf(ctx, [eventOf(ctx, ctx.panel, known, ctx.locale)], meeting);
}

function fileOf(ctx: PanelCtx, events: CalendarEvent[], { day }: Meeting): File {
  const name = nameIn(ctx.panel.name, ctx.locale, ctx.tenant.languages);
  return { name: `${ctx.panel.slug}-${day}.ics`, text: writeCalendar(name, events, hostOf(ctx)) };
}

/** The host of the site, which makes the ids of calendar events unique in the world (RFC 5545, UID). */
export const hostOf = ({ ports }: Pick<TenantCtx, "ports">): string => new URL(ports.settings.baseUrl).host;

/** A meeting as an event, in a language. One that waits for a new time is taken out of calendars until it has one. */
export function eventOf({ tenant, ports }: TenantCtx, panel: Panel, meeting: Meeting, locale: Locale): CalendarEvent {
  const { t } = createTranslator(locale, resources);
  const read = (text: LocalizedText | undefined) => (text ? nameIn(text, locale, tenant.languages) : "");
  const facts = [
    [t("meetings:fact.link"), meeting.link ?? ""], [t("meetings:fact.accessibility"), read(meeting.accessibility)],
    [t("meetings:fact.interpretation"), read(meeting.interpretation)],
  ].filter(([, value]) => value !== "").map(([label, value]) => `${label}: ${value}`);
  const { id, startsAt, endsAt, changedAt, sequence, state } = meeting;
  return {
    id, startsAt, endsAt, changedAt, sequence, cancelled: state === "cancelled" || state === "postponed",
    title: `${read(panel.name)}: ${read(meeting.title)}`, place: read(meeting.place) || meeting.link,
    description: facts.join("\n"),
    url: `${ports.settings.baseUrl}/${segmentOf(locale)}/${tenant.slug}/panels/${panel.slug}/meetings/${id}`,
  };
}
