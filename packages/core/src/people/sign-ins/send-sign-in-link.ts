import { defineHandler, hashOf } from "../../kernel/index.ts";
import { sendInvitationAgain } from "../invitations/send-invitation.ts";
import { placeOf } from "../letters/addresses.ts";
import { writeLetter } from "../letters/write-letter.ts";
import { PersonModel } from "../model.ts";
import { signInRequested } from "./events.ts";
import { SignInModel } from "./model.ts";

const LINK_MINUTES = 15;

/**
 * Sends the link to whoever in this tenant has the address. Somebody who has been invited and not answered gets the
 * invitation again; to an address that nobody has, nothing is sent.
 */
export const sendSignInLink = defineHandler({
  name: "people.send-sign-in-link",
  on: [signInRequested],
  kind: "outside",
  async handle(ctx, event, { deliveryId }) {
    const { db, ports, tenant } = ctx;
    const signIn = await db.of(SignInModel).findOne({ id: event.stream });
    const now = ports.clock.now();
    if (!signIn?.email || signIn.usedAt || signIn.purgeAt <= now) return;
    const { email, locale } = signIn;
    const person = await db.of(PersonModel).findOne({ email });
    if (!person) return sendInvitationAgain(ctx, email, deliveryId);
    if (person.accessEndedAt) return;
    // The key exists only from here on, and outside the mail only as a hash.
    const token = ports.random.token(32);
    const expiresAt = new Date(now.getTime() + LINK_MINUTES * 60_000);
    const set = { personId: person.id, expiresAt };
    await db.of(SignInModel).update(signIn, { push: { tokenHashes: hashOf(token) }, set });
    const address = ports.settings.baseUrl + placeOf("signInLink", { locale, slug: tenant.slug, token });
    await ports.mailer.send(writeLetter(ctx, {
      to: email, lang: locale, messageId: deliveryId, kind: "signIn", values: { minutes: LINK_MINUTES }, address,
    }));
  },
});
