import { helsinkiDay, type Day } from "@raati/i18n";
import type { z } from "zod";
import { authorize, fail, failField, type Tx } from "../../kernel/index.ts";
import { attendanceOf, recordedMeeting } from "../../meetings/index.ts";
import { MembershipModel, TermModel } from "../../panels/index.ts";
import { statementAdopted, statementNotAdopted } from "../events.ts";
import { StatementModel, type Statement } from "../model.ts";
import { statementPolicy } from "../policy.ts";
import { statementInside, toldOf, type StatementCtx } from "../statement-now.ts";
import { changed } from "../texts/write-text.ts";
import { touchWriting } from "../texts/writing-now.ts";
import { fixedParts } from "./fixed-parts.ts";
import type { adoptInput } from "./schema.ts";

type Input = z.output<typeof adoptInput>;

/**
 * Writes down that the panel has made the text its own (E6): in a meeting that was held and whose attendance is confirmed, or
 * in writing; of one mind or by votes. The words are fixed in the same transaction and get the number by which they are
 * quoted. The same adoption again, after a crash or a double click, answers what is stored.
 *
 * @throws Failure CONFLICT when somebody else has written an adoption down, or the text has changed since the form was
 *   opened; INVALID that names what does not fit
 */
export async function adoptStatement(ctx: StatementCtx, input: Input): Promise<Statement> {
  const saved = await ctx.transaction(async (tx) => {
    const statement = await statementInside(tx, ctx, input.statement, "see");
    if (statement.adoption?.id === input.id) return statement;
    if (statement.adoption) fail("CONFLICT", "statements:failure.adoptedMeanwhile");
    authorize(statementPolicy, ctx.reader, "adopt", statement);
    const agreed = input.way === "meeting" ? await meetingOf(tx, ctx, input) : await writtenOn(tx, ctx, input);
    const votes = input.votes && { ...input.votes, absent: Math.max(agreed.absent, input.votes.absent) };
    checkVotes({ ...input, votes }, agreed);
    const { way, meetingId, accepted, id } = input;
    const adoption = {
      id, accepted, way, on: agreed.day, recordedBy: ctx.viewer.personId, ...(votes && { votes }),
      ...(way === "meeting" && meetingId && { meetingId }),
    };
    const year = Number(agreed.day.slice(0, 4));
    const seen = { id: statement.id, revision: input.revision };
    const after = await tx.of(StatementModel).update(seen, {
      set: accepted
        ? { adoption, state: "adopted", parts: await fixedParts(tx, statement), year, number: await nextNumber(tx, year) }
        : { adoption, state: "not-adopted" },
    });
    await touchWriting(tx, after.id);
    const told = { ...toldOf(after), on: agreed.day };
    if (accepted) await tx.emit(statementAdopted, after, { ...told, way, meetingId: adoption.meetingId });
    else await tx.emit(statementNotAdopted, after, told);
    return after;
  });
  changed(ctx, input.statement);
  return saved;
}

/** Two adoptions at the same moment cannot take one number: the index is unique, and the later one tries again. */
async function nextNumber(tx: Tx, year: number): Promise<number> {
  const last = await tx.of(StatementModel).findOne({ year, number: { $exists: true } }, { sort: { number: -1 } });
  return (last?.number ?? 0) + 1;
}

interface Agreed {
  readonly day: Day;
  /** So many took part in the meeting, or could take part in writing. */
  readonly took: number;
  /** So many of those who were asked stayed away, as far as the attendance knows. */
  readonly absent: number;
  /** So many can be named at all: present, absent, and seats that stood empty. */
  readonly most: number;
}

async function meetingOf(tx: Tx, { panel }: StatementCtx, { meetingId }: Input): Promise<Agreed> {
  if (meetingId === undefined) failField("meetingId", "statements:field.meetingMissing");
  const meeting = await recordedMeeting({ db: tx.db }, panel.id, meetingId);
  if (!meeting) failField("meetingId", "statements:field.meetingNotRecorded");
  const asked = (await attendanceOf(tx.db, meetingId)).filter((one) => one.panelId === panel.id);
  const term = panel.termId === undefined ? undefined : await tx.of(TermModel).findOne({ id: panel.termId });
  const took = meeting.present.length;
  const most = Math.max(asked.length, term?.rules.size.max ?? 0);
  return { day: meeting.day, took, absent: asked.length - took, most };
}

async function writtenOn(tx: Tx, { ports, panel }: StatementCtx, { on }: Input): Promise<Agreed> {
  if (on === undefined) failField("on", "statements:field.dayMissing");
  if (on > helsinkiDay(ports.clock.now())) failField("on", "statements:field.dayInFuture");
  const took = await tx.of(MembershipModel).count({ panelId: panel.id, state: "active" });
  return { day: on, took, absent: 0, most: took };
}

function checkVotes({ votes, accepted }: Input, { took, most }: Agreed): void {
  if (!votes) return;
  if (accepted && votes.for <= votes.against) failField("votes.for", "statements:field.notCarried");
  if (!accepted && votes.for > votes.against) failField("votes.for", "statements:field.carried");
  const given = votes.for + votes.against + votes.abstained;
  if (given > took) failField("votes.for", "statements:field.tooManyVotes", { given, took });
  if (given + votes.absent > most) failField("votes.absent", "statements:field.tooManyVotes", { given: given + votes.absent, took: most });
}
