import { defineHandler, hashOf } from "../../kernel/index.ts";
import { placeOf } from "../letters/addresses.ts";
import { hiddenEmail } from "../letters/hidden-email.ts";
import { writeLetter } from "../letters/write-letter.ts";
import { PersonModel } from "../model.ts";
import { emailExchanged, newEmailAsked } from "./events.ts";
import { NewEmailModel } from "./model.ts";

const LINK_MINUTES = 60;

/** Sends the link to the new address, unless somebody else here has it. */
export const mailNewAddress = defineHandler({
  name: "people.mail-new-address",
  on: [newEmailAsked],
  kind: "outside",
  async handle(ctx, event, { deliveryId }) {
    const { db, ports, tenant } = ctx;
    const asked = await db.of(NewEmailModel).findOne({ id: event.stream });
    if (!asked || asked.usedAt || await db.of(PersonModel).findOne({ email: asked.email })) return;
    const { email: to, locale } = asked;
    // The key exists only from here on, and outside the mail only as a hash.
    const token = ports.random.token(32);
    const expiresAt = new Date(ports.clock.now().getTime() + LINK_MINUTES * 60_000);
    await db.of(NewEmailModel).update(asked, { push: { tokenHashes: hashOf(token) }, set: { expiresAt } });
    const address = ports.settings.baseUrl + placeOf("newEmail", { locale, slug: tenant.slug, token });
    await ports.mailer.send(writeLetter(ctx, {
      to, lang: locale, messageId: deliveryId, kind: "newEmail", values: { minutes: LINK_MINUTES }, address,
    }));
  },
});

/** Tells the old address, so that its owner notices if it was somebody else. */
export const mailOldAddress = defineHandler({
  name: "people.mail-old-address",
  on: [emailExchanged],
  kind: "outside",
  async handle(ctx, event, { deliveryId }) {
    const exchanged = await ctx.db.of(NewEmailModel).findOne({ id: event.stream });
    if (!exchanged) return;
    const { oldEmail: to, locale: lang, email } = exchanged;
    await ctx.ports.mailer.send(writeLetter(ctx, {
      to, lang, messageId: deliveryId, kind: "emailExchanged", values: { email: hiddenEmail(email) },
    }));
  },
});
