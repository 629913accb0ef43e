import { Doc, fail, isNumber, object, T, typeName, type Value } from "@raati/mongo-values";
import { compileExpression, EXPRESSIONS, isTruthy, type Expression, type Scope } from "../expression/compile.ts";
import { list } from "../expression/operator.ts";
import { parsePath } from "../expression/path.ts";
import { refuseExpr } from "./element-filter.ts";
import { compileFilter, type Hit, type Predicate } from "./filter.ts";
import { clampedInt32 } from "./integer.ts";

type Path = readonly string[];
type Cut = (items: readonly Value[]) => readonly Value[];

/** What becomes of a field: it stays, it goes, it is computed, or what is below it is named. */
export type Node = boolean | Expression | Branch;

/** The fields of one level, in the order of the specification. */
export class Branch {
  readonly fields = new Map<string, Node>();
  /** Whether anything here or below is computed. */
  computes = false;
}

/**
 * Takes a specification apart, by the rules of MongoDB 4.4 and later with their error codes. With the query's filter it is
 * find's, which alone knows $elemMatch, the positional `$` and a $slice of its own.
 */
export class Projection {
  readonly root = new Branch();
  /** Whether only what is named stays, or all but what is named. */
  readonly inclusion: boolean;
  readonly slices: { path: Path; cut: Cut }[] = [];
  positional: Path | undefined;
  private readonly scope: Scope;
  private readonly filter: Predicate | undefined;
  private type: "inclusion" | "exclusion" | undefined;
  private elemMatches = false;
  private idIncluded = false;

  constructor(spec: Doc, scope: Scope, filter?: Predicate) {
    this.scope = scope;
    this.filter = filter;
    this.parse(spec, []);
    const implied = this.idIncluded || (this.elemMatches && this.slices.length === 0);
    this.inclusion = this.type ? this.type === "inclusion" : implied;
    const { fields } = this.root;
    if (fields.get("_id") === !this.inclusion) fields.delete("_id");
    else if (this.inclusion && !fields.has("_id")) fields.set("_id", true);
  }

  private parse(spec: Doc, prefix: Path): void {
    for (const [name, value] of spec.entries()) {
      const positional = name.endsWith(".$");
      if (positional && !this.filter) fail(31324, "Cannot use positional projection in aggregation projection");
      if (name.includes(".$.")) fail(31394, "The positional operator may only be used at the end of a path");
      if (value.t === T.object) {
        if (positional) fail(31271, "positional projection cannot be used with an expression or sub object");
        this.subDocument(name, value.v, prefix);
      } else if (isNumber(value) || value.t === T.bool) {
        if (positional) this.addPositional(name, isTruthy(value), prefix);
        else this.toggle(name, isTruthy(value), prefix);
      } else {
        if (positional) fail(31308, "positional projection cannot be used with a literal");
        this.add(prefix, name, compileExpression(value, this.scope));
        this.decide("inclusion", 31310, name);
      }
    }
  }

  private toggle(name: string, included: boolean, prefix: Path): void {
    this.add(prefix, name, included);
    if (name === "_id" && prefix.length === 0) this.idIncluded = included;
    else if (included) this.decide("inclusion", 31253, name);
    else this.decide("exclusion", 31254, name);
  }

  private addPositional(name: string, included: boolean, prefix: Path): void {
    if (!included) fail(31395, "positional projection cannot be used with exclusion");
    if (this.positional) fail(31276, "Cannot specify more than one positional projection per query.");
    if (this.elemMatches) fail(31256, "Cannot specify positional operator and $elemMatch.");
    if (name === ".$") fail(5392900, `Projection on field ${name} is invalid`);
    refuseExpr(this.filter!);
    this.positional = this.add(prefix, name.slice(0, -2), true);
    this.decide("inclusion", 31253, name);
  }

  private decide(type: "inclusion" | "exclusion", code: number, name: string): void {
    if (this.type && this.type !== type) fail(code, `Cannot do ${type} on field ${name} in ${this.type} projection`);
    this.type = type;
  }

  private subDocument(name: string, value: Doc, prefix: Path): void {
    const [operator] = value.names;
    const [argument] = value.values;
    const slice = operator === "$slice" && this.filter && findSlice(argument);
    if (value.size === 0) fail(51270, `Invalid empty sub-projection: ${name}`);
    if (value.size > 1 || !operator.startsWith("$")) this.parse(value, this.add(prefix, name, new Branch()));
    else if (operator === "$elemMatch") this.elemMatch(name, argument, prefix);
    else if (slice) this.slices.push({ path: this.add(prefix, name, true), cut: slice });
    else if (Object.hasOwn(EXPRESSIONS, operator)) {
      this.decide("inclusion", 31252, name);
      this.add(prefix, name, compileExpression(object(value), this.scope));
    } else fail(31325, `Unknown expression ${operator}`);
  }

  private elemMatch(name: string, condition: Value, prefix: Path): void {
    if (!this.filter) fail("InvalidPipelineOperator", "Cannot use $elemMatch in this context");
    if (condition.t !== T.object) fail(31274, `$elemMatch needs an object, but got ${typeName(condition)}`);
    if (this.positional) fail(31255, "Cannot specify positional operator and $elemMatch.");
    if (prefix.length > 0 || name.includes(".")) fail(31275, "Cannot use $elemMatch projection on a nested field.");
    const predicate = compileFilter(Doc.of([name], [object(Doc.of(["$elemMatch"], [condition]))]), this.scope);
    this.elemMatches = true;
    this.add(prefix, name, ([root]) => {
      const doc = root!.v as Doc;
      const hit: Hit = {};
      const value = predicate.test(doc, hit) ? doc.get(name) : undefined;
      return value?.t === T.array ? list([value.v.items[hit.index!]]) : undefined;
    });
  }

  private add(prefix: Path, name: string, node: Node): Path {
    const path = [...prefix, ...parsePath(name)];
    const last = path.at(-1)!;
    let branch = this.root;
    branch.computes ||= typeof node === "function";
    for (const part of path.slice(0, -1)) {
      const next = branch.fields.get(part) ?? new Branch();
      if (!(next instanceof Branch)) return fail(31249, `Path collision at ${path.join(".")}`);
      branch.fields.set(part, next);
      next.computes ||= typeof node === "function";
      branch = next;
    }
    const there = branch.fields.get(last);
    if (there !== undefined && !(there instanceof Branch && node instanceof Branch)) fail(31250, "Path collision");
    branch.fields.set(last, there ?? node);
    return path;
  }
}

/** A $slice in find's own syntax, a number or [skip, limit]; undefined for all else, which may be the expression $slice. */
function findSlice(argument: Value): Cut | undefined {
  if (isNumber(argument)) {
    const limit = clampedInt32(argument);
    return (items) => (limit < 0 ? items.slice(limit) : items.slice(0, limit));
  }
  if (argument.t !== T.array || argument.v.length !== 2) return undefined;
  const [skip, limit] = argument.v.items.map((item) => (isNumber(item) ? clampedInt32(item) : Number.NaN));
  if (Number.isNaN(skip) || !(limit > 0)) return undefined;
  return (items) => {
    const start = skip < 0 ? Math.max(0, items.length + skip) : skip;
    return items.slice(start, start + limit);
  };
}
