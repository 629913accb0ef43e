import { helsinkiDay } from "@raati/i18n";
import type { TenantCtx } from "../../kernel/index.ts";
import type { Handling } from "../model.ts";

/**
 * What changes when somebody begins to work on a matter: it is in handling, and whoever works on it has received it.
 */
export function begun(
  { ports }: TenantCtx, { state, acknowledgedOn }: Handling,
): Partial<Pick<Handling, "state" | "acknowledgedOn">> {
  const first = state === "sent" || state === "acknowledged";
  return {
    ...(first && { state: "in-handling" as const }),
    ...(acknowledgedOn === undefined && { acknowledgedOn: helsinkiDay(ports.clock.now()) }),
  };
}
