import { createHmac } from "node:crypto";
import { defineModel, type DbError } from "@raati/db";
import { DAY_MS, HOUR_MS, MINUTE_MS } from "@raati/i18n";
import { z } from "zod";
import { fail, type SignedInCtx, type Tx } from "../../kernel/index.ts";

/** So many codes may be wrong before a pause. */
export const TRIES = 5;
const FIRST_PAUSE = MINUTE_MS;
const LONGEST_PAUSE = HOUR_MS;
/** Who has not tried for so long begins anew: 30 days. */
const REMEMBERED = 30 * DAY_MS;

/**
 * The tries at an account's second factor that were made in one tenant. A tenant's own identity provider can say that
 * anybody is anybody; counted for all tenants together, its guesses would lock people out of the others. The key is a keyed
 * hash: it tells nobody's account.
 */
export const FactorTryModel = defineModel("factorTries", {
  schema: z.object({
    key: z.string(),
    /** Wrong codes since the last right one or the last pause, and how many pauses there have been. */
    failed: z.number().int().default(0), pauses: z.number().int().default(0),
    pausedUntil: z.date().optional(),
    purgeAt: z.date(),
  }),
  personalData: "none",
  indexes: [{ key: { key: 1 }, unique: true }, { key: { purgeAt: 1 }, expireAfterSeconds: 0 }],
});

/** How long a pause lasts, in milliseconds: twice as long each time, an hour at most. */
export function pauseAfter(pauses: number): number {
  return Math.min(FIRST_PAUSE * 2 ** pauses, LONGEST_PAUSE);
}

type Reader = Pick<SignedInCtx, "db" | "tenant" | "ports">;

function keyOf({ tenant, ports }: Reader, accountId: string): string {
  return createHmac("sha256", ports.settings.secret).update(`second factor ${tenant.id} ${accountId}`).digest("base64url");
}

/**
 * Takes one of the tries that the account has in this tenant. It is counted before the code is looked at, so that guesses
 * sent side by side count as well.
 *
 * @throws Failure TOO_MANY during a pause
 */
export async function takeTry(ctx: Reader, accountId: string): Promise<void> {
  const now = ctx.ports.clock.now();
  const tries = ctx.db.of(FactorTryModel);
  const key = keyOf(ctx, accountId);
  const purgeAt = new Date(now.getTime() + REMEMBERED);
  const notPaused = { $or: [{ pausedUntil: null }, { pausedUntil: { $lte: now } }] };
  const take = () => tries.updateWhere(
    { key, failed: { $lt: TRIES }, ...notPaused }, { set: { purgeAt }, inc: { failed: 1 } },
  );
  if ((await take()) === 1) return;
  const known = await tries.findOne({ key });
  if (!known) {
    try {
      await tries.insert({ key, failed: 1, purgeAt });
      return;
    } catch (error) {
      if ((error as DbError).code !== "DUPLICATE") throw error;
      return takeTry(ctx, accountId);
    }
  }
  const pausedUntil = new Date(now.getTime() + pauseAfter(known.pauses));
  await tries.updateWhere(
    { key, failed: { $gte: TRIES }, pauses: known.pauses, ...notPaused },
    { set: { pausedUntil, failed: 0 }, inc: { pauses: 1 } },
  );
  const { pausedUntil: until = pausedUntil } = (await tries.findOne({ key })) ?? {};
  const minutes = Math.max(1, Math.ceil((until.getTime() - now.getTime()) / MINUTE_MS));
  fail("TOO_MANY", "people:failure.codePaused", { values: { minutes } });
}

/** Forgets the account's tries in this tenant: a code was right, or the second factor is gone. */
export async function forgetTries(tx: Tx, ctx: Reader, accountId: string): Promise<void> {
  await tx.of(FactorTryModel).removeWhere({ key: keyOf(ctx, accountId) });
}
