import { Doc } from "../bson/document.ts";
import { isNumber, object, T, typeName, type Value } from "../bson/value.ts";
import { fail } from "../errors.ts";
import { compileExpression, EXPRESSIONS, isTruthy, type Expression, type Scope } from "../expression/compile.ts";
import { parsePath } from "../expression/path.ts";
import { refuseExpr } from "./element-filter.ts";
import { compileFilter, type Predicate } from "./filter.ts";
import { clampedInt32 } from "./integer.ts";

/** What a projection does at the end of a path. */
export type Leaf =
  | { readonly kind: "include" | "exclude" | "positional" }
  | { readonly kind: "computed"; readonly expression: Expression }
  | { readonly kind: "elemMatch"; readonly predicate: Predicate }
  | { readonly kind: "slice"; readonly skip: number | undefined; readonly limit: number };

/** The fields of one level, in the order of the specification. */
export class Branch {
  readonly kind = "branch";
  readonly fields = new Map<string, Branch | Leaf>();
}

/** Whether only what is named stays, or all but what is named. */
export type ProjectionType = "inclusion" | "exclusion";

/**
 * Takes a specification apart, by the rules of MongoDB 4.4 and later with their error codes. With the query's filter it is
 * find's, which alone knows $elemMatch, the positional `$` and a $slice of its own.
 */
export function parseProjection(spec: Doc, scope: Scope, filter?: Predicate): { root: Branch; type: ProjectionType } {
  const parser = new Parser(scope, filter);
  parser.parse(spec, parser.root);
  return { root: parser.root, type: parser.finish(spec) };
}

class Parser {
  readonly root = new Branch();
  private readonly scope: Scope;
  private readonly filter: Predicate | undefined;
  private type: ProjectionType | undefined;
  private readonly seen = new Set<string>();
  private idIncluded = false;

  constructor(scope: Scope, filter: Predicate | undefined) {
    this.scope = scope;
    this.filter = filter;
  }

  parse(spec: Doc, parent: Branch): void {
    for (const [name, value] of spec.entries()) this.field(name, value, parent);
  }

  /** Settles what the type is when the specification does not say, and what happens to `_id`. */
  finish(spec: Doc): ProjectionType {
    const inclusion = this.idIncluded || (this.seen.has("elemMatch") && !this.seen.has("slice"));
    const type = this.type ?? (inclusion ? "inclusion" : "exclusion");
    const { fields } = this.root;
    if (type === "exclusion") {
      if (this.idIncluded) fields.delete("_id");
    } else if (fields.get("_id")?.kind === "exclude") fields.delete("_id");
    else if (!spec.names.some((name) => /^_id(\.|$)/.test(name))) fields.set("_id", { kind: "include" });
    return type;
  }

  private field(name: string, value: Value, parent: Branch): void {
    const positional = name.endsWith(".$");
    if (positional && !this.filter) fail(31324, "Cannot use positional projection in aggregation projection");
    if (name.includes(".$.")) fail(31394, "The positional operator may only be used at the end of a path");
    if (value.t === T.object) {
      if (positional) fail(31271, "positional projection cannot be used with an expression or sub object");
      this.subDocument(name, value.v, parent);
    } else if (isNumber(value) || value.t === T.bool) {
      this.toggle(name, isTruthy(value), positional, parent);
    } else {
      if (positional) fail(31308, "positional projection cannot be used with a literal");
      this.add(parent, name, { kind: "computed", expression: compileExpression(value, this.scope) });
      this.decide("inclusion", 31310, `Cannot use an expression ${name} in an exclusion projection`);
    }
  }

  private toggle(name: string, included: boolean, positional: boolean, parent: Branch): void {
    if (positional && !included) fail(31395, "positional projection cannot be used with exclusion");
    if (positional) this.positional(name, parent);
    else this.add(parent, name, { kind: included ? "include" : "exclude" });
    if (name === "_id" && parent === this.root) this.idIncluded = included;
    else if (included) this.decide("inclusion", 31253, `Cannot do inclusion on field ${name} in exclusion projection`);
    else this.decide("exclusion", 31254, `Cannot do exclusion on field ${name} in inclusion projection`);
  }

