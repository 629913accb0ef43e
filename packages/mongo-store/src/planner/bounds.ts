import { KeyWriter, NULL, rankOf, T, UNDEFINED, type Collation, type StringKey, type Value } from "@raati/mongo-values";
import type { Predicate } from "@raati/mongo-language";
import { KEPT, type Index } from "../storage/index.ts";
import { successor } from "../storage/layout.ts";
import type { KeyRange, Snapshot } from "../storage/store.ts";

/** `prefix` is the length of the keys' beginning that the points fill, for merging ranges in the order of what follows. */
export interface BoundRange extends KeyRange { prefix: number }

/** The parts of an index that a filter narrows down, and the ranges of keys that are left to read. */
export interface Bounds {
  ranges: BoundRange[];
  /** How many leading fields are held to single values, and how many of these to just one. */
  points: number;
  fixed: number;
  /** True when the field after the points is held to a range. */
  ranged: boolean;
  /** Every field has its value: in a unique index each range is one key. */
  exact: boolean;
}

/** More combinations of values than this are not looked up one by one. */
const MOST_RANGES = 500;

const writer = new KeyWriter();

type Range = Extract<Predicate, { kind: "compare" }>;

/** Bounds of an index for the conjunction of the parts; with no points and no range it is the whole index. */
export function boundsOf(
  index: Index, parts: readonly Predicate[], collation: Collation | undefined, snapshot?: Snapshot,
): Bounds {
  const reader = new BoundsReader(index, collation, snapshot);
  let combinations: Value[][] = [[]];
  let arrays = 0;
  let fixed = 0;
  let points = 0;
  for (; points < index.parts.length; points++) {
    const isArray = (index.state.multikey >> points) & 1;
    if (isArray && arrays > 0) break;
    const values = reader.pointsAt(index.parts[points].path, parts);
    if (!values || values.length * combinations.length > MOST_RANGES) break;
    arrays += isArray;
    if (values.length === 1 && fixed === points) fixed++;
    if (combinations.length === 1 && values.length === 1) combinations[0].push(values[0]);
    else combinations = combinations.flatMap((combination) => values.map((value) => [...combination, value]));
  }
  const next = index.parts[points];
  const isArray = ((index.state.multikey >> points) & 1) === 1;
  const limits = next && !(isArray && arrays > 0) ? reader.limitsAt(next.path, parts, isArray) : [];
  const ranges = combinations.flatMap((values) => reader.range(values, limits, next?.descending ?? false));
  return {
    ranges: ranges.length > 1 ? inOrder(ranges) : ranges, points, fixed, ranged: limits.length > 0,
    exact: points === index.parts.length,
  };
}

function inOrder(ranges: BoundRange[]): BoundRange[] {
  ranges.sort((a, b) => Buffer.compare(a.start, b.start));
  return ranges.filter((range, i) => i === 0 || !range.start.equals(ranges[i - 1].start));
}

class BoundsReader {
  readonly stringKey: StringKey | undefined;
  private readonly index: Index;
  private readonly snapshot: Snapshot | undefined;
  private readonly sameCollation: boolean;

  constructor(index: Index, collation: Collation | undefined, snapshot: Snapshot | undefined) {
    this.index = index;
    this.snapshot = snapshot;
    this.sameCollation = index.collation?.key === collation?.key;
    const labels = index.labels;
    this.stringKey = labels && ((text) => labels.bound(text, snapshot).label ?? Buffer.alloc(0));
  }

  /** The single values that the parts allow at a path; undefined when they do not say. */
  pointsAt(path: string, parts: readonly Predicate[]): Value[] | undefined {
    for (const part of parts) {
      if (part.kind === "compare" && part.op === "$eq" && part.path === path && this.usable(part.value)) {
        return this.present([part.value]);
      }
      if (part.kind === "in" && part.path === path && !part.patterns && part.values.every((value) => this.usable(value))) {
        return this.present(part.values);
      }
    }
    return undefined;
  }

  /** Null stands for missing too, and both undefined and null are keys of it. Strings without a label are in no entry. */
  private present(values: readonly Value[]): Value[] {
    const found = values.some(({ t }) => t === T.null)
      ? values.flatMap((value) => (value.t === T.null ? [UNDEFINED, NULL] : [value])) : [...values];
    const labels = this.index.labels;
    return labels
      ? found.filter((value) => typeof value.v !== "string" || labels.bound(value.v, this.snapshot).exact) : found;
  }

  /** The limits at a path: both sides, or one where arrays are, because two elements may satisfy the two sides. */
  limitsAt(path: string, parts: readonly Predicate[], isArray: boolean): Range[] {
    const ranges = parts.filter((part): part is Range =>
      part.kind === "compare" && part.path === path && part.op !== "$eq" && isRangeType(part.value)
        && this.usable(part.value));
    const [first] = ranges;
    if (!first || isArray) return first ? [first] : [];
    return ranges.filter((part) => rankOf(part.value) === rankOf(first.value));
  }

  private usable(value: Value): boolean {
    if (value.t === T.array) return false;
    if (value.t === T.string || value.t === T.symbol) return this.sameCollation;
    return value.t !== T.object || (this.sameCollation && !this.index.collation);
  }

  /** The range of keys that begin with the values and go on within the limits; none when it is empty. */
  range(values: readonly Value[], limits: readonly Range[], descending: boolean): BoundRange[] {
    const start = this.index.start(values, this.stringKey);
    if (limits.length === 0 || start.length >= KEPT) return [{ start, end: successor(start), prefix: start.length }];
    const rank = rankOf(limits[0].value);
    const type = Buffer.concat([start, Buffer.of(descending ? 0xff ^ rank : rank)]);
    let range: KeyRange = { start: type, end: successor(type) };
    for (const limit of limits) range = this.narrow(range, start, limit, descending);
    return Buffer.compare(range.start, range.end) < 0 ? [{ ...range, prefix: start.length }] : [];
  }

  private narrow(range: KeyRange, start: Buffer, { op, value }: Range, descending: boolean): KeyRange {
    let isLower = op === "$gt" || op === "$gte";
    let inclusive = op === "$gte" || op === "$lte";
    if (this.index.labels && typeof value.v === "string") {
      const { exact, label } = this.index.labels.bound(value.v, this.snapshot);
      // Between labels, above the text means from the next label on, and below it means below the next label.
      if (!exact) inclusive = isLower;
      if (!label) return isLower ? { start: range.end, end: range.end } : range;
    }
    const whole = Buffer.concat([start, writer.reset(this.stringKey).add(value, descending).bytes()]);
    const bound = whole.subarray(0, KEPT);
    if (descending) isLower = !isLower;
    const isCut = bound.length < whole.length;
    if (isLower) {
      const from = inclusive || isCut ? bound : successor(bound);
      return { start: Buffer.compare(from, range.start) > 0 ? from : range.start, end: range.end };
    }
    const to = inclusive || isCut ? successor(bound) : bound;
    return { start: range.start, end: Buffer.compare(to, range.end) < 0 ? to : range.end };
  }
}

function isRangeType(value: Value): boolean {
  if (value.t === T.null || value.t === T.undefined || value.t === T.minKey || value.t === T.maxKey) return false;
  return !(value.t === T.double && Number.isNaN(value.v)) && value.t !== T.decimal && value.t !== T.regex;
}
