import type { TenantDb } from "@raati/db";
import type { Tx } from "../../kernel/index.ts";
import type { Groups } from "./groups.ts";
import { PoolCountModel, SpecialAnswersModel, type Application } from "./model.ts";

interface PoolCounts {
  readonly total: number;
  readonly cells: readonly { readonly dimension: string; readonly group: string; readonly count: number }[];
}

/** An application that comes into its pools, or leaves them. */
export interface PoolStep {
  readonly panelIds: readonly string[];
  readonly groups: Groups;
  readonly by: 1 | -1;
}

/** How many applications a panel's pool has, in all and by dimension and group. One row, however many applications. */
export async function poolCountsOf(source: Pick<TenantDb, "of">, callId: string, panelId: string): Promise<PoolCounts> {
  const { total = 0, cells = [] } = (await source.of(PoolCountModel).findOne({ callId, panelId })) ?? {};
  return { total, cells };
}

/** Makes the rows of a call's pools before anybody applies, so that no two make them at the same moment. */
export async function openPools(tx: Tx, callId: string, panelIds: readonly string[]): Promise<void> {
  const known = await tx.of(PoolCountModel).find({ callId });
  const missing = panelIds.filter((panelId) => !known.some((row) => row.panelId === panelId));
  await tx.of(PoolCountModel).insertAll(missing.map((panelId) => ({ callId, panelId, total: 0, cells: [] })));
}

/** Counts applications into their pools or out of them: each panel's row is changed once, for however many. */
export async function countInPools(tx: Tx, callId: string, steps: readonly PoolStep[]): Promise<void> {
  for (const panelId of new Set(steps.flatMap(({ panelIds }) => panelIds))) {
    const here = steps.filter(({ panelIds }) => panelIds.includes(panelId));
    const row = await tx.of(PoolCountModel).findOne({ callId, panelId });
    const counts = added(row ?? { total: 0, cells: [] }, here);
    if (row) await tx.of(PoolCountModel).update(row, { set: counts });
    else await tx.of(PoolCountModel).insert({ callId, panelId, ...counts });
  }
}

/** Counts with steps added; a group that nobody is in any more has no cell. */
export function added(
  { total, cells }: PoolCounts, steps: readonly PoolStep[],
): { total: number; cells: PoolCounts["cells"][number][] } {
  const counts = new Map(
    cells.map(({ dimension, group, count }) => [`${dimension} ${group}`, { dimension, group, count }])
  );
  for (const { groups, by } of steps) {
    for (const [dimension, group] of Object.entries(groups)) {
      const cell = counts.get(`${dimension} ${group}`) ?? { dimension, group, count: 0 };
      counts.set(`${dimension} ${group}`, { ...cell, count: cell.count + by });
    }
  }
  return {
    total: steps.reduce((sum, { by }) => sum + by, total), cells: [...counts.values()].filter(({ count }) => count > 0),
  };
}

/** The groups of applications with those of their special answers: one query. */
export async function allGroups(
  source: Pick<TenantDb, "of">, applications: readonly Pick<Application, "id" | "groups">[],
): Promise<ReadonlyMap<string, Groups>> {
  if (applications.length === 0) return new Map();
  const special = await source.of(SpecialAnswersModel).find({ applicationId: { $in: applications.map(({ id }) => id) } });
  const apart = new Map(special.map((one) => [one.applicationId, one.groups]));
  return new Map(applications.map(({ id, groups }) => [id, { ...groups, ...apart.get(id) }]));
}
