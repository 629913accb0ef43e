import type { TenantPage } from "../../../server/tenant-page.ts";

/** The names of all units and bodies by their id, the ended ones too: old routes still name them. */
export async function recipientNames({ call, tenant, words }: TenantPage): Promise<ReadonlyMap<string, string>> {
  const where = { tenant: tenant.slug };
  const [units, bodies] = [await call.organisation.units(where), await call.organisation.bodies(where)];
  return new Map([...units, ...bodies].map(({ id, name }) => [id, words(name)]));
}