  private decide(type: ProjectionType, code: number, message: string): void {
    if (this.type && this.type !== type) fail(code, message);
    this.type = type;
  }

  private positional(name: string, parent: Branch): void {
    if (this.seen.has("positional")) fail(31276, "Cannot specify more than one positional projection per query.");
    if (this.seen.has("elemMatch")) fail(31256, "Cannot specify positional operator and $elemMatch.");
    if (name === ".$") fail(5392900, `Projection on field ${name} is invalid`);
    refuseExpr(this.filter!);
    this.add(parent, name.slice(0, -2), { kind: "positional" });
  }

  private subDocument(name: string, value: Doc, parent: Branch): void {
    if (value.size === 0) fail(51270, `Invalid empty sub-projection: ${name}`);
    const [operator] = value.names;
    if (value.size === 1 && operator.startsWith("$")) {
      if (!this.operator(name, operator, value, parent)) fail(31325, `Unknown expression ${operator}`);
      return;
    }
    const names = parsePath(name);
    this.parse(value, innerBranch(parent, names) ?? this.add(parent, name, new Branch()));
  }

  /** Adds an operator of find or an expression; false when the name is none. */
  private operator(name: string, operator: string, call: Doc, parent: Branch): boolean {
    const [argument] = call.values;
    const slice = operator === "$slice" && this.filter && findSlice(argument);
    if (operator === "$elemMatch") this.elemMatch(name, argument, parent);
    else if (slice) this.add(parent, name, slice);
    else if (Object.hasOwn(EXPRESSIONS, operator)) {
      this.decide("inclusion", 31252, "Cannot use expression other than $meta in exclusion projection");
      this.add(parent, name, { kind: "computed", expression: compileExpression(object(call), this.scope) });
    } else return false;
    return true;
  }

  private elemMatch(name: string, condition: Value, parent: Branch): void {
    if (!this.filter) fail("InvalidPipelineOperator", "Cannot use $elemMatch in this context");
    if (condition.t !== T.object) fail(31274, `$elemMatch needs an object, but got ${typeName(condition)}`);
    if (this.seen.has("positional")) fail(31255, "Cannot specify positional operator and $elemMatch.");
    if (parent !== this.root || name.includes(".")) fail(31275, "Cannot use $elemMatch projection on a nested field.");
    const filter = Doc.of([name], [object(Doc.of(["$elemMatch"], [condition]))]);
    this.add(parent, name, { kind: "elemMatch", predicate: compileFilter(filter, this.scope) });
  }

  private add<Node extends Branch | Leaf>(parent: Branch, path: string, node: Node): Node {
    const names = parsePath(path);
    let at = parent;
    for (const name of names.slice(0, -1)) {
      const next = at.fields.get(name) ?? new Branch();
      if (next.kind !== "branch") fail(31249, `Path collision at ${path} remaining portion ${names.slice(1).join(".")}`);
      at.fields.set(name, next);
      at = next;
    }
    if (at.fields.has(names.at(-1)!)) fail(31250, `Path collision at ${path}`);
    at.fields.set(names.at(-1)!, node);
    this.seen.add(node.kind);
    return node;
  }
}

function innerBranch(parent: Branch, names: readonly string[]): Branch | undefined {
  let at: Branch | Leaf | undefined = parent;
  for (const name of names) at = at?.kind === "branch" ? at.fields.get(name) : undefined;
  return at?.kind === "branch" ? at : undefined;
}

/** A $slice in find's own syntax, a number or [skip, limit]; undefined for all else, which may be the expression $slice. */
function findSlice(argument: Value): Leaf | undefined {
  if (isNumber(argument)) return { kind: "slice", skip: undefined, limit: clampedInt32(argument) };
  if (argument.t !== T.array || argument.v.length !== 2) return undefined;
  const [skip, limit] = argument.v.items;
  if (!isNumber(skip) || !isNumber(limit) || clampedInt32(limit) <= 0) return undefined;
  return { kind: "slice", skip: clampedInt32(skip), limit: clampedInt32(limit) };
}
