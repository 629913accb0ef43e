import * as Y from "yjs";
import type { z } from "zod";
import { fail, failField, type Tx } from "../../kernel/index.ts";
import { suggestionAnswered, suggestionMade, suggestionTakenBack } from "../events.ts";
import { SuggestionModel, type Statement, type Suggestion } from "../model.ts";
import { statementInside, toldOf, type StatementCtx } from "../statement-now.ts";
import { placeOf, sharedText, textName, toBase64 } from "../texts/shared-text.ts";
import { readChange } from "../texts/typed-change.ts";
import { changed, letIn, tellWritten } from "../texts/write-text.ts";
import { appendChange, openWriting, touchWriting } from "../texts/writing-now.ts";
import type { answerSuggestionInput, suggestInput, suggestionInput } from "./schema.ts";

/**
 * A member suggests another wording for a passage; the text itself stays as it is. The same id again answers what is stored.
 *
 * @throws Failure INVALID when the passage does not read so any more
 */
export async function suggestWording(ctx: StatementCtx, input: z.output<typeof suggestInput>): Promise<Suggestion> {
  const saved = await ctx.transaction(async (tx) => {
    const statement = await statementInside(tx, ctx, input.statement, "suggest");
    const authorId = ctx.viewer.personId;
    const stored = await tx.of(SuggestionModel).findOne({ id: input.id });
    if (stored) return stored.authorId === authorId && stored.statementId === statement.id ? stored : unknown();
    if (!statement.parts.some(({ id, removed }) => id === input.part && !removed)) {
      fail("NOT_FOUND", "statements:failure.partUnknown");
    }
    const { doc } = await openWriting(tx, statement);
    const at = placeOf(doc.getText(textName(input.part, input.lang)).toJSON(), input.passage, input.at);
    if (at === undefined) failField("passage", "statements:field.passageChanged");
    const { passage, wording, lang, reason } = input;
    const made = await tx.of(SuggestionModel).insert({
      statementId: statement.id, panelId: statement.panelId, partId: input.part, lang, passage, wording, at, authorId,
      madeAt: ctx.ports.clock.now(), state: "open", ...(reason && { reason }),
    }, input.id);
    await touchWriting(tx, statement.id, true);
    await tx.emit(suggestionMade, made, { ...toldOf(statement), partId: made.partId, suggestionId: made.id });
    return made;
  });
  changed(ctx, input.statement);
  return saved;
}

const unknown = () => fail("NOT_FOUND", "statements:failure.suggestionUnknown");

async function suggestionOf(tx: Tx, { id: statementId }: Statement, id: string): Promise<Suggestion> {
  return await tx.of(SuggestionModel).findOne({ id, statementId }) ?? unknown();
}

/**
 * Who leads the panel takes a suggestion into the text, or declines it with a reason. The passage is found where it stands
 * now; when somebody has changed it meanwhile, nothing is written over.
 *
 * @throws Failure CONFLICT when the passage reads otherwise now, or somebody has answered otherwise; INVALID when a
 *   declined one has no reason
 */
export async function answerSuggestion(
  ctx: StatementCtx, input: z.output<typeof answerSuggestionInput>,
): Promise<Suggestion> {
  const saved = await ctx.transaction(async (tx) => {
    const statement = await statementInside(tx, ctx, input.statement, "answerSuggestion");
    const suggestion = await suggestionOf(tx, statement, input.suggestion);
    const wanted = input.accepted ? "accepted" as const : "declined" as const;
    if (suggestion.state === wanted) return suggestion;
    if (suggestion.state !== "open") fail("CONFLICT", "statements:failure.suggestionAnswered");
    if (!input.accepted && input.answer === undefined) failField("answer", "statements:field.reasonMissing");
    if (input.accepted) await takeIn(tx, statement, suggestion);
    const answered = await tx.of(SuggestionModel).update(suggestion, {
      set: { state: wanted, answeredAt: ctx.ports.clock.now(), ...(input.answer && { answer: input.answer }) },
    });
    await touchWriting(tx, statement.id, true);
    const { partId, id: suggestionId } = answered;
    await tx.emit(suggestionAnswered, answered, { ...toldOf(statement), partId, suggestionId, accepted: input.accepted });
    return answered;
  });
  changed(ctx, input.statement);
  return saved;
}

async function takeIn(tx: Tx, statement: Statement, { partId, lang, passage, wording, at }: Suggestion): Promise<void> {
  const open = await openWriting(tx, statement);
  const copy = sharedText([toBase64(Y.encodeStateAsUpdate(open.doc))]);
  const text = copy.getText(textName(partId, lang));
  const place = placeOf(text.toJSON(), passage, at);
  if (place === undefined) fail("CONFLICT", "statements:failure.passageChanged");
  copy.transact(() => {
    text.delete(place, passage.length);
    text.insert(place, wording);
  });
  const change = readChange(open.doc, Y.encodeStateAsUpdate(copy, Y.encodeStateVector(open.doc)));
  const applied = letIn(open, statement, change);
  if (!applied) return;
  await tellWritten(tx, statement, await appendChange(tx, open, applied), applied);
}

/** Its writer takes a suggestion back while nobody has answered it. */
export async function takeSuggestionBack(
  ctx: StatementCtx, input: z.output<typeof suggestionInput>,
): Promise<Suggestion> {
  const saved = await ctx.transaction(async (tx) => {
    const statement = await statementInside(tx, ctx, input.statement, "see");
    const suggestion = await suggestionOf(tx, statement, input.suggestion);
    if (suggestion.authorId !== ctx.viewer.personId) fail("FORBIDDEN");
    if (suggestion.state === "taken-back") return suggestion;
    if (suggestion.state !== "open") fail("CONFLICT", "statements:failure.suggestionAnswered");
    const back = await tx.of(SuggestionModel).update(suggestion, { set: { state: "taken-back" } });
    await touchWriting(tx, statement.id, true);
    await tx.emit(suggestionTakenBack, back, { ...toldOf(statement), partId: back.partId, suggestionId: back.id });
    return back;
  });
  changed(ctx, input.statement);
  return saved;
}
