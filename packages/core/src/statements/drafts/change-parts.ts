import type { z } from "zod";
import { fail, failField, type Tx } from "../../kernel/index.ts";
import { partAdded, partMoved, partPutBack, partRemoved } from "../events.ts";
import { StatementModel, type Statement } from "../model.ts";
import { MOST_PARTS, type Part } from "../statement-schema.ts";
import { statementInside, toldOf, type StatementCtx } from "../statement-now.ts";
import { changed } from "../texts/write-text.ts";
import { touchWriting } from "../texts/writing-now.ts";
import type { addPartInput, movePartInput, partInput } from "./schema.ts";

/** Changes the order of the parts; words are changed by writing only. */
async function change(
  ctx: StatementCtx, id: string, work: (tx: Tx, statement: Statement) => Promise<Statement | undefined>,
): Promise<Statement> {
  const saved = await ctx.transaction(async (tx) => {
    const statement = await statementInside(tx, ctx, id, "write");
    const done = await work(tx, statement);
    if (done) await touchWriting(tx, id);
    return done ?? statement;
  });
  changed(ctx, id);
  return saved;
}

const known = ({ parts }: Statement, id: string): number => {
  const place = parts.findIndex((one) => one.id === id);
  return place < 0 ? fail("NOT_FOUND", "statements:failure.partUnknown") : place;
};

const save = (tx: Tx, statement: Statement, parts: Part[]) => tx.of(StatementModel).update(statement, { set: { parts } });

/** Adds an empty part. The same id again changes nothing. @throws Failure INVALID when there are too many */
export function addPart(ctx: StatementCtx, input: z.output<typeof addPartInput>): Promise<Statement> {
  return change(ctx, input.statement, async (tx, statement) => {
    if (statement.parts.some(({ id }) => id === input.id)) return undefined;
    if (statement.parts.length >= MOST_PARTS) failField("kind", "statements:field.tooManyParts", { most: MOST_PARTS });
    const place = input.after === undefined ? statement.parts.length : known(statement, input.after) + 1;
    const part: Part = { id: input.id, kind: input.kind, removed: false };
    const saved = await save(tx, statement, statement.parts.toSpliced(place, 0, part));
    await tx.emit(partAdded, saved, { ...toldOf(saved), partId: part.id, kind: part.kind });
    return saved;
  });
}

/** Moves a part by one place among those that stand in the text. At the end nothing happens. */
export function movePart(
  ctx: StatementCtx, { statement: id, part, to }: z.output<typeof movePartInput>,
): Promise<Statement> {
  return change(ctx, id, async (tx, statement) => {
    const from = known(statement, part);
    const step = to === "up" ? -1 : 1;
    let other = from + step;
    while (statement.parts[other]?.removed) other += step;
    const [one, two] = [statement.parts[from]!, statement.parts[other]];
    if (!two) return undefined;
    const saved = await save(tx, statement, statement.parts.with(from, two).with(other, one));
    await tx.emit(partMoved, saved, { ...toldOf(saved), partId: part });
    return saved;
  });
}

/** Takes a part out of the text. Its words stay, and it can be put back. */
export function removePart(ctx: StatementCtx, { statement: id, part }: z.output<typeof partInput>): Promise<Statement> {
  return mark(ctx, id, part, true);
}

/** Puts a part back that was taken out of the statement. Its text is as it was. */
export function putPartBack(ctx: StatementCtx, { statement: id, part }: z.output<typeof partInput>): Promise<Statement> {
  return mark(ctx, id, part, false);
}

function mark(ctx: StatementCtx, id: string, part: string, removed: boolean): Promise<Statement> {
  return change(ctx, id, async (tx, statement) => {
    const place = known(statement, part);
    const before = statement.parts[place]!;
    if (before.removed === removed) return undefined;
    const saved = await save(tx, statement, statement.parts.with(place, { ...before, removed }));
    await tx.emit(removed ? partRemoved : partPutBack, saved, { ...toldOf(saved), partId: part });
    return saved;
  });
}
