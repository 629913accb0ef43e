import { compare, Doc, fail, T, type Collation, type Value } from "@raati/mongo-values";
import type { Predicate, Sort } from "@raati/mongo-language";
import type { Collection } from "../storage/collection.ts";
import type { Index } from "../storage/index.ts";
import type { Snapshot } from "../storage/store.ts";
import { boundsOf, type Bounds } from "./bounds.ts";

/** How documents are found. Whatever is found is tested against the whole filter again. */
export type Plan =
  | { kind: "scan"; reverse: boolean; sorted: boolean }
  | { kind: "index"; index: Index; bounds: Bounds; reverse: boolean; sorted: boolean; merge: boolean }
  | { kind: "or"; branches: Plan[]; sorted: boolean };

export interface PlanRequest {
  collection: Collection;
  filter: Predicate;
  sort?: Sort | undefined;
  collation: Collation | undefined;
  limited?: boolean;
  hint?: Index | "forward" | "backward" | undefined;
  /** The state that is read, and how old the catalog was then. */
  snapshot?: Snapshot | undefined;
  age?: number;
}

const MOST_MERGED = 50;
const WHOLE_KEY = 1000;

/**
 * Chooses by rule and not by trial: most fields held to values first, then an order that saves sorting, then a range.
 * A whole unique key is best of all.
 */
export function choosePlan(request: PlanRequest): Plan {
  const { collection, filter, hint } = request;
  if (hint === "forward" || hint === "backward") return { kind: "scan", reverse: hint === "backward", sorted: false };
  const parts = conjuncts(filter);
  if (hint) {
    if (isLater(hint, request)) fail("BadValue", "the hint names an index that came after the state that is read");
    return indexPlan(request, hint, parts);
  }
  let best: Plan = { kind: "scan", reverse: false, sorted: !request.sort };
  let bestScore = 0;
  for (const index of collection.indexes) {
    if (isLater(index, request) || !serves(index, parts, request.collation)) continue;
    const plan = indexPlan(request, index, parts);
    const score = scoreOf(plan, request);
    if (score > bestScore) [best, bestScore] = [plan, score];
    if (score >= WHOLE_KEY) break;
  }
  return bestScore >= 10 ? best : (orPlan(request, parts) ?? best);
}

function isLater(index: Index, { age = Infinity }: PlanRequest): boolean {
  return index.since > age;
}

type IndexPlan = Extract<Plan, { kind: "index" }>;

function indexPlan(request: PlanRequest, index: Index, parts: readonly Predicate[]): IndexPlan {
  const bounds = boundsOf(index, parts, request.collation, request.snapshot);
  const order = request.sort && orderOf(index, bounds, request.sort, request.collation);
  const many = bounds.ranges.length > 1;
  const sorted = !request.sort || (order !== undefined && (!many || bounds.ranges.length <= MOST_MERGED));
  return {
    kind: "index", index, bounds, reverse: order === "reverse", sorted, merge: many && sorted && request.sort !== undefined,
  };
}

function scoreOf({ index, bounds, sorted }: IndexPlan, { sort, limited }: PlanRequest): number {
  if (index.unique && bounds.exact) return WHOLE_KEY + 1 / (bounds.ranges.length + 1);
  const held = bounds.fixed * 20 + (bounds.points - bounds.fixed) * 15 + (bounds.ranged ? 10 : 0);
  const saved = sort && sorted ? (limited ? 12 : 6) : 0;
  return held + saved - index.parts.length / 100;
}

/** Whether entries come in the order of the sort, after the fields that are held to one value each. */
function orderOf(
  index: Index, bounds: Bounds, sort: Sort, collation: Collation | undefined,
): "forward" | "reverse" | undefined {
  if (index.state.truncated || index.collation?.key !== collation?.key) return undefined;
  const isArray = (i: number) => ((index.state.multikey >> i) & 1) === 1;
  const fixed = new Set(index.parts.slice(0, bounds.fixed).filter((_, i) => !isArray(i)).map((part) => part.path));
  const wanted = sort.parts.filter((part) => !fixed.has(part.path));
  if (wanted.length === 0) return "forward";
  const from = bounds.points;
  const reverse = wanted[0].descending !== index.parts[from]?.descending;
  for (let i = 0; i < wanted.length; i++) {
    const part = index.parts[from + i];
    if (!part || part.path !== wanted[i].path || isArray(from + i)) return undefined;
    if ((part.descending !== wanted[i].descending) !== reverse) return undefined;
  }
  return reverse ? "reverse" : "forward";
}

