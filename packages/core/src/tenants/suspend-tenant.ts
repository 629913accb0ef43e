import type { z } from "zod";
import type { Ctx } from "../kernel/index.ts";
import { moveTenantAsOperator } from "./move-tenant.ts";
import type { operatorInput } from "./schema.ts";

/**
 * Pauses an organisation: everything can be read and nothing changed. For the operator's command line; no procedure
 * leads here.
 *
 * @throws Failure NOT_FOUND, CONFLICT when its state does not allow it
 */
export async function suspendTenant(ctx: Ctx, { slug, reason }: z.output<typeof operatorInput>): Promise<void> {
  await moveTenantAsOperator(ctx, slug, { move: "suspend", reason });
}
