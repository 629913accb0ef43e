import { platformDb } from "@raati/db/platform";
import { TenantDb } from "@raati/db";
import type { OpenTenant } from "../kernel/index.ts";
import { equalLanguagesOf } from "./languages.ts";
import { TenantModel, type Tenant } from "./model.ts";

/** What the rest of the product knows of a tenant. Which plugins it has enabled, the slice `plugins` knows. */
export type TenantWithoutPlugins = Omit<OpenTenant, "plugins">;

/** The tenant that an address names; undefined for one that is not in use yet or any more. */
export async function openTenantBySlug(slug: string): Promise<TenantWithoutPlugins | undefined> {
  const found = await platformDb("find the tenant of an address").of(TenantModel).findOne({ slug });
  return found && found.state !== "draft" && found.state !== "closed" ? openTenantOf(found) : undefined;
}

/** A tenant by its id in whatever state, for deliveries and timers: a sign-up gets its mail while it is a draft. */
export async function openTenantById(id: string): Promise<TenantWithoutPlugins | undefined> {
  const found = await new TenantDb(id).of(TenantModel).findOne({ id });
  return found && openTenantOf(found);
}

export function openTenantOf(
  { id, slug, kind, state, name, languages, equalLanguages, demandsSecondFactor }: Tenant,
): TenantWithoutPlugins {
  return {
    id, slug, kind, state, name, languages, equalLanguages: equalLanguagesOf(languages, equalLanguages), demandsSecondFactor,
  };
}
