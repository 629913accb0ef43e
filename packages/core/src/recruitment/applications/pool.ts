import type { TenantDb } from "@raati/db";
import { allGroups } from "./pool-counts.ts";
import type { Groups } from "./groups.ts";
import { ApplicationModel, type Application } from "./model.ts";
import type { ApplicationState } from "./schema.ts";
import { POOL_STATES } from "./states.ts";

export interface PoolEntry {
  readonly application: Application;
  /** With the dimensions of special answers. */
  readonly groups: Groups;
}

/**
 * Everybody in a panel's pool, oldest application first, a page at a time, so that ten thousand never stand in memory with
 * all that they have written.
 *
 * @param options `states` narrows the pool: `["eligible", "interview"]` are those whom nobody has selected yet
 */
export async function* poolOf(
  source: Pick<TenantDb, "of">, { callId, panelId }: { callId: string; panelId: string },
  { size = 500, states = POOL_STATES }: { size?: number; states?: readonly ApplicationState[] } = {},
): AsyncGenerator<PoolEntry[]> {
  let after: string | undefined;
  do {
    const page = await source.of(ApplicationModel).page(
      { callId, panelIds: panelId, state: { $in: states } }, { size, after, oldestFirst: true },
    );
    const groups = await allGroups(source, page.items);
    yield page.items.map((application) => ({ application, groups: groups.get(application.id) ?? {} }));
    after = page.next;
  } while (after !== undefined);
}
