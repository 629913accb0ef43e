import { createHash } from "node:crypto";
import type { z } from "zod";
import type { SignedInCtx, Tx } from "../../kernel/index.ts";
import { calendarMade, calendarRevoked } from "../events.ts";
import { CalendarFeedModel } from "../model.ts";
import type { feedStateView, newFeedView } from "./schema.ts";

/** Who reads the database cannot open a calendar: only the hash of its key is there. */
export const hashOf = (token: string): string => createHash("sha256").update(token).digest("base64url");

/** The address under which a calendar program asks for the feed of a key. */
export function feedAddress(baseUrl: string, slug: string, token: string): string {
  return `${baseUrl}/api/calendar/${slug}/${token}.ics`;
}

/** Makes a private address of the reader's own calendar. The one before stops to work: that is how a lost one is changed. */
export async function makeFeed(ctx: SignedInCtx): Promise<z.output<typeof newFeedView>> {
  const { viewer: { personId }, ports, tenant } = ctx;
  const token = ports.random.token(32);
  await ctx.transaction(async (tx) => {
    await closeFeeds(tx, personId);
    const feed = await tx.of(CalendarFeedModel).insert({
      personId, tokenHash: hashOf(token), madeAt: ports.clock.now(), living: true,
    });
    await tx.emit(calendarMade, feed, { personId });
  });
  return { token, address: feedAddress(ports.settings.baseUrl, tenant.slug, token) };
}

/** Closes the reader's calendar address. */
export async function revokeFeed(ctx: SignedInCtx): Promise<z.output<typeof feedStateView>> {
  await ctx.transaction((tx) => closeFeeds(tx, ctx.viewer.personId));
  return {};
}

async function closeFeeds(tx: Tx, personId: string): Promise<void> {
  const feeds = tx.of(CalendarFeedModel);
  for (const feed of await feeds.find({ personId, living: true })) {
    const closed = await feeds.update(feed, { unset: ["living"] });
    await tx.emit(calendarRevoked, closed, { personId });
  }
}

/** Since when the reader's calendar has an address, if it has one. */
export async function feedState(ctx: SignedInCtx): Promise<z.output<typeof feedStateView>> {
  const feed = await ctx.db.of(CalendarFeedModel).findOne({ personId: ctx.viewer.personId, living: true });
  return { madeAt: feed?.madeAt };
}
