import { date, fail, NULL, object, T, type Arr, type Collation, type Doc, type Value } from "@raati/mongo-values";
import { ACCUMULATE } from "./accumulate.ts";
import { ARITHMETIC } from "./arithmetic.ts";
import { ARRAYS } from "./arrays.ts";
import { CONVERT } from "./convert.ts";
import { DATE_MATH } from "./date-math.ts";
import { DATES } from "./dates.ts";
import { FIELDS } from "./fields.ts";
import { LOGIC } from "./logic.ts";
import { constant, folded, list, record, type Env, type Expression, type Operators } from "./operator.ts";
import { checkName, parsePath, walk } from "./path.ts";
import { REGEX } from "./regex.ts";
import { SETS } from "./sets.ts";
import { STRINGS } from "./strings.ts";
import { VARIABLES } from "./variables.ts";

export { isTruthy, type Env, type Expression } from "./operator.ts";

/** Every expression operator that is served. */
export const EXPRESSIONS: Operators = {
  ...ARITHMETIC, ...LOGIC, ...STRINGS, ...REGEX, ...ARRAYS, ...SETS, ...CONVERT, ...DATES, ...DATE_MATH, ...ACCUMULATE,
  ...FIELDS,
  ...VARIABLES,
};

const table = new Map(Object.entries(EXPRESSIONS));

/** What a variable's name stands for: a slot of the environment, or a value fixed for the whole command. */
type Binding = number | { readonly value: Value | undefined };

/** `variables`: the command's `let`, constant expressions that may use those before them. `now`: $$NOW in milliseconds. */
export interface ScopeOptions { collation?: Collation | undefined; variables?: Doc | undefined; now?: bigint }

/** The variables that an expression may name, and its collation: one scope for a command, inner ones for what binds. */
export class Scope {
  readonly collation: Collation | undefined;
  private readonly bindings = new Map<string, Binding>();
  private readonly outer: Scope | undefined;
  private now: bigint | undefined;
  /** The command's own variables are made before there is a document to look at. */
  private seesDocument = true;
  /** A value for each slot of the command's environments; inner scopes share it, so that no two variables share a slot. */
  private readonly frame: Env;

  constructor(options: ScopeOptions = {}, outer?: Scope) {
    this.collation = outer?.collation ?? options.collation;
    this.frame = outer?.frame ?? [undefined, undefined];
    this.outer = outer;
    this.now = options.now;
    if (!options.variables) return;
    this.seesDocument = false;
    for (const [name, value] of options.variables.entries()) {
      checkVariable(name, true);
      this.bindings.set(name, { value: compileExpression(value, this)(this.frame.slice()) });
    }
    this.seesDocument = true;
  }

  /** The environment for one document. */
  env(root: Doc): Env {
    const env = this.frame.slice();
    env[0] = env[1] = object(root);
    return env;
  }

  /** A scope with further variables, and the slot of each for `env[slot] = value` or `bind`. Refuses what MongoDB does. */
  with(names: readonly string[]): { scope: Scope; slots: number[] } {
    const scope = new Scope({}, this);
    const slots = names.map((name) => {
      checkVariable(name, true);
      const slot = this.frame.push(undefined) - 1;
      scope.bindings.set(name, slot);
      return slot;
    });
    return { scope, slots };
  }

  /** Sets a variable for all environments made from now on. */
  bind(slot: number, value: Value | undefined): void {
    this.frame[slot] = value;
  }

  lookup(name: string): Binding {
    const binding = this.bindings.get(name) ?? this.outer?.lookup(name);
    if (binding !== undefined) return binding;
    if (name === "NOW") return { value: date((this.now ??= BigInt(Date.now()))) };
    if (name === "REMOVE") return { value: undefined };
    if (name !== "ROOT" && name !== "CURRENT") fail(17276, `Use of undefined variable: ${name}`);
    if (!this.seesDocument) {
      fail(4890500, "Command let Expression tried to access a field, but it runs before any document is examined");
    }
    return name === "ROOT" ? 0 : 1;
  }
}

const READABLE = /^[A-Za-z\u0080-\u{10ffff}][\w\u0080-\u{10ffff}]*$/u;
/** A variable of the user begins with a small letter; only CURRENT may be set anew. */
const WRITABLE = /^(?:CURRENT$|[a-z\u0080-\u{10ffff}])/u;

function checkVariable(name: string, set: boolean): void {
  if (!READABLE.test(name)) fail("FailedToParse", `'${name}' is empty or contains an invalid character for a variable name`);
  if (set && !WRITABLE.test(name)) fail("FailedToParse", `'${name}' is not a name for a user variable`);
}

/** Compiles an operand: a field path, a variable, an operator, a document or array of expressions, or a literal. */
export function compileExpression(value: Value, scope: Scope): Expression {
  switch (value.t) {
    case T.string: return value.v.startsWith("$") ? compilePath(value.v, scope) : constant(value);
    case T.object: return value.v.names[0]?.startsWith("$") ? compileCall(value.v, scope) : compileDoc(value.v, scope);
    case T.array: return compileArray(value.v, scope);
    default: return constant(value);
  }
}

function compilePath(text: string, scope: Scope): Expression {
  if (text === "$") fail(16872, "'$' by itself is not a valid FieldPath");
  // "$a" is short for "$$CURRENT.a".
  const full = text.startsWith("$$") ? text.slice(2) : `CURRENT.${text.slice(1)}`;
  const [variable] = full.split(".", 1);
  checkVariable(variable, false);
  const binding = scope.lookup(variable);
  const path = parsePath(full).slice(1);
  if (typeof binding !== "number") return constant(walk(binding.value, path));
  return (env) => walk(env[binding], path);
}

function compileCall(call: Doc, scope: Scope): Expression {
  if (call.size !== 1) fail(15983, "An object representing an expression must have exactly one field");
  const [name] = call.names;
  const operator = table.get(name) ?? fail("InvalidPipelineOperator", `Unrecognized expression '${name}'`);
  return operator({
    name, scope, argument: call.values[0], compile: (value, inner = scope) => compileExpression(value, inner),
  });
}

function compileDoc(doc: Doc, scope: Scope): Expression {
  const names = doc.names;
  names.forEach(checkName);
  const twice = names.find((name, i) => names.indexOf(name) !== i);
  if (twice !== undefined) fail(16406, `duplicate field name specified in object literal: ${twice}`);
  const parts = doc.values.map((value) => compileExpression(value, scope));
  return folded(parts, (env) => record(parts.map((part, i) => [names[i], part(env)] as const)));
}

function compileArray({ items }: Arr, scope: Scope): Expression {
  const parts = items.map((item) => compileExpression(item, scope));
  return folded(parts, (env) => list(parts.map((part) => part(env) ?? NULL)));
}
