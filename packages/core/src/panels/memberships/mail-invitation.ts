import { defineHandler, isNeverAgain, type TenantCtx } from "../../kernel/index.ts";
import { nameIn, PersonModel, placeOf, writeLetter } from "../../people/index.ts";
import { segmentOf } from "@raati/i18n";
import { memberInvited, seatMailRefused } from "../events.ts";
import { PanelModel } from "../panel-model.ts";
import { MembershipModel, type Membership } from "./model.ts";

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
    const letter = writeLetter(ctx, {
      to: person.email, lang: locale,
      messageId: deliveryId, kind: "seat", values: { place: nameIn(panel.name, locale, languages) },
      address: `${ctx.ports.settings.baseUrl}${placeOf("signIn", { locale, slug })}?next=${home}`,
    });
    try {
      await ctx.ports.mailer.send(letter);
    } catch (error) {
      if (!isNeverAgain(error)) throw error;
      await tellRefused(ctx, membership);
    }
  },
});

/** Tells it to who looks after addresses: the invited person would wait for a mail that never comes. */
async function tellRefused(ctx: TenantCtx, { id }: Membership): Promise<void> {
  await ctx.transaction(async (tx) => {
    const membership = await tx.of(MembershipModel).update(await tx.of(MembershipModel).get(id), {});
    const { panelId, termId, personId } = membership;
    await tx.emit(seatMailRefused, membership, { panelId, termId, membershipId: id, personId });
  });
}
