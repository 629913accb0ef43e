import { Doc } from "../bson/document.ts";
import { isNumber, T, typeName, type Value } from "../bson/value.ts";
import { fail, ServerError } from "../errors.ts";
import { compileExpression, EXPRESSIONS, isTruthy, type Expression, type Scope } from "../expression/compile.ts";
import { checkName, parsePath } from "../expression/path.ts";
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

/** What is allowed: `filter` in projections of find only, which know $slice, $elemMatch and the positional `$`. */
export interface ProjectionRules { readonly scope: Scope; readonly filter?: Predicate }

/** Takes a specification apart, by the rules of MongoDB 4.4 and later with their error codes. */
export function parseProjection(spec: Doc, rules: ProjectionRules): { root: Branch; type: ProjectionType } {
  const parser = new Parser(rules);
  parser.parse(spec, parser.root);
  return { root: parser.root, type: parser.finish(spec) };
}

class Parser {
  readonly root = new Branch();
  private readonly rules: ProjectionRules;
  private type: ProjectionType | undefined;
  private readonly seen = new Set<Leaf["kind"]>();
  private idIncluded = false;

  constructor(rules: ProjectionRules) {
    this.rules = rules;
  }

  parse(spec: Doc, parent: Branch): void {
    for (const [name, value] of spec.entries()) this.field(name, value, parent);
  }

  /** Settles what `_id` and the type are when the specification does not say. */
  finish(spec: Doc): ProjectionType {
    const type = this.type ?? this.defaultType();
    const { fields } = this.root;
    if (type === "inclusion" && !spec.names.some((name) => name === "_id" || name.startsWith("_id."))) {
      fields.set("_id", { kind: "include" });
    }
    if (type === "exclusion" && this.idIncluded) fields.delete("_id");
    return type;
  }

  private defaultType(): ProjectionType {
    if (this.seen.has("slice")) return this.idIncluded ? "inclusion" : "exclusion";
    return this.seen.has("elemMatch") || this.idIncluded ? "inclusion" : "exclusion";
  }

  private field(name: string, value: Value, parent: Branch): void {
    const positional = name.endsWith(".$");
    if (positional && !this.rules.filter) fail(31324, "Cannot use positional projection in aggregation projection");
    if (name.includes(".$.")) fail(31394, "The positional operator may only be used at the end of a path");
    if (value.t === T.object) {
      if (positional) fail(31271, "positional projection cannot be used with an expression or sub object");
      this.subDocument(name, value.v, parent);
    } else if (isNumber(value) || value.t === T.bool) {
      if (isTruthy(value)) this.inclusion(name, positional, parent);
      else if (positional) fail(31395, "positional projection cannot be used with exclusion");
      else this.exclusion(name, parent);
    } else {
      if (positional) fail(31308, "positional projection cannot be used with a literal");
      const expression = compileExpression(value, this.rules.scope);
      this.add(parent, name, { kind: "computed", expression });
      if (this.type === "exclusion") fail(31310, `Cannot use an expression ${name} in an exclusion projection`);
      this.type = "inclusion";
    }
  }

  private inclusion(name: string, positional: boolean, parent: Branch): void {
    const isId = name === "_id" && parent === this.root;
    if (positional) this.positional(name, parent);
    else this.add(parent, name, { kind: "include" });
    if (isId) {
      this.idIncluded = true;
      return;
    }
    if (this.type === "exclusion") fail(31253, `Cannot do inclusion on field ${name} in exclusion projection`);
    this.type = "inclusion";
  }

  private positional(name: string, parent: Branch): void {
    if (this.seen.has("positional")) fail(31276, "Cannot specify more than one positional projection per query.");
    if (this.seen.has("elemMatch")) fail(31256, "Cannot specify positional operator and $elemMatch.");
    if (name === ".$") fail(5392900, `Projection on field ${name} is invalid`);
    refuseExpr(this.rules.filter!);
    this.add(parent, name.slice(0, -2), { kind: "positional" });
  }

  private exclusion(name: string, parent: Branch): void {
    this.add(parent, name, { kind: "exclude" });
    if (name === "_id" && parent === this.root) return;
    if (this.type === "inclusion") fail(31254, `Cannot do exclusion on field ${name} in inclusion projection`);
    this.type = "exclusion";
  }

  private subDocument(name: string, value: Doc, parent: Branch): void {
    if (value.size === 0) fail(51270, `Invalid empty sub-projection: ${name}`);
    const [operator] = value.names;
    if (value.size === 1 && operator.startsWith("$")) {
      if (this.operator(name, operator, value, parent)) return;
      fail(31325, `Unknown expression ${operator}`);
    }
    const names = parsePath(name);
    this.parse(value, innerBranch(parent, names) ?? this.add(parent, name, new Branch()));
  }

  /** Adds an operator of find or an expression; false when the name is none. */
  private operator(name: string, operator: string, call: Doc, parent: Branch): boolean {
    if (operator === "$elemMatch") {
      if (!this.rules.filter) fail("InvalidPipelineOperator", "Cannot use $elemMatch in this context");
      this.elemMatch(name, call, parent);
      return true;
    }
    if (operator === "$slice" && this.rules.filter) {
      const slice = findSlice(call.values[0]);
      if (slice) {
        this.add(parent, name, slice);
        return true;
      }
    }
    if (!Object.hasOwn(EXPRESSIONS, operator)) return false;
    if (this.type === "exclusion") fail(31252, "Cannot use expression other than $meta in exclusion projection");
    this.type = "inclusion";
    this.add(parent, name, { kind: "computed", expression: compileExpression({ t: T.object, v: call }, this.rules.scope) });
    return true;
  }

  private elemMatch(name: string, call: Doc, parent: Branch): void {
    const [condition] = call.values;
    if (condition.t !== T.object) fail(31274, `elemMatch: Invalid argument, object required, but got ${typeName(condition)}`);
    if (this.seen.has("positional")) fail(31255, "Cannot specify positional operator and $elemMatch.");
    if (parent !== this.root || name.includes(".")) fail(31275, "Cannot use $elemMatch projection on a nested field.");
    const predicate = compileFilter(Doc.of([name], [{ t: T.object, v: call }]), this.rules.scope);
    this.add(parent, name, { kind: "elemMatch", predicate });
  }

  private add<Node extends Branch | Leaf>(parent: Branch, path: string, node: Node): Node {
    const names = parsePath(path);
    let at = parent;
    for (const [i, name] of names.entries()) {
      const next = at.fields.get(name);
      if (i === names.length - 1) {
        if (next) fail(31250, `Path collision at ${path}`);
        at.fields.set(name, node);
      } else if (!next) {
        const made = new Branch();
        at.fields.set(name, made);
        at = made;
      } else {
        if (next.kind !== "branch") fail(31249, `Path collision at ${path} remaining portion ${names.slice(1).join(".")}`);
        at = next;
      }
    }
    if (node.kind !== "branch") this.seen.add(node.kind);
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
