import { platformDb } from "@raati/db/platform";
import { TenantDb, type Reads } from "@raati/db";
import type { OpenTenant } from "../kernel/index.ts";
import { equalLanguagesOf } from "./languages.ts";
import { TenantModel, type Tenant } from "./model.ts";

/** What the rest of the product knows of a tenant. Which plugins it has enabled, the slice `plugins` knows. */
export type TenantWithoutPlugins = Omit<OpenTenant, "plugins">;

/** Which tenant an address named last: from it follows only where to look first. */
const ids = new Map<string, string>();
const MOST_IDS = 10_000;

/**
 * The tenant that an address names; undefined for one that is not in use yet or any more.
 *
 * @param reads of the page for which it is asked
 */
export async function openTenantBySlug(slug: string, reads?: Reads): Promise<TenantWithoutPlugins | undefined> {
  const found = (reads && await again(slug, reads))
    ?? await platformDb("find the tenant of an address").of(TenantModel).findOne({ slug });
  if (!found || found.state === "draft" || found.state === "closed") return undefined;
  if (ids.size >= MOST_IDS) ids.clear();
  ids.set(slug, found.id);
  return openTenantOf(found);
}

/** The same tenant as before by its own data, which pages share; undefined when the address is no longer its. */
async function again(slug: string, reads: Reads): Promise<Tenant | undefined> {
  const id = ids.get(slug);
  const found = id === undefined ? undefined : await new TenantDb(id, null, reads).of(TenantModel).findOne({ id });
  return found?.slug === slug ? found : undefined;
}

/** A tenant by its id in whatever state, for deliveries and timers: a sign-up gets its mail while it is a draft. */
export async function openTenantById(id: string): Promise<TenantWithoutPlugins | undefined> {
  const found = await new TenantDb(id).of(TenantModel).findOne({ id });
  return found && openTenantOf(found);
}

/** What of an organisation's document every request needs. Its plugins are added by the caller. */
export function openTenantOf(
  { id, slug, kind, state, name, languages, equalLanguages, demandsSecondFactor }: Tenant,
): TenantWithoutPlugins {
  return {
    id, slug, kind, state, name, languages, equalLanguages: equalLanguagesOf(languages, equalLanguages), demandsSecondFactor,
  };
}
