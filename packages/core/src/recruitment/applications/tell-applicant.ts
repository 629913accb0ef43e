import { defineHandler, isNeverAgain, type TenantCtx } from "../../kernel/index.ts";
import { letterText } from "./letter-text.ts";
import { lettersDue, TOLD_EVENTS } from "./letters-due.ts";
import { isRefused, noteRefusal } from "./mail-refusals.ts";
import { LetterModel } from "./model.ts";
import type { LetterKind } from "./schema.ts";

/**
 * Mails applicants and guardians who have an e-mail address, each in the language that the applicant chose. What an address
 * refuses for good is put on the list to print: somebody waits for it.
 */
export const mailApplicant = defineHandler({
  name: "recruitment.mail-applicant",
  on: TOLD_EVENTS,
  kind: "outside",
  async handle(ctx, event, { deliveryId }) {
    const due = await lettersDue(ctx, event);
    for (const kind of due?.kinds ?? []) {
      const { application } = due!.facts;
      const { email: to, lang, subject, text } = letterText(ctx, kind, due!.facts);
      if (to === undefined) continue;
      const letter = { application, kind, eventId: event.id, refused: true };
      if (isRefused(application, to)) {
        await toPrint(ctx, letter);
        continue;
      }
      const headers = { "Auto-Submitted": "auto-generated" };
      try {
        await ctx.ports.mailer.send({ to, lang, subject, text, headers, messageId: `${deliveryId}.${kind}` });
      } catch (error) {
        if (!isNeverAgain(error)) throw error;
        if (to === application.email) await noteRefusal(ctx, application.id);
        await toPrint(ctx, letter);
      }
    }
  },
});

/** Puts a letter on the list to print for whoever has no e-mail address. */
export const writeLetters = defineHandler({
  name: "recruitment.write-letters",
  on: TOLD_EVENTS,
  kind: "database",
  async handle(ctx, event, { tx }) {
    const due = await lettersDue(ctx, event);
    for (const kind of due?.kinds ?? []) {
      const { application } = due!.facts;
      if (letterText(ctx, kind, due!.facts).email !== undefined) continue;
      await toPrint({ db: tx.db, ports: ctx.ports }, { application, kind, eventId: event.id, refused: false });
    }
  },
});

interface Letter {
  readonly application: { readonly id: string; readonly callId: string };
  readonly kind: LetterKind;
  readonly eventId: string;
  readonly refused: boolean;
}

async function toPrint({ db, ports }: Pick<TenantCtx, "db" | "ports">, { application, kind, eventId, refused }: Letter) {
  const { id: applicationId, callId } = application;
  const cause = `${eventId}.${kind}`;
  // A delivery may come twice; the letter is one.
  if (await db.of(LetterModel).findOne({ cause })) return;
  await db.of(LetterModel).insert({ callId, applicationId, kind, cause, refused, writtenAt: ports.clock.now() });
}
