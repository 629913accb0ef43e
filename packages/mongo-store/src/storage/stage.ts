import type { RootDatabase, Transaction } from "lmdb";
import { keyOf, Pending, textOf, type Version } from "./pending.ts";

/** Where a range begins (included) and ends (not included). */
export interface KeyRange { start: Buffer; end: Buffer }

export interface Entry { key: Buffer; value: Buffer }

export type Tree = RootDatabase<Buffer, Buffer>;

/** The time between two commits of lmdb: a state of lmdb that all readers share, and what was committed since. */
export class Stage {
  readonly pending = new Pending();
  private readonly tree: Tree;
  private base: { transaction: Transaction } | undefined;
  private holders = 1;

  constructor(tree: Tree) {
    this.tree = tree;
  }

  /** How to read lmdb as it is in this stage. */
  private get stored(): { transaction: Transaction } {
    return (this.base ??= { transaction: this.tree.useReadTransaction() });
  }

  /** Whether somebody holds the stage besides the store; then its older states must stay. */
  get isShared(): boolean {
    return this.holders > 1;
  }

  hold(): void {
    this.holders++;
  }

  release(): void {
    if (--this.holders === 0) this.base?.transaction.done();
  }

  /** Lmdb goes on: whoever holds this stage needs the state that lmdb has now. */
  close(): void {
    if (this.isShared) void this.stored;
  }

  get(key: Buffer, seq: number): Buffer | undefined {
    const version = this.pending.get(key, seq);
    return version ? version.value : this.tree.get(key, this.stored);
  }

  range(range: KeyRange, reverse: boolean, seq: number): Iterable<Entry> {
    const entries = this.tree.getRange({ ...bounds(range, reverse), ...this.stored }) as Iterable<Entry>;
    const own = this.own(range, reverse, seq);
    return own ? merge(entries, own, reverse) : entries;
  }

  count(range: KeyRange, seq: number): number {
    let count = this.tree.getKeysCount({ ...range, ...this.stored });
    for (const { text, value } of this.own(range, false, seq) ?? []) {
      count += Number(value !== undefined) - Number(this.tree.get(keyOf(text), this.stored) !== undefined);
    }
    return count;
  }

  /** The pending states of keys in a range; undefined when there are none. */
  private own({ start, end }: KeyRange, reverse: boolean, seq: number): Generator<Version> | undefined {
    if (this.pending.size === 0) return undefined;
    const [from, to] = [textOf(start), textOf(end)];
    return this.pending.has(from, to) ? this.pending.range(from, to, reverse, seq) : undefined;
  }
}

/** A range as lmdb is asked for it. */
export function bounds({ start, end }: KeyRange, reverse: boolean) {
  return reverse ? { start: end, end: start, reverse: true, exclusiveStart: true, inclusiveEnd: true } : { start, end };
}

/** Entries of lmdb with the newer states in their places. */
function* merge(stored: Iterable<Entry>, own: Iterator<Version>, reverse: boolean): Generator<Entry> {
  const entries = stored[Symbol.iterator]();
  try {
    let entry: Entry | undefined = entries.next().value;
    let change: Version | undefined = own.next().value;
    while (entry || change) {
      const text = entry && textOf(entry.key);
      if (change && (text === undefined || change.text === text || (change.text < text) !== reverse)) {
        const { value } = change;
        if (change.text === text) entry = entries.next().value;
        if (value) yield { key: keyOf(change.text), value };
        change = own.next().value;
      } else {
        yield entry!;
        entry = entries.next().value;
      }
    }
  } finally {
    entries.return?.();
  }
}
