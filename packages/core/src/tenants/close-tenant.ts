import type { z } from "zod";
import type { Ctx } from "../kernel/index.ts";
import { moveTenantAsOperator } from "./move-tenant.ts";
import type { operatorInput } from "./schema.ts";

/**
 * Closes for good an organisation that is closing: nothing of it can be reached any more, and another one may take
 * its business ID. For the operator's command line, when the data have been handed over; no procedure leads here.
 *
 * @throws Failure NOT_FOUND, CONFLICT when its state does not allow it
 */
export async function closeTenant(ctx: Ctx, { slug, reason }: z.output<typeof operatorInput>): Promise<void> {
  await moveTenantAsOperator(ctx, slug, { move: "close", reason });
}
