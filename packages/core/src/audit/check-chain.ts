import { sealOf, START, type Link } from "./chain.ts";

/** Why a chain does not hold at an entry. */
export type BreakReason =
  /** The entry does not give its own seal: it was changed. */
  | "changed"
  /** There is no entry of this number: it was removed. */
  | "removed"
  /** The entry is sealed, but not upon the one before it: one of them was put in, put elsewhere or rewritten. */
  | "unlinked"
  /** There is another entry of this number. */
  | "doubled"
  /** The event that the entry is about is gone, or says something else now. */
  | "event-changed"
  /** An event has no entry, and none is on its way: entries were cut off at the end. */
  | "unrecorded"
  /** The entry is not the one that was known from before: the chain was written anew. */
  | "rewritten";

export interface Break {
  readonly seq: number;
  readonly reason: BreakReason;
}

/** A place in a chain that somebody has noted: the chain must still lead through it. */
export type KnownHead = Pick<Link, "seq" | "hash">;

/** Follows one chain from its beginning. Entries are given in the order of their numbers. */
export class ChainWalk {
  readonly chain: string;
  readonly known: KnownHead | undefined;
  entries = 0;
  head: KnownHead = START;
  firstBroken: Break | undefined;

  constructor(chain: string, known?: KnownHead) {
    this.chain = chain;
    this.known = known;
  }

  /** @returns false when the chain is broken: what follows then says nothing more */
  step(entry: Link): boolean {
    this.entries += 1;
    const reason = this.breakAt(entry);
    if (reason) return this.breaks(reason === "removed" ? this.head.seq + 1 : entry.seq, reason);
    this.head = { seq: entry.seq, hash: entry.hash };
    return true;
  }

  breaks(seq: number, reason: BreakReason): false {
    if (!this.firstBroken || seq < this.firstBroken.seq) this.firstBroken = { seq, reason };
    return false;
  }

  /** Says whether the chain ends before the place that is known. */
  end(): void {
    if (!this.firstBroken && this.known && this.known.seq > this.head.seq) this.breaks(this.head.seq + 1, "removed");
  }

  private breakAt(entry: Link): BreakReason | undefined {
    if (entry.seq <= this.head.seq) return "doubled";
    if (entry.seq > this.head.seq + 1) return "removed";
    if (sealOf(this.chain, entry) !== entry.hash) return "changed";
    if (entry.previousHash !== this.head.hash) return "unlinked";
    return this.known?.seq === entry.seq && this.known.hash !== entry.hash ? "rewritten" : undefined;
  }
}
