import type { TenantDb } from "@raati/db";
import type { PlatformDb } from "@raati/db/platform";
import { Deliveries, Events } from "../kernel/index.ts";
import { auditEvents, saidOf } from "./audit-events.ts";
import { canonicalJson } from "./canonical-json.ts";
import { ChainWalk, type Break, type KnownHead } from "./check-chain.ts";
import { AuditEntries, PlatformAuditEntries, type AuditEntry } from "./model.ts";

export interface AuditReport {
  /** How many entries were looked at; all of them when nothing is broken. */
  readonly entries: number;
  /** The last entry that holds: note it somewhere else, and give it to a later check as `known`. */
  readonly head: KnownHead;
  /** The first place that does not hold; undefined when all does. */
  readonly firstBroken: Break | undefined;
}

/** So many entries at a time. */
const PAGE = 200;
const BY_NUMBER = { sort: { seq: 1, id: 1 }, limit: PAGE } as const;

interface Numbered { readonly id: string; readonly seq: number }

/**
 * Goes through a tenant's audit trail from its first entry to its last, and through its events. It finds every entry that
 * was changed, removed, put in or put elsewhere, every event that was changed after its entry, and every event without one.
 * Who can write to the database may write a whole chain anew, without a trace in it: that shows only against a head noted
 * before.
 *
 * @param known a head of an earlier report
 */
export async function checkAudit(db: TenantDb, known?: KnownHead): Promise<AuditReport> {
  const walk = new ChainWalk(db.tenantId, known);
  const trail = db.of(AuditEntries);
  for await (const entries of pages((from) => trail.find({ seq: { $gte: from } }, BY_NUMBER))) {
    const stoppedAt = entries.findIndex((entry) => !walk.step(entry));
    await compareEvents(db, walk, stoppedAt < 0 ? entries : entries.slice(0, stoppedAt));
    if (walk.firstBroken) break;
  }
  walk.end();
  if (!walk.firstBroken && await hasUnrecorded(db)) walk.breaks(walk.head.seq + 1, "unrecorded");
  return reportOf(walk);
}

/** The same for the platform's chain, which stands for itself: there are no events behind it. */
export async function checkPlatformAudit(db: PlatformDb, known?: KnownHead): Promise<AuditReport> {
  const walk = new ChainWalk("platform", known);
  const trail = db.of(PlatformAuditEntries);
  for await (const entries of pages((from) => trail.find({ seq: { $gte: from } }, BY_NUMBER))) {
    if (!entries.every((entry) => walk.step(entry))) break;
  }
  walk.end();
  return reportOf(walk);
}

function reportOf({ entries, head, firstBroken }: ChainWalk): AuditReport {
  return { entries, head, firstBroken };
}

/**
 * Pages by number, each beginning with the last number of the page before, so that a second entry of that number is seen.
 */
async function* pages<Entry extends Numbered>(read: (from: number) => Promise<Entry[]>): AsyncGenerator<Entry[]> {
  let seen = new Set<string>();
  let from = Number.MIN_SAFE_INTEGER;
  for (;;) {
    const page = await read(from);
    const fresh = page.filter(({ id }) => !seen.has(id));
    if (fresh.length > 0) yield fresh;
    if (page.length < PAGE) return;
    seen = new Set(page.map(({ id }) => id));
    from = page.at(-1)!.seq;
  }
}

/** An entry tells what its event tells, and the event is still there to be asked. */
async function compareEvents(db: TenantDb, walk: ChainWalk, entries: readonly AuditEntry[]): Promise<void> {
  if (entries.length === 0) return;
  const events = await db.of(Events).find({ id: { $in: entries.map((entry) => entry.eventId) } });
  const byId = new Map(events.map((event) => [event.id as string, event]));
  const differs = entries.find((entry) => {
    const event = byId.get(entry.eventId);
    const { id: _id, revision: _revision, hash: _hash, previousHash: _previous, seq: _seq, ...said } = entry;
    return !event || canonicalJson(saidOf(event)) !== canonicalJson(said);
  });
  if (differs) walk.breaks(differs.seq, "event-changed");
}

async function hasUnrecorded(db: TenantDb): Promise<boolean> {
  let after: string | undefined;
  do {
    const page = await db.of(Events).page({}, { size: PAGE, after, oldestFirst: true });
    const ids = page.items.map((event) => event.id as string);
    // Deliveries first: what leaves them while this runs is among the entries by then.
    const underWay = await db.of(Deliveries).find({ handler: auditEvents.name, eventId: { $in: ids } });
    const recorded = await db.of(AuditEntries).find({ eventId: { $in: ids } });
    const known = new Set([...underWay, ...recorded].map((row) => row.eventId));
    if (ids.some((id) => !known.has(id))) return true;
    after = page.next;
  } while (after !== undefined);
  return false;
}
