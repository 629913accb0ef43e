import { addDays, helsinkiDay } from "@raati/i18n";
import type { z } from "zod";
import { fail, type TenantCtx } from "../../kernel/index.ts";
import { nameIn, PersonModel } from "../../people/index.ts";
import { asPerson } from "../as-person.ts";
import { CalendarFeedModel } from "../model.ts";
import { meetingsFrom, ownPanels } from "../my-meetings.ts";
import { eventOf, hostOf } from "./calendar-files.ts";
import { hashOf } from "./make-feed.ts";
import type { calendarFeedInput, calendarFile } from "./schema.ts";
import { writeCalendar } from "./write-calendar.ts";

/** Calendars keep what was; a season back is enough to see what has changed. */
const DAYS_BACK = 90;

/**
 * Somebody's own calendar by its key, in the person's language: the meetings that the person may see now, by the same rule
 * as on pages. A key opens nothing else.
 *
 * @throws Failure NOT_FOUND for a key that is not known or was closed, and for who may no longer sign in
 */
export async function calendarOf(
  ctx: TenantCtx, { token }: z.output<typeof calendarFeedInput>,
): Promise<z.output<typeof calendarFile>> {
  const feed = await ctx.db.of(CalendarFeedModel).findOne({ tokenHash: hashOf(token), living: true });
  const person = feed && await ctx.db.of(PersonModel).findOne({ id: feed.personId });
  if (!person || person.accessEndedAt || person.erasedAt) fail("NOT_FOUND");
  const own = await ownPanels(asPerson(ctx, person.id));
  const from = addDays(helsinkiDay(ctx.ports.clock.now()), -DAYS_BACK);
  const meetings = (await meetingsFrom(ctx, own, { from, limit: 500 })).filter(({ state }) => state !== "draft");
  const events = meetings.flatMap((meeting) => {
    const panel = own.find((one) => meeting.panelIds.includes(one.panel.id))?.panel;
    return panel ? [eventOf(ctx, panel, meeting, person.language)] : [];
  });
  const name = nameIn(ctx.tenant.name, person.language, ctx.tenant.languages);
  return { name: "meetings.ics", text: writeCalendar(name, events, hostOf(ctx)) };
}
