import { TenantDb } from "@raati/db";
import { Events } from "./model.ts";

/**
 * The newest event of a tenant, by its id: as long as it is the same, no command has changed what pages show. Empty before
 * the first one.
 */
export async function lastEventOf(tenantId: string): Promise<string> {
  const newest = await new TenantDb(tenantId).of(Events).findOne({}, { sort: { id: -1 } });
  return newest?.id ?? "";
}
