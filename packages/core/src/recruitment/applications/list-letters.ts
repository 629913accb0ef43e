import type { z } from "zod";
import { filterFor, type SignedInCtx } from "../../kernel/index.ts";
import { callOf } from "../calls/call-of.ts";
import { letterText } from "./letter-text.ts";
import { interviewOf } from "./letters-due.ts";
import { letterPrinted } from "../events.ts";
import { ApplicationModel, LetterModel } from "./model.ts";
import { writeOpening } from "./open-application.ts";
import { applicationPolicy } from "./policy.ts";
import type { lettersInput, lettersPage, markPrintedInput } from "./schema.ts";

/**
 * Letters to print for applicants whom no mail reaches, oldest first, each in its reader's language. What they say is how
 * things are now. @throws Failure NOT_FOUND
 */
export async function listLetters(
  ctx: SignedInCtx, { call: callId, printed, size, after }: z.output<typeof lettersInput>,
): Promise<z.output<typeof lettersPage>> {
  const { call, reader } = await callOf(ctx, callId, "see");
  const page = await ctx.db.of(LetterModel).page(
    { callId, printedAt: { $exists: printed } }, { size, after, oldestFirst: true },
  );
  const ids = page.items.map(({ applicationId }) => applicationId);
  const seen = filterFor(applicationPolicy, reader);
  const found = ids.length === 0 ? [] : await ctx.db.of(ApplicationModel).find({ $and: [{ id: { $in: ids } }, seen] });
  const items = await Promise.all(page.items.map(async ({ id, applicationId, kind, refused, writtenAt, printedAt }) => {
    const application = found.find((one) => one.id === applicationId);
    if (!application || application.erasedAt) return [];
    const interview = await interviewOf(ctx.db, [kind], applicationId);
    const { lang, name, subject, text } = letterText(ctx, kind, { application, call, interview });
    const { address, phone } = application;
    return [{ id, applicationId, kind, refused, lang, name, address, phone, subject, text, writtenAt, printedAt }];
  }));
  return { items: items.flat(), next: page.next };
}

/** Marks letters as printed. Those that are already stay as they are. @throws Failure NOT_FOUND */
export async function markPrinted(
  ctx: SignedInCtx, { call: callId, letters: ids }: z.output<typeof markPrintedInput>,
): Promise<void> {
  await callOf(ctx, callId, "see");
  await ctx.transaction(async (tx) => {
    const letters = await tx.of(LetterModel).find({ callId, id: { $in: ids }, printedAt: { $exists: false } });
    for (const letter of letters) {
      const printed = await tx.of(LetterModel).update(
        letter, { set: { printedAt: ctx.ports.clock.now(), printedBy: ctx.viewer.personId } },
      );
      const { applicationId, kind } = letter;
      await tx.emit(letterPrinted, printed, { applicationId, callId, kind });
      await writeOpening(ctx, tx, { id: applicationId, callId }, "letter");
    }
  });
}
