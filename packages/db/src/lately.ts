import { Answers } from "./answers.ts";

/**
 * For so long, in milliseconds, pages share what they have read. It bounds how late a page may be about what changes
 * without an event, or by an event that was written in another process at the same moment.
 */
const FRESH = 250;

interface Shelf { readonly version: string; readonly until: number; readonly answers: Answers }

/** By tenant. Next loads this module more than once; all of them share one. */
const shelves = (
  (globalThis as Record<symbol, unknown>)[Symbol.for("raati.lately-read")] ??= new Map()
) as Map<string, Shelf>;

/**
 * So many tenants are remembered at once; more are read by a process in a quarter of a second only when all are asked for.
 */
const MOST = 500;

/** What this process has read of a tenant a moment ago, while its data were of this version; nothing when it was not. */
export function lately(tenantId: string, version: string): Answers {
  const now = performance.now();
  const known = shelves.get(tenantId);
  if (known && known.version === version && now < known.until) return known.answers;
  if (shelves.size >= MOST) shelves.clear();
  const shelf = { version, until: now + FRESH, answers: new Answers() };
  shelves.set(tenantId, shelf);
  // What people have told stays in memory no longer than it serves.
  setTimeout(() => shelves.get(tenantId) === shelf && shelves.delete(tenantId), FRESH).unref();
  return shelf.answers;
}

const writes = ((globalThis as Record<symbol, unknown>)[Symbol.for("raati.writes-seen")] ??= {
  count: 0
}) as { count: number };

/**
 * How often this process has written in any tenant: as long as it is the same, nothing of what it knows is outdated by
 * itself.
 */
export const writesSeen = (): number => writes.count;

/** What was read of a tenant is no longer so: this process has written. */
export function forgetLately(tenantId: string | undefined): void {
  writes.count += 1;
  if (tenantId === undefined) shelves.clear();
  else shelves.delete(tenantId);
}
