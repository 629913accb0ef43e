import { defineMigration, type Migration } from "@raati/db";
import { TenantModel } from "../tenants/index.ts";

/** Organisations that were in use before the operator's look was asked for keep their place in the list. */
const verifyTenantsInUse = defineMigration({
  id: "2026-11-22-verify-tenants-in-use",
  up: async (db) => {
    const tenants = db.of(TenantModel);
    const unverified = { state: { $in: ["active" as const, "suspended" as const, "closing" as const] }, verifiedAt: { $exists: false } };
    for (;;) {
      const found = await tenants.find(unverified, { limit: 100 });
      for (const tenant of found) await tenants.update(tenant, { set: { verifiedAt: tenant.stateSince } });
      if (found.length === 0) return;
    }
  },
});

/** Every migration that has been released, in their order. None is ever taken out or renamed. */
export const migrations: readonly Migration[] = [verifyTenantsInUse];
