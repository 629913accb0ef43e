import type { TenantCtx } from "../kernel/index.ts";
import { TenantModel, type Tenant } from "./model.ts";
import type { PublicTenantView } from "./schema.ts";

/** What any visitor may know of the organisation: its name, its looks and words, and whom to ask. */
export async function publicTenant(ctx: TenantCtx): Promise<PublicTenantView> {
  return publicView(await ctx.db.of(TenantModel).get(ctx.tenant.id));
}

/** What everybody may know of an organisation: neither who signed it up nor the keys of its sign-in. */
export function publicView(tenant: Tenant): PublicTenantView {
  const { slug, kind, name, languages, state, terms, theme, logo, contact, dataProtectionOfficer, accessibility } = tenant;
  const { magicLink, oidc } = tenant.signIn;
  const signIn = { magicLink: magicLink || !oidc, oidc: oidc && { label: oidc.label } };
  const verified = tenant.verifiedAt !== undefined;
  return {
    slug, kind, name, languages, state, verified, terms, theme, logo, contact, dataProtectionOfficer, accessibility, signIn,
  };
}
