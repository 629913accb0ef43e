import { compareStrings, T, type Doc, type Value } from "@raati/mongo-values";
import type { Hit } from "./path.ts";

export type ComparisonName = "$eq" | "$gt" | "$gte" | "$lt" | "$lte";

/** A compiled filter or a part of one: tests documents, and tells the planner what it asks. */
export type Predicate = { test(doc: Doc, hit?: Hit): boolean } & (
  | { kind: "and" | "or" | "nor"; children: Predicate[] }
  | { kind: "compare"; op: ComparisonName; path: string; value: Value }
  | { kind: "in"; path: string; values: Value[]; patterns: boolean }
  | { kind: "exists"; path: string; exists: boolean }
  | { kind: "other"; name: string; path?: string; children?: Predicate[] }
);

/**
 * The conjunction, with the parts of inner conjunctions as its own. Its parts are tested in MongoDB's canonical order, for
 * the last that goes through an array decides where the positional `$` points. Starts with a clean hit.
 */
export function and(parts: readonly Predicate[]): Predicate {
  const children = parts.length === 1 && parts[0].kind !== "and" ? [parts[0]] : flattened(parts);
  const only = children.length === 1 ? children[0] : undefined;
  return {
    kind: "and",
    children,
    test(doc, hit) {
      if (hit) hit.index = undefined;
      if (only) return only.test(doc, hit);
      for (let i = 0; i < children.length; i++) if (!children[i].test(doc, hit)) return false;
      return true;
    },
  };
}

function flattened(parts: readonly Predicate[]): Predicate[] {
  const inner = parts.flatMap((part) => (part.kind === "and" ? part.children : []));
  return [...parts.filter((part) => part.kind !== "and"), ...inner].sort(canonicalOrder);
}

/** The disjunction. It gives no hit, except where MongoDB simplifies it away: one part, or equalities at one path. */
export function or(children: Predicate[], anyOf: (path: string, values: Value[]) => Predicate): Predicate {
  if (children.length === 1) return children[0];
  const equalities = children.flatMap((part) => (part.kind === "compare" && part.op === "$eq" ? [part] : []));
  const [first] = equalities;
  const alike = equalities.filter(({ path, value }) => path === first.path && value.t !== T.regex);
  if (alike.length === children.length) {
    return anyOf(first.path, equalities.map((part) => part.value));
  }
  return { kind: "or", children, test: (doc) => children.some((child) => child.test(doc)) };
}

export function nor(children: Predicate[]): Predicate {
  return { kind: "nor", children, test: (doc) => !children.some((child) => child.test(doc)) };
}

export function childrenOf(predicate: Predicate): readonly Predicate[] {
  return "children" in predicate ? (predicate.children ?? []) : [];
}

/** MongoDB's order of those types that can give a hit (MatchExpression::MatchType); the rest comes after. */
const ORDER = [
  "$elemMatch", "$elemMatch values", "$size", "$eq", "$lte", "$lt", "$gt", "$gte", "$regex", "$mod", "exists", "in", "$type",
];

function typeOrder(predicate: Predicate): number {
  const type = predicate.kind === "compare" ? predicate.op : predicate.kind === "other" ? predicate.name : predicate.kind;
  const values = type === "$elemMatch" && childrenOf(predicate).length === 0;
  const at = ORDER.indexOf(values ? "$elemMatch values" : type);
  return at < 0 ? ORDER.length : at;
}

/** By type, then path, then children; what is equal stays in the order written. */
function canonicalOrder(a: Predicate, b: Predicate): number {
  const order = typeOrder(a) - typeOrder(b) || compareStrings(pathOf(a), pathOf(b));
  if (order !== 0) return order;
  const [x, y] = [childrenOf(a), childrenOf(b)];
  for (let i = 0; i < Math.min(x.length, y.length); i++) {
    const inner = canonicalOrder(x[i], y[i]);
    if (inner !== 0) return inner;
  }
  return x.length - y.length;
}

function pathOf(predicate: Predicate): string {
  return "path" in predicate ? (predicate.path ?? "") : "";
}
