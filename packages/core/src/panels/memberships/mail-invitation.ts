import { defineHandler } from "../../kernel/index.ts";
import { nameIn, PersonModel, placeOf, writeLetter } from "../../people/index.ts";
import { segmentOf } from "@raati/i18n";
import { memberInvited } from "../events.ts";
import { PanelModel } from "../panel-model.ts";
import { MembershipModel } from "./model.ts";

/**
 * Tells by mail that a seat waits for an answer, in the invited person's language. Who has answered meanwhile, or has no
 * address, gets none: the coordinator's list says who is reached by letter or phone.
 */
export const mailInvitation = defineHandler({
  name: "panels.mail-invitation",
  on: [memberInvited],
  kind: "outside",
  async handle(ctx, { data }, { deliveryId }) {
    const membership = await ctx.db.of(MembershipModel).findOne({ id: data.membershipId, state: "invited" });
    const person = await ctx.db.of(PersonModel).findOne({ id: data.personId });
    if (!membership || person?.email === undefined) return;
    const panel = await ctx.db.of(PanelModel).get(membership.panelId);
    const { slug, languages } = ctx.tenant;
    const locale = person.language;
    const home = encodeURIComponent(`/${segmentOf(locale)}/${slug}/home`);
    await ctx.ports.mailer.send(writeLetter(ctx, {
      to: person.email, lang: locale,
      messageId: deliveryId, kind: "seat", values: { place: nameIn(panel.name, locale, languages) },
      address: `${ctx.ports.settings.baseUrl}${placeOf("signIn", { locale, slug })}?next=${home}`,
    }));
  },
});
