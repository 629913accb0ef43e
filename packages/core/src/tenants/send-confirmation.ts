import { defineHandler } from "../kernel/index.ts";
import { confirmationToken, hashOfToken, LINK_LIFE_MS } from "./confirmation-links.ts";
import { confirmationMail } from "./confirmation-mail.ts";
import { confirmationAskedAgain, tenantSignedUp } from "./events.ts";
import { SignUpModel } from "./model.ts";

/**
 * Mails the confirmation link. The link's hash is stored before the mail leaves, so that a link in a mailbox always opens. A
 * sign-up that was confirmed or removed meanwhile gets no mail.
 */
export const sendConfirmation = defineHandler({
  name: "tenants.send-confirmation",
  on: [tenantSignedUp, confirmationAskedAgain],
  kind: "outside",
  async handle(ctx, event, { deliveryId }) {
    const signUps = ctx.db.of(SignUpModel);
    const signUp = await signUps.findOne({ id: ctx.tenant.id });
    if (!signUp || signUp.confirmedAt || signUp.email === undefined || signUp.administratorName === undefined) return;
    const { email, administratorName: name, locale } = signUp;
    const token = confirmationToken(ctx.ports.settings, deliveryId);
    const expiresAt = new Date(event.at.getTime() + LINK_LIFE_MS);
    await signUps.update(signUp, { addToSet: { links: { hash: hashOfToken(token), expiresAt } } });
    const mail = confirmationMail(ctx.ports.settings, { tenant: ctx.tenant, name, email, locale, token });
    await ctx.ports.mailer.send({ ...mail, messageId: deliveryId });
  },
});
