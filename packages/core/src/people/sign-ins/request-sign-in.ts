import { HOUR_MS } from "@raati/i18n";
import type { z } from "zod";
import { fail, type TenantCtx } from "../../kernel/index.ts";
import { signInSettings } from "../../tenants/index.ts";
import { countAttempt } from "../attempts/count-attempt.ts";
import { signInRequested } from "./events.ts";
import { SignInModel } from "./model.ts";
import { nextAddress } from "./next-address.ts";
import type { requestSignInInput } from "./schema.ts";

const QUARTER = 15 * 60_000;
const PER_ADDRESS = { most: 5, within: QUARTER };
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
 * Limits count who asks, never all together: strangers who ask much must not shut the tenant's own people out.
 *
 * @throws Failure UNAVAILABLE where the tenant has turned links off; TOO_MANY after five requests for one address in a
 *   quarter of an hour, known or not, and after 60 from one source (`ctx.source`), or five in a tenant that is flooded
 */
export async function requestSignIn(ctx: TenantCtx, { email, next }: z.output<typeof requestSignInInput>): Promise<void> {
  if (!(await signInSettings(ctx)).magicLink) fail("UNAVAILABLE", "people:failure.linksOff");
  await take(ctx, `sign-in ${email}`, PER_ADDRESS);
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

async function take(ctx: TenantCtx, what: string, limit: typeof PER_ADDRESS): Promise<void> {
  if (!(await countAttempt(ctx, what, limit))) fail("TOO_MANY", "people:failure.signInTooMany");
}
