import { newId } from "@raati/db";
import { helsinkiDay } from "@raati/i18n";
import type { z } from "zod";
import { fail } from "../../kernel/index.ts";
import { statementChanged, statementDrafted, statementPutBefore } from "../events.ts";
import { StatementModel, WritingModel, type Statement } from "../model.ts";
import { requireHand, statementInside, toldOf, type StatementCtx } from "../statement-now.ts";
import { changed } from "../texts/write-text.ts";
import { touchWriting } from "../texts/writing-now.ts";
import type { changeStatementInput, draftStatementInput } from "./schema.ts";

type Facts = Pick<z.output<typeof draftStatementInput>, "title" | "theme" | "kind" | "base" | "languages">;

const factsOf = ({ title, theme, kind, base, languages }: Facts) =>
  ({ title, kind, base, languages: [...new Set(languages)], ...(theme && { theme }) });

/**
 * Somebody of the panel begins a statement: the writer's own until it is put before the panel, with one empty paragraph. The
 * same id again answers what is stored.
 *
 * @throws Failure FORBIDDEN for who does not take part in the panel
 */
export async function draftStatement(
  ctx: StatementCtx, input: z.output<typeof draftStatementInput>,
): Promise<Statement> {
  requireHand(ctx);
  return ctx.transaction(async (tx) => {
    const { panel, viewer } = ctx;
    const stored = await tx.of(StatementModel).findOne({ id: input.id });
    if (stored) return stored.authorId === viewer.personId && stored.panelId === panel.id ? stored : fail(
      "NOT_FOUND", "statements:failure.unknown",
    );
    const draft = await tx.of(StatementModel).insert({
      ...factsOf(input), panelId: panel.id, panelIds: [panel.id], authorId: viewer.personId, state: "draft",
      parts: [{ id: newId(), kind: "paragraph" }],
    }, input.id);
    await tx.of(WritingModel).insert({
      statementId: draft.id, panelId: panel.id, seq: 0, talk: 0, taken: "", takenUpTo: 0,
    });
    await tx.emit(statementDrafted, draft, { ...toldOf(draft), kind: draft.kind });
    return draft;
  });
}

/**
 * Changes the title, theme, kind, base or languages. A language in which something is written stays.
 *
 * @throws Failure CONFLICT when somebody else has changed it since the form was opened, FORBIDDEN
 */
export async function changeStatement(
  ctx: StatementCtx, input: z.output<typeof changeStatementInput>,
): Promise<Statement> {
  const saved = await ctx.transaction(async (tx) => {
    const statement = await statementInside(tx, ctx, input.statement, "change");
    const facts = factsOf(input);
    const languages = [...new Set([...facts.languages, ...statement.languages])];
    const now = await tx.of(StatementModel).update({ id: statement.id, revision: input.revision }, {
      set: { ...facts, languages }, unset: facts.theme ? [] : ["theme"],
    });
    await touchWriting(tx, now.id);
    await tx.emit(statementChanged, now, toldOf(now));
    return now;
  });
  changed(ctx, saved.id);
  return saved;
}

/** The writer puts the draft before the panel, which then writes it together. Doing it twice changes nothing. */
export async function putBeforePanel(ctx: StatementCtx, { statement: id }: { statement: string }): Promise<Statement> {
  return ctx.transaction(async (tx) => {
    const before = await statementInside(tx, ctx, id, "see");
    if (before.state === "in-drafting") return before;
    const statement = await statementInside(tx, ctx, id, "putBefore");
    const heardOn = helsinkiDay(ctx.ports.clock.now());
    const put = await tx.of(StatementModel).update(statement, { set: { state: "in-drafting", heardOn } });
    await tx.emit(statementPutBefore, put, toldOf(put));
    return put;
  });
}
