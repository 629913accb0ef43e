import type { z } from "zod";
import type { PanelCtx } from "../panels/index.ts";
import { meetingChanged } from "./events.ts";
import { askAgain } from "./invitations/invite-people.ts";
import { meetingFor, toldOf } from "./meeting-now.ts";
import type { changeMeetingInput } from "./meeting-schema.ts";
import { MeetingModel, type Meeting } from "./model.ts";
import { checkFuture, checkPanels, checkTraining, contentOf, secretaryMeant } from "./schedule-meeting.ts";
import { setTimers } from "./set-timers.ts";
import { timeOf } from "./time-of.ts";

type Input = z.output<typeof changeMeetingInput>;

const OPTIONAL = [
  "place", "link", "accessibility", "interpretation", "quorum", "trainingId", "secretaryId",
] as const satisfies readonly (keyof Meeting)[];

/** What a calendar shows: a change of one of these makes a new version of the event (RFC 5545, 3.8.7.4). */
const IN_CALENDARS = ["title", "startsAt", "minutes", "form", "place", "link"] as const satisfies readonly (keyof Input)[];

/**
 * Changes a meeting that has not been held. When its time or place changes after the invitations have left, everybody is
 * told.
 *
 * @throws Failure CONFLICT when somebody else has changed it since the form was opened; INVALID that names the field
 */
export async function changeMeeting(ctx: PanelCtx, given: Input): Promise<Meeting> {
  return ctx.transaction(async (tx) => {
    const before = await meetingFor(tx, ctx, given.meeting, "change");
    await checkPanels(tx, ctx, given.panels, before.panelIds);
    const input = { ...given, secretaryId: await secretaryMeant(tx, ctx, given) };
    if (input.trainingId && input.trainingId !== before.trainingId) await checkTraining(tx, ctx, input.trainingId);
    const moved = before.startsAt.getTime() !== input.startsAt.getTime();
    if (moved && before.state !== "draft") checkFuture(ctx, input.startsAt, "startsAt");
    const fields = changedFields(before, input);
    const shown = fields.some((field) => (IN_CALENDARS as readonly string[]).includes(field));
    const set = {
      ...contentOf(input), ...publicityIn(input), panelIds: [...new Set(input.panels)],
      ...timeOf(input.startsAt, input.minutes), changedAt: ctx.ports.clock.now(),
      sequence: before.sequence + (shown ? 1 : 0),
    };
    const unset = OPTIONAL.filter((field) => input[field] === undefined);
    const changed = await tx.of(MeetingModel).update({ id: before.id, revision: input.revision }, { set, unset });
    await tx.emit(meetingChanged, changed, { ...toldOf(changed), fields });
    if (before.state !== "draft" && before.state !== "postponed") await setTimers(tx, ctx, changed);
    if (shown && (before.state === "called" || before.state === "agenda-out")) await askAgain(tx, changed, { moved });
    return changed;
  });
}

function publicityIn({ listed, agendaPublic, memoPublic }: Input): Partial<Meeting> {
  return {
    ...(listed !== undefined && { listed }), ...(agendaPublic !== undefined && { agendaPublic }),
    ...(memoPublic !== undefined && { memoPublic }),
  };
}

function changedFields(before: Meeting, input: Input): string[] {
  const wanted = { ...input, panelIds: input.panels } as unknown as Record<string, unknown>;
  const stored = before as unknown as Record<string, unknown>;
  const fields = [...IN_CALENDARS, ...OPTIONAL, "panelIds", "extended", "listed", "agendaPublic", "memoPublic"];
  return [...new Set(fields)].filter(
    (field) => !(wanted[field] === undefined && stored[field] === undefined)
      && JSON.stringify(wanted[field] ?? null) !== JSON.stringify(stored[field] ?? null)
  );
}
