import type { Doc } from "@raati/mongo-values";
import type { Predicate } from "@raati/mongo-language";
import type { Collection, StoredRecord } from "../storage/collection.ts";
import { recordOf } from "../storage/layout.ts";
import type { Entry, KeyRange, Snapshot, Store } from "../storage/store.ts";
import type { BoundRange } from "./bounds.ts";
import type { Plan } from "./plan.ts";

/** What reading cost: entries of indexes and documents looked at. */
export interface Effort { keys: number; documents: number }

export const noEffort = (): Effort => ({ keys: 0, documents: 0 });

/** Where documents are read: the store, at a snapshot or as it is now. */
export interface Source { store: Store; snapshot?: Snapshot | undefined }

/** The records that a plan leads to and the filter accepts, each once: as a list when they are looked up by whole keys. */
export function readPlan(
  source: Source, collection: Collection, plan: Plan, filter: Predicate, effort: Effort,
): Iterable<StoredRecord> {
  if (!isLookup(plan)) return readEach(source, collection, plan, filter, effort);
  const found: StoredRecord[] = [];
  for (const { start } of plan.bounds.ranges) {
    effort.keys++;
    const holder = source.store.get(start, source.snapshot);
    if (!holder) continue;
    const record = recordOf(holder);
    const doc = collection.get(record, source.snapshot);
    effort.documents++;
    if (doc && filter.test(doc) && !found.some((other) => other.record === record)) found.push({ record, doc });
  }
  return found;
}

function isLookup(plan: Plan): plan is Extract<Plan, { kind: "index" }> {
  return plan.kind === "index" && plan.index.unique && plan.bounds.exact && !plan.merge && !plan.reverse;
}

function* readEach(
  source: Source, collection: Collection, plan: Plan, filter: Predicate, effort: Effort,
): Generator<StoredRecord> {
  for (const found of candidates(source, collection, plan, effort)) {
    effort.documents++;
    if (filter.test(found.doc)) yield found;
  }
}

function* candidates(source: Source, collection: Collection, plan: Plan, effort: Effort): Generator<StoredRecord> {
  if (plan.kind === "scan") {
    yield* collection.scan(plan.reverse, source.snapshot);
    return;
  }
  const seen = plan.kind === "or" || plan.index.state.multikey !== 0 ? new Set<number>() : undefined;
  for (const record of records(source, plan, effort)) {
    if (seen?.has(record)) continue;
    seen?.add(record);
    const doc: Doc | undefined = collection.get(record, source.snapshot);
    if (doc) yield { record, doc };
  }
}

function* records(source: Source, plan: Exclude<Plan, { kind: "scan" }>, effort: Effort): Generator<number> {
  if (plan.kind === "or") {
    for (const branch of plan.branches) yield* records(source, branch as Exclude<Plan, { kind: "scan" }>, effort);
    return;
  }
  const { index, bounds, reverse, merge } = plan;
  const ranges = reverse && !merge ? bounds.ranges.toReversed() : bounds.ranges;
  const entries = merge ? merged(source, ranges, reverse) : inTurn(source, ranges, reverse);
  for (const { key, value } of entries) {
    effort.keys++;
    yield recordOf(index.unique ? value : key);
  }
}

function* inTurn({ store, snapshot }: Source, ranges: readonly KeyRange[], reverse: boolean): Generator<Entry> {
  for (const range of ranges) yield* store.range(range, { reverse, snapshot });
}

/** Entries of several ranges in the order of what follows the fixed beginning of their keys. */
function* merged({ store, snapshot }: Source, ranges: readonly BoundRange[], reverse: boolean): Generator<Entry> {
  const heads = ranges.map((range) => {
    const entries = store.range(range, { reverse, snapshot })[Symbol.iterator]();
    return { entries, skip: range.prefix, entry: entries.next().value as Entry | undefined };
  });
  for (;;) {
    let first: (typeof heads)[number] | undefined;
    for (const head of heads) {
      if (!head.entry) continue;
      const order = first ? Buffer.compare(head.entry.key.subarray(head.skip), first.entry!.key.subarray(first.skip)) : -1;
      if (reverse && first ? order > 0 : order < 0) first = head;
    }
    if (!first) return;
    yield first.entry!;
    const next = first.entries.next();
    first.entry = next.done ? undefined : next.value;
  }
}
