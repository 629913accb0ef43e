import { defineHandler } from "../../kernel/index.ts";
import { nameIn, writeLetter } from "../../people/index.ts";
import { nameConsentAsked } from "../events.ts";
import { PanelModel } from "../panel-model.ts";
import { namesOf } from "../people-known.ts";
import { NameConsentModel } from "./model.ts";
import { nameConsentAddress, nameConsentToken } from "./tokens.ts";

/** Mails the guardian the way to the page of the answer, in the language that was chosen. Who has answered gets none. */
export const mailGuardian = defineHandler({
  name: "panels.mail-guardian",
  on: [nameConsentAsked],
  kind: "outside",
  async handle(ctx, { data }, { deliveryId }) {
    const consent = await ctx.db.of(NameConsentModel).findOne({ id: data.consentId, state: "asked" });
    if (consent?.guardian.email === undefined) return;
    const { id, personId, panelId, guardian: { email, language: locale } } = consent;
    const { name } = await ctx.db.of(PanelModel).get(panelId);
    const { tenant: { slug, languages }, ports: { settings } } = ctx;
    const token = nameConsentToken(settings, { id, email });
    await ctx.ports.mailer.send(writeLetter(ctx, {
      to: email, lang: locale, messageId: deliveryId, kind: "guardian",
      values: { name: (await namesOf(ctx.db, [personId])).get(personId) ?? "", place: nameIn(name, locale, languages) },
      address: nameConsentAddress(settings, { locale, slug, token }),
    }));
  },
});
