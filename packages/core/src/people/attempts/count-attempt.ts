import { createHmac } from "node:crypto";
import type { DbError } from "@raati/db";
import type { TenantCtx } from "../../kernel/index.ts";
import { AttemptModel } from "./model.ts";

interface Limit {
  readonly most: number;
  /** The stretch of time, in milliseconds. */
  readonly within: number;
}

/**
 * Counts one more attempt at something in this tenant, for all processes together.
 *
 * @param what what is tried, and by whom; only a keyed hash of it is stored
 * @returns false when there were as many as the limit allows already
 */
export async function countAttempt(
  { db, tenant, ports }: TenantCtx, what: string, { most, within }: Limit,
): Promise<boolean> {
  const now = ports.clock.now().getTime();
  const stretch = Math.floor(now / within);
  const key = createHmac("sha256", ports.settings.secret).update(`${tenant.id} ${what} ${stretch}`).digest("base64url");
  const attempts = db.of(AttemptModel);
  const countOn = async () => (await attempts.updateWhere({ key, count: { $lt: most } }, { inc: { count: 1 } })) === 1;
  if (await countOn()) return true;
  try {
    await attempts.insert({ key, count: 1, purgeAt: new Date((stretch + 1) * within) });
    return true;
  } catch (error) {
    if ((error as DbError).code !== "DUPLICATE") throw error;
    return countOn();
  }
}
