import { platformDb } from "@raati/db/platform";
import type { z } from "zod";
import { TenantModel } from "./model.ts";
import type { listTenantsInput, tenantPageView } from "./schema.ts";

/** The organisations on the landing page, newest first: those in use and verified that want to be listed. */
export async function listPublicTenants(
  { after, size }: z.output<typeof listTenantsInput>
): Promise<z.output<typeof tenantPageView>> {
  const tenants = platformDb("list the organisations on the landing page").of(TenantModel);
  const { items, next } = await tenants.page(
    { state: "active", listed: true, verifiedAt: { $exists: true } }, { size, after },
  );
  return { items: items.map(({ slug, kind, name, languages }) => ({ slug, kind, name, languages })), next };
}
