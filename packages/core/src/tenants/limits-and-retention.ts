import type { TenantCtx } from "../kernel/index.ts";
import { TenantModel, type Tenant } from "./model.ts";

export type LimitsAndRetention = Pick<Tenant, "timeLimits" | "retention">;

/** The organisation's time limits and retention plan, for the slices that set deadlines and those that clean up. */
export async function limitsAndRetention({ db, tenant }: TenantCtx): Promise<LimitsAndRetention> {
  const { timeLimits, retention } = await db.of(TenantModel).get(tenant.id);
  return { timeLimits, retention };
}
