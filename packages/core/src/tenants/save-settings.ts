import { applyValues, authorize, type NewValues, type SignedInCtx, type Tx } from "../kernel/index.ts";
import { settingsChanged, type SETTINGS_PARTS } from "./events.ts";
import { TenantModel, type Tenant } from "./model.ts";
import { tenantPolicy } from "./policy.ts";
import type { TenantSettingsView } from "./schema.ts";
import { settingsView } from "./tenant-settings.ts";

type Part = (typeof SETTINGS_PARTS)[number];

/**
 * Changes one part of the organisation's settings.
 *
 * @param revision of the settings that the form was filled in from
 * @param newValues from the tenant as it is; it refuses what does not fit
 * @throws Failure FORBIDDEN; DbError CONFLICT when somebody else saved meanwhile
 */
export function saveSettings(
  ctx: SignedInCtx, part: Part, revision: number,
  newValues: (tenant: Tenant, tx: Tx) => NewValues<Tenant> | Promise<NewValues<Tenant>>,
): Promise<TenantSettingsView> {
  return ctx.transaction(async (tx) => {
    const tenants = tx.of(TenantModel);
    const tenant = await tenants.get(ctx.tenant.id);
    authorize(tenantPolicy, ctx.viewer, part === "retention" ? "changeRetention" : "manage", tenant);
    const { document, changed } = await applyValues(tenants, tenant, revision, await newValues(tenant, tx));
    if (changed) await tx.emit(settingsChanged, document, { part });
    return settingsView(ctx, document);
  });
}
