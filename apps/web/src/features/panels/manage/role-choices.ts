import { orRefused } from "../../../server/or-refused.ts";
import type { TenantPage } from "../../../server/tenant-page.ts";
import type { RoleChoice } from "./member-change-form.tsx";

export interface KeyedRole extends RoleChoice { readonly key: string; readonly leads: boolean }

/** The tenant's roles with their names; none for a coordinator who is not the tenant's staff. */
export async function rolesOfTenant({ call, tenant, t }: TenantPage): Promise<KeyedRole[]> {
  const roles = await orRefused(call.panels.types.roles({ tenant: tenant.slug })) ?? [];
  return roles.map(({ id, key, leads, extension }) => ({ id, key, leads, extension, name: t(key) }));
}
