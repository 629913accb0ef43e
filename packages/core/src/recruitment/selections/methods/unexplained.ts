import type { Groups } from "../fields.ts";
import { brokenHardQuotas, type QuotaStanding } from "../quotas/check-quotas.ts";
import type { QuotaRules } from "../quotas/schema.ts";
import type { Breach } from "./schema.ts";

/**
 * The broken quotas that nobody has given a reason for (A4); a goal, which is a soft quota, needs none. A reason holds for
 * the count that it was written for: when the group misses its quota by more or less, it has to be given anew.
 */
export function unexplained(
  { size, quotas }: QuotaRules, chosen: readonly Groups[], breaches: readonly Breach[],
): QuotaStanding[] {
  return brokenHardQuotas(quotas, chosen, size).filter(({ quota, count }) => !breaches.some((breach) =>
    breach.dimension === quota.dimension && breach.group === quota.group && breach.chosen === count
    && breach.min === quota.min && breach.max === quota.max));
}
