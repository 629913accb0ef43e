import { DAY_MS, formatDateTime, HOUR_MS } from "@raati/i18n";
import { fail, type TenantCtx } from "../../kernel/index.ts";
import { countAttempt } from "../../people/index.ts";

/** A whole library, or a ward, may share one address of the net. */
const PER_SOURCE = { most: 100, within: HOUR_MS };
/** Enough for mistakes, too few to fill a mailbox or to use up what is left for others. */
const PER_ADDRESS_FROM_SOURCE = { most: 5, within: DAY_MS };
const PER_ADDRESS = { most: 15, within: DAY_MS };

/**
 * Counts that somebody makes the installation write to these addresses, before anything is looked up: known or not, each
 * address has the same limits. What one source takes leaves enough for the owner's own.
 *
 * @throws Failure TOO_MANY, with when to try again
 */
export async function takeMails(ctx: TenantCtx, addresses: readonly (string | undefined)[]): Promise<void> {
  const { source } = ctx;
  if (source !== undefined) await take(ctx, `application from ${source}`, PER_SOURCE, "recruitment:failure.manyFromHere");
  for (const address of new Set(addresses)) {
    if (address === undefined) continue;
    const key = "recruitment:failure.manyToAddress";
    if (source !== undefined) await take(ctx, `application ${address} from ${source}`, PER_ADDRESS_FROM_SOURCE, key);
    await take(ctx, `application ${address}`, PER_ADDRESS, key);
  }
}

async function take(ctx: TenantCtx, what: string, limit: typeof PER_SOURCE, key: string): Promise<void> {
  if (await countAttempt(ctx, what, limit)) return;
  const next = (Math.floor(ctx.ports.clock.now().getTime() / limit.within) + 1) * limit.within;
  fail("TOO_MANY", key, { values: { at: formatDateTime(ctx.locale, new Date(next)) } });
}
