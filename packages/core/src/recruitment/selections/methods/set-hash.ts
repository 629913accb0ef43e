import { createHash } from "node:crypto";
import type { QuotaRules } from "../quotas/schema.ts";
import type { Selection } from "./model.ts";

/**
 * What two people confirm, as a hash: who is chosen, the reserve in its order, the quotas, and the reasons for those that
 * are broken. Another set has another hash.
 */
export function setHashOf(
  { id, chosen, reserve, breaches }: Selection, { size, quotas, onePerHousehold }: QuotaRules,
): string {
  const told = {
    id, size, onePerHousehold, chosen: chosen.toSorted(), reserve,
    quotas: quotas.map((one) => [one.dimension, one.group, one.min ?? null, one.max ?? null, one.hard]),
    breaches: breaches.map((one) => [one.dimension, one.group, one.chosen, one.reason]),
  };
  return createHash("sha256").update(JSON.stringify(told)).digest("hex");
}