/**
 * The parts that every document must satisfy; those within $elemMatch hold for some element, so for some key of the index.
 */
function conjuncts(filter: Predicate): Predicate[] {
  if (filter.kind === "and") {
    return filter.children.every((part) => part.kind === "compare") ? filter.children : filter.children.flatMap(conjuncts);
  }
  if (filter.kind === "other" && filter.name === "$elemMatch" && filter.path !== undefined && filter.children) {
    return [filter, ...filter.children.flatMap(conjuncts).flatMap((child) => within(filter.path!, child))];
  }
  return [filter];
}

function within(path: string, child: Predicate): Predicate[] {
  return child.kind === "compare" || child.kind === "in" ? [{ ...child, path: `${path}.${child.path}` }] : [];
}

/** Whether every document that the parts can match has entries in the index. */
function serves(index: Index, parts: readonly Predicate[], collation: Collation | undefined): boolean {
  if (index.sparse && !index.parts.some(({ path }) => parts.some((part) => excludesMissing(part, path)))) return false;
  if (!index.partial) return true;
  const comparable = index.collation?.key === collation?.key ? parts : parts.filter((part) => !comparesTexts(part));
  return conjuncts(index.partial).every((needed) => comparable.some((part) => implies(part, needed)));
}

function excludesMissing(part: Predicate, path: string): boolean {
  if (part.kind === "exists") return part.exists && part.path === path;
  if (part.kind === "compare") {
    return part.path === path && part.value.t !== T.null && part.value.t !== T.minKey && part.value.t !== T.maxKey;
  }
  return part.kind === "in" && part.path === path && part.values.every((value) => value.t !== T.null);
}

/** Whether a part asks for texts, or for values that may hold some: a collation decides what it matches. */
function comparesTexts(part: Predicate): boolean {
  const values = part.kind === "compare" ? [part.value] : part.kind === "in" ? part.values : [];
  return values.some(({ t }) => t === T.string || t === T.symbol || t === T.object || t === T.array);
}

/** Whether a part of a filter guarantees a part of a partial index's filter; false when in doubt. */
function implies(part: Predicate, needed: Predicate): boolean {
  if (!("path" in part) || !("path" in needed) || part.path !== needed.path || part.path === undefined) return false;
  if (needed.kind === "exists") return needed.exists && excludesMissing(part, part.path);
  if (part.path.includes(".")) {
    return part.kind === "compare"
      && needed.kind === "compare" && part.op === needed.op && compare(part.value, needed.value) === 0;
  }
  const name = part.path;
  const holds = (value: Value) => value.t !== T.null && value.t !== T.array && needed.test(Doc.of([name], [value]));
  if (part.kind === "in") return !part.patterns && part.values.every(holds);
  if (part.kind !== "compare" || needed.kind !== "compare") {
    return part.kind === "compare" && part.op === "$eq" && holds(part.value);
  }
  if (part.op === "$eq") return holds(part.value);
  const sameSide = part.op[1] === needed.op[1];
  return sameSide && (holds(part.value) || (part.op === needed.op && compare(part.value, needed.value) === 0));
}

/** One indexed plan a branch of a disjunction; undefined when a branch has none. */
function orPlan(request: PlanRequest, parts: readonly Predicate[]): Plan | undefined {
  for (const part of parts) {
    if (part.kind !== "or") continue;
    const branches = part.children.map((filter) => choosePlan({ ...request, filter, sort: undefined, limited: false }));
    if (branches.every((branch) => branch.kind !== "scan")) return { kind: "or", branches, sorted: !request.sort };
  }
  return undefined;
}
