import { HOUR_MS } from "@raati/i18n";
import type { z } from "zod";
import { fail, hashOf, type TenantCtx } from "../../kernel/index.ts";
import { countAttempt, hiddenEmail } from "../../people/index.ts";
import { subscriptionAsked, subscriptionConfirmed, subscriptionEnded } from "../events.ts";
import { readOffKey } from "../preferences/off-keys.ts";
import { SubscriptionModel } from "./model.ts";
import type { subscribeInput, subscribeView, subscriptionKeyInput, subscriptionView } from "./schema.ts";

type View = z.output<typeof subscriptionView>;
type Key = z.output<typeof subscriptionKeyInput>;

/** An address that nobody has confirmed within two days is forgotten. */
const CONFIRM_WITHIN = 48 * HOUR_MS;
const PER_ADDRESS = { most: 3, within: HOUR_MS };
const PER_SOURCE = { most: 30, within: HOUR_MS };

/**
 * Asks for news of the next call. It does and answers the same whether the address is known or not: the mail tells.
 *
 * @throws Failure TOO_MANY after three times for one address in an hour, and after 30 from one source
 */
export async function subscribe(
  ctx: TenantCtx, { email }: z.output<typeof subscribeInput>,
): Promise<z.output<typeof subscribeView>> {
  const { ports, locale, source } = ctx;
  const few = await countAttempt(ctx, `news ${email}`, PER_ADDRESS)
    && (source === undefined || await countAttempt(ctx, `news from ${source}`, PER_SOURCE));
  if (!few) fail("TOO_MANY", "notifications:failure.tooMany");
  const now = ports.clock.now();
  await ctx.transaction(async (tx) => {
    const subscriptions = tx.of(SubscriptionModel);
    const stored = await subscriptions.findOne({ email });
    const purgeAt = new Date(now.getTime() + CONFIRM_WITHIN);
    const asked = stored
      ? await subscriptions.update(stored, { set: { lang: locale, ...(stored.state === "unconfirmed" && { purgeAt }) } })
      : await subscriptions.insert({ email, lang: locale, state: "unconfirmed", askedAt: now, purgeAt });
    await tx.emit(subscriptionAsked, asked, { subscriptionId: asked.id });
  });
  return { asked: true };
}

/** What the link of the first mail stands for. @throws Failure NOT_FOUND for a key that is not known or too old */
export async function showSubscription(ctx: TenantCtx, { token }: Key): Promise<View> {
  const stored = await ctx.db.of(SubscriptionModel).findOne({ keyHashes: hashOf(token) });
  if (!stored || isOver(stored, ctx)) fail("NOT_FOUND", "notifications:failure.keyUnknown");
  return { state: stored.state, email: hiddenEmail(stored.email) };
}

const isOver = ({ purgeAt }: { purgeAt?: Date | undefined }, { ports }: TenantCtx) => purgeAt !== undefined
  && purgeAt <= ports.clock.now();

/** Confirms the address. Doing it twice changes nothing. @throws Failure NOT_FOUND for a key that is not known or too old */
export async function confirmSubscription(ctx: TenantCtx, { token }: Key): Promise<View> {
  await ctx.transaction(async (tx) => {
    const stored = await tx.of(SubscriptionModel).findOne({ keyHashes: hashOf(token) });
    if (!stored || isOver(stored, ctx)) fail("NOT_FOUND", "notifications:failure.keyUnknown");
    if (stored.state === "confirmed") return;
    const confirmed = await tx.of(SubscriptionModel).update(stored, {
      set: { state: "confirmed", confirmedAt: ctx.ports.clock.now() }, unset: ["purgeAt"],
    });
    await tx.emit(subscriptionConfirmed, confirmed, { subscriptionId: confirmed.id });
  });
  return showSubscription(ctx, { token });
}

/**
 * What the link at the end of each mail would end, for the page that asks.
 * @throws Failure NOT_FOUND for a key of nothing
 */
export async function showUnsubscribe(ctx: TenantCtx, { token }: Key): Promise<View> {
  const stored = await ctx.db.of(SubscriptionModel).findOne({ id: readOffKey(ctx, "subscription", token).id });
  return stored ? { state: stored.state, email: hiddenEmail(stored.email) } : { state: "ended" };
}

/**
 * Ends the subscription and forgets the address. Doing it twice changes nothing.
 * @throws Failure NOT_FOUND for a key of nothing
 */
export async function unsubscribe(ctx: TenantCtx, { token }: Key): Promise<View> {
  const { id } = readOffKey(ctx, "subscription", token);
  await ctx.transaction(async (tx) => {
    const stored = await tx.of(SubscriptionModel).findOne({ id });
    if (!stored) return;
    const last = await tx.of(SubscriptionModel).update(stored, {});
    await tx.emit(subscriptionEnded, last, { subscriptionId: id });
    await tx.of(SubscriptionModel).remove(last);
  });
  return { state: "ended" };
}
