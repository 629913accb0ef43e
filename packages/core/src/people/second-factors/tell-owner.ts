import { defineHandler } from "../../kernel/index.ts";
import { accountOf } from "../accounts/find-account.ts";
import { writeLetter } from "../letters/write-letter.ts";
import { PersonModel } from "../model.ts";
import { secondFactorReset, secondFactorTurnedOn } from "./events.ts";

/** Tells people when the protection of their account has changed, so that they notice if it was somebody else. */
export const tellOwnerOfFactor = defineHandler({
  name: "people.tell-owner-of-second-factor",
  on: [secondFactorTurnedOn, secondFactorReset],
  kind: "outside",
  async handle(ctx, event, { deliveryId }) {
    const person = await ctx.db.of(PersonModel).findOne({ id: event.data.personId });
    if (!person?.accountId) return;
    const { email } = await accountOf(person.accountId);
    const kind = event.type === "people.second-factor-turned-on" ? "factorOn" : "factorReset";
    await ctx.ports.mailer.send(writeLetter(ctx, { to: email, lang: person.language, messageId: deliveryId, kind }));
  },
});
