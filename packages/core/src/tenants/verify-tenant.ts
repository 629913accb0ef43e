import { platformDb } from "@raati/db/platform";
import { fail, inTenant, type Ctx } from "../kernel/index.ts";
import { refuseBusinessIdInUse } from "./business-id-in-use.ts";
import { tenantVerified } from "./events.ts";
import { TenantModel } from "./model.ts";
import { openTenantOf } from "./open-tenant.ts";

/**
 * Says that an organisation is the one whose name and business ID it carries (domain.md §2: the platform's operator brings
 * a tenant into use). Until then everything works for those who have its address, but it is not listed and search engines
 * are asked to stay away: a business ID is public, and anybody can type one. For the operator's command line; no procedure
 * leads here. Doing it twice changes nothing.
 *
 * @throws Failure NOT_FOUND, CONFLICT for one that is not in use, DUPLICATE when another organisation has the business ID
 */
export async function verifyTenant(ctx: Ctx, { slug }: { readonly slug: string }): Promise<void> {
  const found = await platformDb("let the operator verify a tenant").of(TenantModel).findOne({ slug });
  if (!found) fail("NOT_FOUND");
  if (found.verifiedAt) return;
  if (found.state !== "active") fail("CONFLICT", "tenants:failure.noSuchMove");
  await refuseBusinessIdInUse(ctx, found.businessId, found.id);
  await inTenant(ctx, { ...openTenantOf(found), plugins: [] }).transaction(async (tx) => {
    const tenant = await tx.of(TenantModel).get(found.id);
    if (tenant.verifiedAt) return;
    const set = { verifiedAt: ctx.ports.clock.now(), registeredBusinessId: tenant.businessId };
    await tx.emit(tenantVerified, await tx.of(TenantModel).update(tenant, { set }), {});
  });
}

/** The organisations that are in use and wait for the operator's look, oldest first; 100 at most. */
export async function unverifiedTenants(): Promise<{ slug: string; businessId: string; since: Date }[]> {
  const tenants = platformDb("show the operator who waits to be verified").of(TenantModel);
  const waiting = await tenants.find({ state: "active", verifiedAt: { $exists: false } }, { sort: { id: 1 }, limit: 100 });
  return waiting.map(({ slug, businessId, stateSince }) => ({ slug, businessId, since: stateSince }));
}
