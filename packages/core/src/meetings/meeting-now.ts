import type { TenantDb } from "@raati/db";
import { abilitiesOf, authorize, fail, type Abilities } from "../kernel/index.ts";
import { TermModel, type PanelCtx, type Term } from "../panels/index.ts";
import { MeetingModel, type Meeting } from "./model.ts";
import { meetingPolicy, meetingReader } from "./policy.ts";

/** Data to read from, inside a transaction or outside. */
export type Source = Pick<TenantDb, "of">;
export type MeetingVerb = keyof typeof meetingPolicy;

/**
 * A meeting of the panel of the context, for somebody who may do this with it.
 *
 * @throws Failure NOT_FOUND when it is another panel's or not for the reader, FORBIDDEN when the reader may not do this
 */
export async function meetingFor(source: Source, ctx: PanelCtx, id: string, verb: MeetingVerb): Promise<Meeting> {
  const meeting = await source.of(MeetingModel).findOne({ id, panelIds: ctx.panel.id });
  if (!meeting) fail("NOT_FOUND", "meetings:failure.meetingUnknown");
  const reader = meetingReader(ctx.panel.id, ctx.part);
  // To whoever only passes by, what is inside is not there at all.
  if (verb !== "see") authorizeInside(reader, meeting);
  authorize(meetingPolicy, reader, verb, meeting);
  return meeting;
}

function authorizeInside(reader: ReturnType<typeof meetingReader>, meeting: Meeting): void {
  if (!abilitiesOf(meetingPolicy, reader, meeting).seeInside) fail("NOT_FOUND", "meetings:failure.meetingUnknown");
}

/** What the reader may do with a meeting, as seen from this panel. */
export function meetingAbilities(ctx: PanelCtx, meeting: Meeting): Abilities<MeetingVerb> {
  return abilitiesOf(meetingPolicy, meetingReader(ctx.panel.id, ctx.part), meeting);
}

/** What an event about a meeting tells. */
export const toldOf = ({ id, panelIds }: Pick<Meeting, "id" | "panelIds">) => ({ meetingId: id, panelIds });

/** The term of a panel in which a day falls; the running one when the day falls in none. */
export async function termOn(
  source: Source, panel: { id: string; termId?: string }, day: string
): Promise<Term | undefined> {
  const terms = source.of(TermModel);
  const found = await terms.findOne(
    { panelId: panel.id, startsOn: { $lte: day }, endsOn: { $gte: day } }, { sort: { id: -1 } }
  );
  return found ?? (panel.termId ? terms.findOne({ id: panel.termId }) : undefined);
}
