import type { Filter } from "@raati/db";
import type { z } from "zod";
import { fail, wholeSecond } from "../kernel/index.ts";
import type { PanelCtx } from "../panels/index.ts";
import type { listMeetingsInput } from "./meeting-schema.ts";
import { MeetingModel, type Meeting } from "./model.ts";

/**
 * A page of a panel's meetings: the coming ones with the next one first, all others with the latest first.
 *
 * @param seen which of them the reader sees
 * @throws Failure NOT_FOUND when the page is to go on after a meeting that is not the panel's
 */
export async function pageByTime(
  ctx: PanelCtx, seen: Filter<Meeting>, { when, after, size }: z.output<typeof listMeetingsInput>,
): Promise<{ items: Meeting[]; next: string | undefined }> {
  const meetings = ctx.db.of(MeetingModel);
  const last = after && await meetings.findOne({ id: after, panelIds: ctx.panel.id });
  if (after && !last) fail("NOT_FOUND");
  const [order, beyond] = when === "coming" ? [1 as const, "$gt" as const] : [-1 as const, "$lt" as const];
  const rest = last ? [{ $or: [
    { startsAt: { [beyond]: last.startsAt } }, { startsAt: last.startsAt, id: { [beyond]: last.id } },
  ] }] : [];
  const now = wholeSecond(ctx.ports.clock.now());
  // A meeting is coming until it is over.
  const time = when === "all" ? {} : { endsAt: when === "coming" ? { $gte: now } : { $lt: now } };
  const filter = { $and: [{ panelIds: ctx.panel.id, ...time }, seen, ...rest] } as Filter<Meeting>;
  const rows = await meetings.find(filter, { sort: { startsAt: order, id: order }, limit: size + 1 });
  return { items: rows.slice(0, size), next: rows.length > size ? rows[size - 1]!.id : undefined };
}
