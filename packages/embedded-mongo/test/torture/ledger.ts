/**
 * Which documents must be there (`done`), which may be (`inDoubt`: the answer to their write or removal never came), and
 * which must not (`removed`).
 */
export interface Known {
  readonly done: Set<string>;
  readonly inDoubt: Set<string>;
  readonly removed: Set<string>;
}

const nothing = (): Known => ({ done: new Set(), inDoubt: new Set(), removed: new Set() });
const copyOf = ({ done, inDoubt, removed }: Known): Known =>
  ({ done: new Set(done), inDoubt: new Set(inDoubt), removed: new Set(removed) });

/** What clients were told, and what they asked for without an answer. The data must lie between the two. */
export class Ledger {
  records = nothing();
  transfers = nothing();
  pairs = nothing();
  /** By counter: the last acknowledged value and the last one asked for. */
  counters = new Map<string, { acknowledged: number; asked: number }>();
  /** How many writes of each kind were acknowledged. */
  readonly figures: Record<string, number> = {};

  count(kind: string): void {
    this.figures[kind] = (this.figures[kind] ?? 0) + 1;
  }

  acknowledged(): number {
    return Object.values(this.figures).reduce((sum, n) => sum + n, 0);
  }

  /** What is known at this moment. */
  copy(): Ledger {
    const copy = new Ledger();
    for (const kind of KINDS) copy[kind] = copyOf(this[kind]);
    copy.counters = new Map([...this.counters].map(([id, state]) => [id, { ...state }]));
    return copy;
  }

  /** Puts in doubt whatever changed between this ledger's moment and a later one. */
  allowUntil(later: Ledger): void {
    for (const kind of KINDS) {
      const [known, then] = [this[kind], later[kind]];
      const since =
        [...then.done, ...then.inDoubt, ...then.removed].filter((id) => !known.done.has(id) && !known.removed.has(id));
      for (const id of since) known.inDoubt.add(id);
      for (const id of known.done) {
        if (then.done.has(id)) continue;
        known.done.delete(id);
        known.inDoubt.add(id);
      }
    }
    for (const [id, state] of this.counters) state.asked = later.counters.get(id)?.asked ?? state.asked;
  }
}

const KINDS = ["records", "transfers", "pairs"] as const;
