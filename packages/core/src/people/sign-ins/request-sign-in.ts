import { DAY_MS, HOUR_MS, MINUTE_MS } from "@raati/i18n";
import type { z } from "zod";
import { fail, type TenantCtx } from "../../kernel/index.ts";
import { signInSettings } from "../../tenants/index.ts";
import { countAttempt } from "../attempts/count-attempt.ts";
import { signInRequested } from "./events.ts";
import { SignInModel } from "./model.ts";
import { nextAddress } from "./next-address.ts";
import type { requestSignInInput } from "./schema.ts";

const QUARTER = 15 * MINUTE_MS;

/**
 * What one source may ask for one address, and what all may together: enough for mistakes, too few to fill a mailbox. One
 * source never takes so much that nothing is left for the owner, who asks from elsewhere.
 */
const PER_ADDRESS_FROM_SOURCE = [{ most: 5, within: QUARTER }, { most: 20, within: DAY_MS }];
const PER_ADDRESS = [{ most: 15, within: QUARTER }, { most: 100, within: DAY_MS }];
/** A whole ward, or a library, may share one address of the net. */
const PER_SOURCE = { most: 60, within: QUARTER };
/**
 * Beyond this the tenant is busier than its people make it: then each source gets a few only, and nobody is refused for
 * others.
 */
const PER_TENANT = { most: 500, within: QUARTER };
const PER_SOURCE_WHEN_BUSY = { most: 5, within: QUARTER };

/**
 * Asks for a link by e-mail. It does and answers the same whether anybody here has the address or not: who is known is found
 * out later, outside the request, when the mail is sent.
 *
 * Limits count who asks: a stranger who asks much must not shut the tenant's own people out.
 *
 * @throws Failure UNAVAILABLE where the tenant has turned links off; TOO_MANY for an address, known or not, of which one
 *   source (`ctx.source`) or all together have asked as often as the limits above allow, and after 60 requests from one
 *   source in a quarter of an hour, or five in a tenant that is flooded
 */
export async function requestSignIn(ctx: TenantCtx, { email, next }: z.output<typeof requestSignInInput>): Promise<void> {
  if (!(await signInSettings(ctx)).magicLink) fail("UNAVAILABLE", "people:failure.linksOff");
  for (const limit of PER_ADDRESS_FROM_SOURCE) await take(ctx, `sign-in ${email} from ${ctx.source ?? "nowhere"}`, limit);
  for (const limit of PER_ADDRESS) await take(ctx, `sign-in ${email}`, limit);
  const isFlooded = !(await countAttempt(ctx, "sign-in", PER_TENANT));
  if (ctx.source !== undefined) await take(ctx, `sign-in from ${ctx.source}`, isFlooded ? PER_SOURCE_WHEN_BUSY : PER_SOURCE);
  const now = ctx.ports.clock.now();
  await ctx.transaction(async (tx) => {
    const signIn = await tx.of(SignInModel).insert({
      email, proof: "mail", locale: ctx.locale, next: nextAddress(ctx.tenant.slug, next), askedAt: now,
      purgeAt: new Date(now.getTime() + HOUR_MS),
    });
    await tx.emit(signInRequested, signIn, {});
  });
}

async function take(ctx: TenantCtx, what: string, limit: typeof PER_SOURCE): Promise<void> {
  if (await countAttempt(ctx, what, limit)) return;
  fail("TOO_MANY", limit.within === DAY_MS ? "people:failure.signInTooManyToday" : "people:failure.signInTooMany");
}
