import { createTranslator, mergeResources } from "@raati/i18n";
import { defineHandler } from "../../kernel/index.ts";
import { barrierForgotten, barrierTold } from "../events.ts";
import { locales } from "../locales/index.ts";
import { TenantModel } from "../model.ts";
import { BarrierModel } from "./model.ts";

/** Mails word of a barrier to the organisation's contact, who answers from the own mailbox. */
export const passBarrierOn = defineHandler({
  name: "tenants.pass-barrier-on",
  on: [barrierTold],
  kind: "outside",
  async handle(ctx, event, { deliveryId }) {
    const barrier = await ctx.db.of(BarrierModel).findOne({ id: event.stream });
    const { contact } = await ctx.db.of(TenantModel).get(ctx.tenant.id);
    if (!barrier || !contact) return;
    const lang = ctx.tenant.languages[0]!;
    const { t } = createTranslator(lang, mergeResources({ tenants: locales }));
    const { email, page } = barrier;
    const say = (key: string, values = {}) => t(`tenants:barrierMail.${key}`, values);
    const paragraphs = [
      say("opening"), ...(page === undefined ? [] : [say("page", { page })]), barrier.text,
      email === undefined ? say("nobody") : say("answerTo", { email }), say("time"),
    ];
    await ctx.ports.mailer.send({
      to: contact.email, lang, messageId: deliveryId, subject: say("subject"), text: paragraphs.join("\n\n"),
      ...(email === undefined ? {} : { headers: { "Reply-To": email } }),
    });
  },
});

/** Forgets what was told, with the address in it, when its time has passed. */
export const forgetBarrier = defineHandler({
  name: "tenants.forget-barrier",
  on: [barrierForgotten],
  kind: "database",
  async handle(_ctx, event, { tx }) {
    await tx.of(BarrierModel).removeWhere({ id: event.stream });
  },
});
