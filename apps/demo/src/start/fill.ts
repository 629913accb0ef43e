import { connect, createIndexes, disconnect } from "@raati/db";
import { openTenantBySlug } from "@raati/core/tenants";
import type { Day } from "@raati/i18n";
import { tenants } from "../content/index.ts";
import { seedDemo } from "../seed/seed-demo.ts";

interface Filling {
  readonly uri: string;
  readonly today: Day;
  readonly env: NodeJS.ProcessEnv;
  readonly say: (line: string) => void;
}

/** Fills the database with the demo tenants unless an earlier start has done so. */
export async function fillDatabase({ uri, today, env, say }: Filling): Promise<void> {
  await connect(uri);
  try {
    await createIndexes();
    // The last tenant is complete only when all before it are.
    if (await openTenantBySlug(tenants.at(-1)!.slug)) return;
    if (await openTenantBySlug(tenants[0]!.slug)) throw new HalfFilled();
    await seedDemo({ today, env, onProgress: (what) => say(`  ${what}`) });
  } finally {
    await disconnect();
  }
}

/** An earlier start was interrupted while it filled the database. */
export class HalfFilled extends Error {}
