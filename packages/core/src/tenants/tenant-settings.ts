import { abilitiesOf, authorize, type SignedInCtx } from "../kernel/index.ts";
import { equalLanguagesOf } from "./languages.ts";
import { TenantModel, type Tenant } from "./model.ts";
import { tenantPolicy } from "./policy.ts";
import { publicView } from "./public-tenant.ts";
import type { TenantSettingsView } from "./schema.ts";

/** All settings of the organisation, for administrators and the data protection officer. @throws Failure FORBIDDEN */
export async function tenantSettings(ctx: SignedInCtx): Promise<TenantSettingsView> {
  const tenant = await ctx.db.of(TenantModel).get(ctx.tenant.id);
  authorize(tenantPolicy, ctx.viewer, "changeRetention", tenant);
  return settingsView(ctx, tenant);
}

/** The settings as their staff see them. The secret of the identity provider never leaves the server. */
export function settingsView({ viewer }: SignedInCtx, tenant: Tenant): TenantSettingsView {
  const {
    id, revision, businessId, languages, equalLanguages, listed, timeLimits, retention, demandsSecondFactor,
    signIn: { magicLink, oidc },
  } = tenant;
  const shown = oidc && {
    issuer: oidc.issuer, clientId: oidc.clientId, label: oidc.label, admitsStrangers: oidc.admitsStrangers,
  };
  return {
    ...publicView(tenant), id, revision, businessId, equalLanguages: equalLanguagesOf(languages, equalLanguages),
    listed, timeLimits, retention, demandsSecondFactor,
    signIn: { magicLink, oidc: shown },
    abilities: abilitiesOf(tenantPolicy, viewer, tenant),
  };
}
