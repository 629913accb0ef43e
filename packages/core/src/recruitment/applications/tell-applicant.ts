import { defineHandler } from "../../kernel/index.ts";
import { letterText } from "./letter-text.ts";
import { lettersDue, TOLD_EVENTS } from "./letters-due.ts";
import { LetterModel } from "./model.ts";

/** Mails applicants and guardians who have an e-mail address, each in the language that the applicant chose. */
export const mailApplicant = defineHandler({
  name: "recruitment.mail-applicant",
  on: TOLD_EVENTS,
  kind: "outside",
  async handle(ctx, event, { deliveryId }) {
    const due = await lettersDue(ctx, event);
    for (const kind of due?.kinds ?? []) {
      const { email: to, lang, subject, text } = letterText(ctx, kind, due!.facts);
      if (to === undefined) continue;
      const headers = { "Auto-Submitted": "auto-generated" };
      await ctx.ports.mailer.send({ to, lang, subject, text, headers, messageId: `${deliveryId}.${kind}` });
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
      if (letterText(ctx, kind, due!.facts).email !== undefined) continue;
      const { application: { id: applicationId, callId } } = due!.facts;
      const row = { callId, applicationId, kind, cause: `${event.id}.${kind}`, writtenAt: ctx.ports.clock.now() };
      await tx.of(LetterModel).insert(row);
    }
  },
});
