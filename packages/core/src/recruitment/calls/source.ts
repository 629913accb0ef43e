import type { TenantDb } from "@raati/db";

/** Data to read from, inside a transaction or outside. */
export type Source = Pick<TenantDb, "of">;
