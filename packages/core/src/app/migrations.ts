import { defineMigration, type Migration } from "@raati/db";
import { TenantModel } from "../tenants/index.ts";

/** Organisations that were in use before the operator's look was asked for keep their place in the list. */
const verifyTenantsInUse = defineMigration({
  id: "2026-11-22-verify-tenants-in-use",
  up: async (db) => {
    const tenants = db.of(TenantModel);
    const unverified = {
      state: { $in: ["active" as const, "suspended" as const, "closing" as const] }, verifiedAt: { $exists: false },
    };
    for (;;) {
      const found = await tenants.find(unverified, { limit: 100 });
      for (const tenant of found) await tenants.update(tenant, { set: { verifiedAt: tenant.stateSince } });
      if (found.length === 0) return;
    }
  },
});

/**
 * Which languages are equal was once worked out: wherever both national ones were used, they were. It is a setting now, and
 * organisations that were in use before keep what held for them.
 */
const keepEqualLanguages = defineMigration({
  id: "2026-11-22-write-down-equal-languages",
  up: async (db) => {
    const tenants = db.of(TenantModel);
    for (;;) {
      const found = await tenants.find({ equalLanguages: { $exists: false } }, { limit: 100 });
      for (const tenant of found) {
        const national = tenant.languages.filter((locale) => locale === "fi" || locale === "sv");
        await tenants.update(
          tenant, { set: { equalLanguages: national.length > 1 ? national : tenant.languages.slice(0, 1) } },
        );
      }
      if (found.length === 0) return;
    }
  },
});

/** Every migration that has been released, in their order. None is ever taken out or renamed. */
export const migrations: readonly Migration[] = [verifyTenantsInUse, keepEqualLanguages];
