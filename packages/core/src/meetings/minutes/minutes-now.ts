import { abilitiesOf, authorize, fail, type Tx } from "../../kernel/index.ts";
import type { PanelCtx } from "../../panels/index.ts";
import { meetingAbilities, meetingFor, type Source } from "../meeting-now.ts";
import { MinutesModel, type Meeting, type Minutes } from "../model.ts";
import { minutesPolicy, type MinutesReader } from "./policy.ts";

export type MinutesVerb = keyof typeof minutesPolicy;
export interface Written { readonly meeting: Meeting; readonly minutes: Minutes }

function minutesReader(ctx: PanelCtx, meeting: Meeting): MinutesReader {
  const { seeAll, write, arrange, comment } = meetingAbilities(ctx, meeting);
  return { sees: seeAll, writes: write, arranges: arrange, comments: comment };
}

/** What the reader may do with the minutes of a meeting. */
export const minutesAbilities = (ctx: PanelCtx, { meeting, minutes }: Written) =>
  abilitiesOf(minutesPolicy, minutesReader(ctx, meeting), minutes);

/**
 * The minutes of a meeting of the panel, for somebody who may do this with them.
 *
 * @throws Failure NOT_FOUND for who may not read them and while there are none, FORBIDDEN when the reader may not do this
 */
export async function minutesFor(source: Source, ctx: PanelCtx, id: string, verb: MinutesVerb): Promise<Written> {
  const meeting = await meetingFor(source, ctx, id, "seeAll");
  const minutes = await source.of(MinutesModel).findOne({ meetingId: meeting.id });
  if (!minutes) fail("NOT_FOUND", "meetings:failure.noMinutes");
  authorize(minutesPolicy, minutesReader(ctx, meeting), verb, minutes);
  return { meeting, minutes };
}

/**
 * The next number in the row of changes. Every change of the minutes takes one, so that two who write at the same moment
 * come one after the other.
 */
export async function nextSeq(tx: Tx, minutes: Minutes): Promise<Minutes> {
  return tx.of(MinutesModel).update(minutes, { inc: { seq: 1 } });
}
