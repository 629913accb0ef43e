import type { z } from "zod";
import { authorize, fail, failField, type Tx } from "../../kernel/index.ts";
import { MembershipModel } from "../../panels/index.ts";
import { dissentGiven, dissentRecorded, dissentTakenBack } from "../events.ts";
import { DissentModel, type Dissent, type Statement } from "../model.ts";
import { statementPolicy } from "../policy.ts";
import { statementInside, toldOf, type StatementCtx } from "../statement-now.ts";
import { changed } from "../texts/write-text.ts";
import { touchWriting } from "../texts/writing-now.ts";
import type { dissentInput, joinDissentInput, recordDissentInput, takeRecordedBackInput } from "./schema.ts";

/** Whose view it is, and who may write it down. */
interface Whose {
  readonly personId: string;
  readonly verb: "dissent" | "recordDissent";
  /** The staff who write it down for the member. */
  readonly enteredBy?: string;
}

type Words = Pick<Dissent, "nameShown"> & Partial<Pick<Dissent, "text" | "lang" | "joins">>;

/**
 * A member's dissenting view in own words (E5). It travels with the text and counts as one member; the name stands beside it
 * only when the member wants so. Giving it again changes the words; a member has one.
 *
 * @throws Failure FORBIDDEN once the statement has been sent
 */
export function giveDissent(ctx: StatementCtx, input: z.output<typeof dissentInput>): Promise<Dissent> {
  const { text, lang, nameShown } = input;
  return give(ctx, input, mineIn(ctx), async () => ({ text, lang, nameShown }));
}

/** A member joins another member's view: the same words, one member more. */
export function joinDissent(ctx: StatementCtx, input: z.output<typeof joinDissentInput>): Promise<Dissent> {
  return give(ctx, input, mineIn(ctx), (tx, statement, whose) => joining(tx, statement, whose, input));
}

const mineIn = ({ viewer }: StatementCtx): Whose => ({ personId: viewer.personId, verb: "dissent" });

/**
 * Writes down the dissenting view of a member without a computer, as she told it: own words, or joining another view. It
 * travels with the text like all others; that staff wrote it down, and who, stands with it and in the audit trail.
 *
 * @throws Failure FORBIDDEN for who does not run the panel and once the statement has been sent, INVALID that names the
 * field
 *   for somebody who does not sit in the panel, CONFLICT for a member who has given a view herself
 */
export async function recordDissent(ctx: StatementCtx, input: z.output<typeof recordDissentInput>): Promise<Dissent> {
  const { member: personId, dissent, text, lang, nameShown } = input;
  const whose = { personId, verb: "recordDissent" as const, enteredBy: ctx.viewer.personId };
  return give(ctx, input, whose, async (tx, statement) => {
    const sits = { panelId: ctx.panel.id, personId, living: true as const, state: { $ne: "invited" as const } };
    if (!(await tx.of(MembershipModel).findOne(sits))) failField("member", "statements:field.memberUnknown");
    return dissent === undefined ? {
      text: text!, lang: lang!, nameShown
    } : joining(tx, statement, whose, { dissent, nameShown });
  });
}

async function joining(
  tx: Tx, { id: statementId }: Statement, { personId }: Whose,
  { dissent, nameShown }: { dissent: string; nameShown: boolean },
): Promise<Words> {
  const joined = await tx.of(DissentModel).findOne({ id: dissent, statementId, text: { $exists: true } });
  if (!joined || joined.personId === personId) fail("NOT_FOUND", "statements:failure.dissentUnknown");
  return { joins: joined.id, nameShown };
}

async function give(
  ctx: StatementCtx, input: { statement: string; id: string }, whose: Whose,
  wordsOf: (tx: Tx, statement: Statement, whose: Whose) => Promise<Words>,
): Promise<Dissent> {
  const { personId, verb, enteredBy } = whose;
  const saved = await ctx.transaction(async (tx) => {
    const statement = await statementInside(tx, ctx, input.statement, "see");
    authorize(statementPolicy, ctx.reader, verb, statement);
    const words = await wordsOf(tx, statement, whose);
    const dissents = tx.of(DissentModel);
    const mine = await dissents.findOne({ statementId: statement.id, personId });
    if (mine) await checkJoined(tx, mine, words);
    const ownWords = mine !== undefined && mine.enteredBy === undefined && !mine.takenBack;
    if (enteredBy !== undefined && ownWords) fail("CONFLICT", "statements:failure.dissentOwn");
    const set = { ...words, ...(enteredBy !== undefined && { enteredBy }) };
    const gone = (["text", "lang", "joins", "enteredBy"] as const).filter((field) => set[field] === undefined);
    const dissent = mine
      ? await dissents.update(mine, { set: { ...set, takenBack: false }, unset: gone })
      : await dissents.insert({
        statementId: statement.id, panelId: statement.panelId, personId, at: ctx.ports.clock.now(), ...set,
      }, input.id);
    await touchWriting(tx, statement.id, true);
    if (enteredBy === undefined) await tx.emit(dissentGiven, dissent, toldOf(statement));
    else await tx.emit(dissentRecorded, dissent, { ...toldOf(statement), dissentId: dissent.id });
    return dissent;
  });
  changed(ctx, input.statement);
  return saved;
}

/** Words that others have joined stay as they are: nobody is made to say something else. */
async function checkJoined(tx: Tx, mine: Dissent, words: Words): Promise<void> {
  if (mine.text === undefined || words.text === mine.text) return;
  const joined = await tx.of(DissentModel).findOne({ joins: mine.id, takenBack: false });
  if (joined) fail("CONFLICT", "statements:failure.dissentJoined");
}

/** A member takes the own view back. Words that others have joined stay, as theirs. */
export function takeDissentBack(ctx: StatementCtx, { statement }: { statement: string }): Promise<void> {
  return takeBack(ctx, statement, mineIn(ctx), {});
}

/** The same for a view that staff wrote down, when the member asks for it. What she gave herself stays hers. */
export function takeRecordedDissentBack(
  ctx: StatementCtx, { statement, member }: z.output<typeof takeRecordedBackInput>,
): Promise<void> {
  return takeBack(ctx, statement, { personId: member, verb: "recordDissent" }, { enteredBy: { $exists: true } });
}

async function takeBack(
  ctx: StatementCtx, id: string, { personId, verb }: Whose, written: { enteredBy?: { $exists: true } },
): Promise<void> {
  await ctx.transaction(async (tx) => {
    const statement = await statementInside(tx, ctx, id, "see");
    authorize(statementPolicy, ctx.reader, verb, statement);
    const mine = await tx.of(DissentModel).findOne({ statementId: id, personId, takenBack: false, ...written });
    if (!mine) return;
    const back = await tx.of(DissentModel).update(mine, { set: { takenBack: true } });
    await touchWriting(tx, id, true);
    await tx.emit(dissentTakenBack, back, toldOf(statement));
  });
  changed(ctx, id);
}
