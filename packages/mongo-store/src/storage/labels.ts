import { createHash } from "node:crypto";
import type { Collation } from "@raati/mongo-values";
import { areaPrefix, prefixRange } from "./layout.ts";
import type { Snapshot, Store } from "./store.ts";

const LENGTH = 6;
const STEP = 1n << 24n;
const FIRST = 1n << 47n;
/** Above all labels. */
const END = (1n << 48n) - 1n;
const LONGEST = 64;

/** Where a text stands among the labels: its own label, or the gap between two. */
interface Place { label?: Buffer; below?: Buffer; above?: Buffer }

/**
 * The strings of an index with a collation. JavaScript offers no sort keys for a collation, only comparisons; so each class
 * of equal strings gets a label, a byte string that stands in the collation's order, and index entries hold the labels.
 */
export class Labels {
  private readonly store: Store;
  private readonly index: number;
  private readonly collation: Collation;
  /** True when inserts have met in one gap so often that its labels became long: time to space all of them out. */
  crowded = false;
  private last: Buffer | undefined;

  constructor(store: Store, index: number, collation: Collation) {
    this.store = store;
    this.index = index;
    this.collation = collation;
  }

  /** The label of a text, made when there is none yet; only while the store is written. */
  of(text: string): Buffer {
    const key = this.textKey(text);
    const known = this.store.get(key);
    if (known) return known;
    const place = this.find(text);
    const label = place.label ?? this.between(place);
    if (!place.label) this.store.put(this.labelKey(label), Buffer.from(text));
    this.store.put(key, label);
    this.last = label;
    this.crowded ||= label.length > LONGEST;
    return label;
  }

  /**
   * For a search: the label of the text, or for a text that no entry has the label of the next one above (none at the end).
   */
  bound(text: string, snapshot: Snapshot | undefined): { exact: boolean; label: Buffer | undefined } {
    const place = this.find(text, snapshot);
    return { exact: place.label !== undefined, label: place.label ?? place.above };
  }

  /** Gives every text a new label, evenly spaced; the entries must then be made anew. */
  spaceOut(): void {
    for (const text of this.clear()) this.of(text);
    this.crowded = false;
  }

  /** Forgets all labels and answers one text of each, in order. */
  clear(): string[] {
    const texts = [...this.store.range(prefixRange(areaPrefix("l", this.index)))].map((entry) => entry.value.toString());
    for (const area of ["l", "t"] as const) this.store.removeRange(prefixRange(areaPrefix(area, this.index)));
    this.last = undefined;
    return texts;
  }

  /** Halves the space of labels, and at each step asks for the first label in the upper half. */
  private find(text: string, snapshot?: Snapshot): Place {
    let low: Buffer = Buffer.alloc(0);
    let high = bytesOf(END, LENGTH);
    const place: Place = {};
    for (;;) {
      let found = this.first(midpoint(low, high), high, snapshot);
      const upper = found !== undefined;
      found ??= this.first(Buffer.concat([low, Buffer.of(0)]), high, snapshot);
      if (!found) return place;
      const order = this.collation.compare(text, found.text);
      if (order === 0) return { label: found.label };
      if (order > 0) place.below = low = found.label;
      else {
        place.above = found.label;
        high = upper ? midpoint(low, high) : found.label;
      }
    }
  }

  private first(start: Buffer, end: Buffer, snapshot: Snapshot | undefined): { label: Buffer; text: string } | undefined {
    for (const { key, value } of this.store.range({ start: this.labelKey(start), end: this.labelKey(end) }, { snapshot })) {
      return { label: Buffer.from(key.subarray(5)), text: value.toString() };
    }
    return undefined;
  }

  /** Beside the neighbour that came last, so that texts which arrive in order do not halve one gap again and again. */
  private between({ below, above }: Place): Buffer {
    if (!below && !above) return bytesOf(FIRST, LENGTH);
    const length = Math.max(below?.length ?? 0, above?.length ?? 0, LENGTH);
    const room = 2n * stepAt(length);
    const low = below ? numberOf(below, length) : larger(numberOf(above!, length) - room, 0n);
    const high = above ? numberOf(above, length) : -larger(-low - room, -END << BigInt(8 * (length - LENGTH)));
    const half = (high - low) / 2n;
    if (half === 0n) return Buffer.concat([bytesOf(low, length), Buffer.of(0x80)]);
    const step = half < stepAt(length) ? half : stepAt(length);
    const fromAbove = above !== undefined && (this.last === undefined || above.equals(this.last));
    return bytesOf(fromAbove ? high - step : low + step, length);
  }

  private labelKey(label: Buffer): Buffer {
    return Buffer.concat([areaPrefix("l", this.index), label]);
  }

  private textKey(text: string): Buffer {
    const bytes = Buffer.from(text);
    const short = bytes.length <= 1024 ? bytes : createHash("sha256").update(bytes).digest();
    return Buffer.concat([areaPrefix("t", this.index), Buffer.of(short === bytes ? 0 : 1), short]);
  }
}

function stepAt(length: number): bigint {
  return STEP << BigInt(8 * (length - LENGTH));
}

function numberOf(label: Buffer, length: number): bigint {
  return BigInt(`0x${label.toString("hex").padEnd(length * 2, "0")}`);
}

function bytesOf(label: bigint, length: number): Buffer {
  return Buffer.from(label.toString(16).padStart(length * 2, "0"), "hex");
}

function larger(a: bigint, b: bigint): bigint {
  return a > b ? a : b;
}

function midpoint(low: Buffer, high: Buffer): Buffer {
  const length = Math.max(low.length, high.length) + 1;
  return bytesOf((numberOf(low, length) + numberOf(high, length)) / 2n, length);
}

