import { formatDateTime } from "@raati/i18n";
import { defineHandler, hashOf, type TenantCtx, type Tx } from "../../kernel/index.ts";
import { nameIn } from "../../people/index.ts";
import { callOpened, CallModel, publicCalls, type Call } from "../../recruitment/index.ts";
import { newsCame, subscriptionAsked, tellingGoesOnCame } from "../events.ts";
import { offAddresses, pageAddress } from "../mails/addresses.ts";
import { writeMail, type Letter } from "../mails/write-mail.ts";
import { wordsIn } from "../notes/sentence.ts";
import { offKey } from "../preferences/off-keys.ts";
import { SubscriptionModel, type Subscription } from "./model.ts";

/** So many subscribers get their mail's delivery in one transaction; the rest follows at once. */
const AT_ONCE = 100;
/** So many of the last mails' keys work. */
const KEYS = 5;

/** Asks whether the address is really the one's who typed it, or says that it is on the list already. */
export const mailConfirmation = defineHandler({
  name: "notifications.mail-confirmation", on: [subscriptionAsked], kind: "outside",
  async handle(ctx, { data: { subscriptionId } }, { deliveryId }) {
    const stored = await ctx.db.of(SubscriptionModel).findOne({ id: subscriptionId });
    if (!stored) return;
    if (stored.state === "confirmed") return ctx.ports.mailer.send(letter(ctx, stored, deliveryId, "already"));
    const token = ctx.ports.random.token(32);
    // The key is known before the mail leaves, or the mail could arrive with a key that means nothing.
    await ctx.db.of(SubscriptionModel)
      .update(stored, { set: { keyHashes: [...stored.keyHashes, hashOf(token)].slice(-KEYS) } });
    const address = pageAddress(ctx, stored.lang, `/calls/news/confirm?token=${encodeURIComponent(token)}`);
    await ctx.ports.mailer.send(letter(ctx, stored, deliveryId, "confirm", { address }));
  },
});

/** A call has opened: everybody who has asked for news gets a mail with a delivery of its own. */
export const tellSubscribers = defineHandler({
  name: "notifications.tell-subscribers", on: [callOpened, tellingGoesOnCame], kind: "database",
  async handle(ctx, { data }, { tx }) {
    const call = await tx.of(CallModel).findOne({ id: data.callId, state: "open" });
    if (call) await tellNext(ctx, tx, call, "after" in data ? data.after : undefined);
  },
});

async function tellNext(ctx: TenantCtx, tx: Tx, call: Call, after: string | undefined): Promise<void> {
  const now = ctx.ports.clock.now();
  const from = after === undefined ? {} : { id: { $gt: after } };
  const some = await tx.of(SubscriptionModel).find({ state: "confirmed", ...from }, { sort: { id: 1 }, limit: AT_ONCE });
  for (const one of some) {
    await tx.schedule(newsCame, one, { key: call.id, dueAt: now, data: { subscriptionId: one.id, callId: call.id } });
  }
  const last = some.at(-1)?.id;
  if (last === undefined || some.length < AT_ONCE) return;
  await tx.schedule(tellingGoesOnCame, call, { key: "news", dueAt: now, data: { callId: call.id, after: last } });
}

/** Mails one subscriber that a call is open, as long as it is and everybody may read of it. */
export const mailNews = defineHandler({
  name: "notifications.mail-news", on: [newsCame], kind: "outside", onPoison: "skip",
  async handle(ctx, { data: { subscriptionId, callId } }, { deliveryId }) {
    const stored = await ctx.db.of(SubscriptionModel).findOne({ id: subscriptionId, state: "confirmed" });
    const open = await publicCalls(ctx, { show: "open", size: 100 });
    const call = open.items.find(({ id }) => id === callId);
    if (!stored || !call) return;
    const languages = ctx.tenant.languages;
    await ctx.ports.mailer.send(letter(ctx, stored, deliveryId, "opened", {
      address: pageAddress(ctx, stored.lang, `/calls/${call.slug}`),
      title: nameIn(call.title, stored.lang, languages), until: formatDateTime(stored.lang, call.lastClosesAt),
    }));
  },
});

interface Filling { readonly address?: string; readonly title?: string; readonly until?: string }

function letter(
  ctx: TenantCtx, { id, email, lang }: Subscription, messageId: string, kind: "confirm" | "already" | "opened",
  filling: Filling = {},
) {
  const { t } = wordsIn(lang);
  const { address, ...more } = filling;
  const values = { tenant: nameIn(ctx.tenant.name, lang, ctx.tenant.languages), ...more };
  const say = (part: string) => t(`notifications:news.${kind}.${part}`, values);
  const off: Letter["off"] = kind === "confirm" ? undefined : {
    text: t("notifications:news.off"), ...offAddresses(ctx, lang, "news", offKey(ctx, "subscription", id, "news")),
  };
  return writeMail({
    to: email, lang, messageId, subject: say("subject"), lead: [say("lead")], end: [say("end")],
    ...(address && { button: { text: say("button"), address } }), ...(off && { off }),
  });
}
