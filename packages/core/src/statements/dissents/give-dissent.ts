import type { z } from "zod";
import { authorize, fail, type Tx } from "../../kernel/index.ts";
import { dissentGiven, dissentTakenBack } from "../events.ts";
import { DissentModel, type Dissent, type Statement } from "../model.ts";
import { statementPolicy } from "../policy.ts";
import { statementInside, toldOf, type StatementCtx } from "../statement-now.ts";
import { changed } from "../texts/write-text.ts";
import { touchWriting } from "../texts/writing-now.ts";
import type { dissentInput, joinDissentInput } from "./schema.ts";

type Words = Pick<Dissent, "nameShown"> & Partial<Pick<Dissent, "text" | "lang" | "joins">>;

/**
 * A member's dissenting view in own words (E5). It travels with the text and counts as one member; the name stands beside it
 * only when the member wants so. Giving it again changes the words; a member has one.
 *
 * @throws Failure FORBIDDEN once the statement has been sent
 */
export function giveDissent(ctx: StatementCtx, input: z.output<typeof dissentInput>): Promise<Dissent> {
  const { text, lang, nameShown } = input;
  return give(ctx, input, async () => ({ text, lang, nameShown }));
}

/** A member joins another member's view: the same words, one member more. */
export function joinDissent(ctx: StatementCtx, input: z.output<typeof joinDissentInput>): Promise<Dissent> {
  return give(ctx, input, async (tx, { id: statementId }) => {
    const joined = await tx.of(DissentModel).findOne({ id: input.dissent, statementId, text: { $exists: true } });
    if (!joined || joined.personId === ctx.viewer.personId) fail("NOT_FOUND", "statements:failure.dissentUnknown");
    return { joins: joined.id, nameShown: input.nameShown };
  });
}

async function give(
  ctx: StatementCtx, input: { statement: string; id: string }, wordsOf: (tx: Tx, statement: Statement) => Promise<Words>,
): Promise<Dissent> {
  const saved = await ctx.transaction(async (tx) => {
    const statement = await statementInside(tx, ctx, input.statement, "see");
    authorize(statementPolicy, ctx.reader, "dissent", statement);
    const words = await wordsOf(tx, statement);
    const { personId } = ctx.viewer;
    const dissents = tx.of(DissentModel);
    const mine = await dissents.findOne({ statementId: statement.id, personId });
    if (mine) await checkJoined(tx, mine, words);
    const gone = (["text", "lang", "joins"] as const).filter((field) => words[field] === undefined);
    const dissent = mine
      ? await dissents.update(mine, { set: { ...words, takenBack: false }, unset: gone })
      : await dissents.insert({
        statementId: statement.id, panelId: statement.panelId, personId, at: ctx.ports.clock.now(), ...words,
      }, input.id);
    await touchWriting(tx, statement.id, true);
    await tx.emit(dissentGiven, dissent, toldOf(statement));
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
export async function takeDissentBack(ctx: StatementCtx, { statement: id }: { statement: string }): Promise<void> {
  await ctx.transaction(async (tx) => {
    const statement = await statementInside(tx, ctx, id, "see");
    authorize(statementPolicy, ctx.reader, "dissent", statement);
    const mine = await tx.of(DissentModel).findOne({ statementId: id, personId: ctx.viewer.personId, takenBack: false });
    if (!mine) return;
    const back = await tx.of(DissentModel).update(mine, { set: { takenBack: true } });
    await touchWriting(tx, id, true);
    await tx.emit(dissentTakenBack, back, toldOf(statement));
  });
  changed(ctx, id);
}
