import { ServerError } from "./errors.ts";
import { compareStrings } from "./compare.ts";
import type { Doc } from "./document.ts";
import { isNumber, type Value } from "./value.ts";

/** A way to order strings. One without a collation (`{locale: "simple"}`) orders by bytes and is written as undefined. */
export interface Collation {
  /** The full specification as `listIndexes` shows it. */
  readonly spec: Readonly<Record<string, string | number | boolean>>;
  /** Two equal keys mean the same collation. */
  readonly key: string;
  readonly compare: (a: string, b: string) => number;
}

const LOCALES = new Set(["fi", "sv", "en", "en_US"]);
const DEFAULTS = {
  locale: "", caseLevel: false, caseFirst: "off", strength: 3, numericOrdering: false, alternate: "non-ignorable",
  maxVariable: "punct", normalization: false, backwards: false, version: "57.1",
};
const known = new Map<string, Collation>();

/**
 * The collation of a specification. Served by the ICU that Node carries, so exactly: locales fi, sv, en and en_US, strengths
 * 1 to 3. What ICU offers and JavaScript does not reach (strengths 4 and 5, backwards, maxVariable "space") is refused.
 */
export function parseCollation(doc: Doc): Collation | undefined {
  const spec: Record<string, string | number | boolean> = { ...DEFAULTS };
  for (const [name, value] of doc.entries()) {
    if (!(name in DEFAULTS)) throw new ServerError("IDLUnknownField", `BSON field 'collation.${name}' is an unknown field.`);
    spec[name] = option(name, value);
  }
  if (!doc.has("locale")) {
    throw new ServerError("IDLFailedToParse", "BSON field 'collation.locale' is missing but a required field");
  }
  if (spec.locale === "simple") {
    if (doc.size > 1) refuse("the simple locale takes no other options");
    return undefined;
  }
  const key = JSON.stringify(spec);
  const found = known.get(key);
  if (found) return found;
  const made: Collation = { spec, key, compare: comparer(spec) };
  known.set(key, made);
  return made;
}

function option(name: string, value: Value): string | number | boolean {
  const fallback = DEFAULTS[name as keyof typeof DEFAULTS];
  if (typeof fallback === "number" && isNumber(value)) return Number(value.v);
  if (typeof value.v !== typeof fallback || value.v === null) {
    throw new ServerError("TypeMismatch", `BSON field 'collation.${name}' is the wrong type`);
  }
  return value.v as string | boolean;
}

function comparer(spec: Record<string, string | number | boolean>): Collation["compare"] {
  if (!LOCALES.has(String(spec.locale))) {
    refuse(`unsupported locale ${JSON.stringify(spec.locale)}; fi, sv and en are served`);
  }
  if (![1, 2, 3].includes(spec.strength as number)) refuse("strength must be 1, 2 or 3");
  if (!["off", "upper", "lower"].includes(String(spec.caseFirst))) refuse("caseFirst must be upper, lower or off");
  if (!["non-ignorable", "shifted"].includes(String(spec.alternate))) refuse("alternate must be non-ignorable or shifted");
  if (spec.version !== DEFAULTS.version) refuse(`the only version is ${DEFAULTS.version}`);
  if (spec.maxVariable !== "punct" || spec.backwards || (spec.caseLevel && spec.strength !== 1)) {
    refuse("maxVariable, backwards, and caseLevel above strength 1 are not supported");
  }
  const collator = new Intl.Collator(String(spec.locale).replace("_", "-"), {
    usage: "sort",
    sensitivity: spec.caseLevel ? "case" : (["base", "accent", "variant"] as const)[(spec.strength as number) - 1],
    numeric: Boolean(spec.numericOrdering),
    caseFirst: spec.caseFirst === "off" ? "false" : (spec.caseFirst as "upper" | "lower"),
    ignorePunctuation: spec.alternate === "shifted",
  });
  return collator.compare;
}

function refuse(why: string): never {
  throw new ServerError("BadValue", `Field 'collation' is invalid: ${why}`);
}

/**
 * Finds one string to stand for all that a collation holds equal, for grouping and sets. One instance for one operation:
 * which member stands for its class depends on what came first.
 */
export class Canonical {
  private readonly sorted: string[] = [];
  private readonly compare: (a: string, b: string) => number;

  constructor(collation: Collation | undefined) {
    this.compare = collation?.compare ?? compareStrings;
  }

  of(text: string): string {
    let low = 0;
    let high = this.sorted.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      const order = this.compare(this.sorted[middle], text);
      if (order === 0) return this.sorted[middle];
      if (order < 0) low = middle + 1;
      else high = middle;
    }
    this.sorted.splice(low, 0, text);
    return text;
  }
}
