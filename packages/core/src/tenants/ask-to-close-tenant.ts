import type { z } from "zod";
import { authorize, failField, type SignedInCtx } from "../kernel/index.ts";
import { moveTenant } from "./move-tenant.ts";
import { tenantPolicy } from "./policy.ts";
import type { askToCloseInput, TenantSettingsView } from "./schema.ts";
import { settingsView } from "./tenant-settings.ts";

/**
 * An administrator asks that the organisation be closed. From now on it can only be read, until its data are handed
 * over and the operator closes it or lets it go on. Typing the organisation's own address keeps this from happening
 * by a slip.
 *
 * @throws Failure INVALID for another address, FORBIDDEN; DbError CONFLICT when somebody changed the settings
 *   meanwhile
 */
export async function askToCloseTenant(
  ctx: SignedInCtx, { revision, slug, reason }: z.output<typeof askToCloseInput>
): Promise<TenantSettingsView> {
  if (slug.trim() !== ctx.tenant.slug) failField("slug", "tenants:field.slugToClose", { slug: ctx.tenant.slug });
  const check = (tenant: Parameters<typeof settingsView>[1]) => authorize(tenantPolicy, ctx.viewer, "askToClose", tenant);
  return settingsView(ctx, await moveTenant(ctx, { move: "askToClose", reason, revision, check }));
}
