import { router, signedInProcedure, tenantPublicProcedure } from "../../kernel/index.ts";
import { panelProcedure, panelPublicProcedure } from "../../panels/index.ts";
import { calendarFileOf, publicCalendarFile } from "./calendar-files.ts";
import { calendarOf } from "./private-calendar.ts";
import { feedState, makeFeed, revokeFeed } from "./make-feed.ts";
import { calendarFeedInput, calendarFile, calendarFileInput, feedStateView, newFeedView } from "./schema.ts";

/** Meetings for the calendars of people's own (RFC 5545). */
export const calendarsRouter = router({
  /** Anybody who has the key of the address; calendars cannot sign in. */
  feed: tenantPublicProcedure.input(calendarFeedInput).output(calendarFile).query(
    ({ ctx, input }) => calendarOf(ctx, input)
  ),
  publicFile: panelPublicProcedure.input(calendarFileInput).output(calendarFile).query(
    ({ ctx, input }) => publicCalendarFile(ctx, input)
  ),
  file: panelProcedure.input(calendarFileInput).output(calendarFile).query(({ ctx, input }) => calendarFileOf(ctx, input)),
  state: signedInProcedure.output(feedStateView).query(({ ctx }) => feedState(ctx)),
  make: signedInProcedure.output(newFeedView).mutation(({ ctx }) => makeFeed(ctx)),
  revoke: signedInProcedure.output(feedStateView).mutation(({ ctx }) => revokeFeed(ctx)),
});
