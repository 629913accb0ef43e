import { Arr } from "../bson/document.ts";
import { array, isNumber, NULL, T, typeName, type NumberValue, type Value } from "../bson/value.ts";
import { fail, type CodeName } from "../errors.ts";
import type { Scope } from "./compile.ts";

/** The values that an expression reads: slot 0 is $$ROOT, slot 1 $$CURRENT, the rest variables bound while it runs. */
export type Env = (Value | undefined)[];
/** A compiled expression; undefined stands for a missing value. `constant`: it reads nothing of the environment. */
export type Expression = ((env: Env) => Value | undefined) & { readonly constant?: true };
/** A value that an operator got, undefined when it is missing. */
export type Operand = Value | undefined;

/** One use of an operator: `{name: argument}`. */
export interface Call {
  readonly name: string;
  readonly argument: Value;
  readonly scope: Scope;
  compile(value: Value, scope?: Scope): Expression;
}

/** Compiles one use of an operator. */
export type Operator = (call: Call) => Expression;
export type Operators = Readonly<Record<string, Operator>>;
type Code = CodeName | number;

export function constant(value: Operand): Expression {
  return Object.assign(() => value, { constant: true as const });
}

/** Evaluates at once what reads only constants, so that its errors show without a document, as in MongoDB. */
export function folded(parts: readonly (Expression | undefined)[], expression: Expression): Expression {
  return parts.every((part) => part === undefined || part.constant) ? constant(expression([])) : expression;
}

/** The operands of `{$op: [a, b]}` or `{$op: a}`; their number must lie within the bounds. */
export function operands(call: Call, least: number, most: number): Expression[] {
  const { argument, name } = call;
  const parts = (argument.t === T.array ? argument.v.items : [argument]).map((item) => call.compile(item));
  const count = parts.length;
  if (count >= least && count <= most) return parts;
  if (least === most) fail(16020, `Expression ${name} takes exactly ${least} arguments. ${count} were passed in.`);
  return fail(28667, `Expression ${name} takes ${least} to ${most} arguments, but ${count} were passed in.`);
}

export function unary(apply: (a: Operand, call: Call) => Operand): Operator {
  return nary((parts, env, call) => apply(parts[0](env), call), 1, 1);
}

/** An operator of one operand that answers null for a null. */
export function mapping(apply: (a: Value, call: Call) => Operand): Operator {
  return unary((a, call) => (nullish(a) ? NULL : apply(a, call)));
}

export function binary(apply: (a: Operand, b: Operand, call: Call) => Operand): Operator {
  return nary((parts, env, call) => apply(parts[0](env), parts[1](env), call), 2, 2);
}

/** An operator that evaluates its operands itself, because a null among them keeps the later ones from being evaluated. */
export function nary(apply: (parts: Expression[], env: Env, call: Call) => Operand, least = 0, most = Infinity): Operator {
  return (call) => {
    const parts = operands(call, least, most);
    return folded(parts, (env) => apply(parts, env, call));
  };
}

/** The codes of what can be wrong with `{$op: {name: value}}`: it is no document, or has an unknown name. */
type NamedCodes = readonly [document: Code, unknown: Code];
type Given<Needed extends string, Optional extends string, Item> = Record<Needed, Item> & Partial<Record<Optional, Item>>;

/** The arguments of `{$op: {name: value}}`. `required` says with which code the absence of a name is an error. */
export function named<Required extends string, Optional extends string = never>(
  { argument, name }: Call, codes: NamedCodes, required: Record<Required, Code>, optional: readonly Optional[] = [],
): Given<Required, Optional, Value> {
  if (argument.t !== T.object) return fail(codes[0], `${name} only supports an object as its argument`);
  const known = new Set<string>([...Object.keys(required), ...optional]);
  const unknown = argument.v.names.find((key) => !known.has(key));
  if (unknown !== undefined) fail(codes[1], `Unrecognized parameter to ${name}: ${unknown}`);
  for (const [key, code] of Object.entries<Code>(required)) {
    if (!argument.v.has(key)) fail(code, `Missing '${key}' parameter to ${name}`);
  }
  return Object.fromEntries(argument.v.entries()) as Given<Required, Optional, Value>;
}

/** An operator of named arguments, which `build` gets compiled. */
export function keyed<Required extends string, Optional extends string = never>(
  codes: NamedCodes, required: Record<Required, Code>, optional: readonly Optional[],
  build: (given: Given<Required, Optional, Expression>, call: Call) => Expression,
): Operator {
  return (call) => {
    const entries = Object.entries<Value>(named(call, codes, required, optional));
    const given = Object.fromEntries(entries.map(([key, value]) => [key, call.compile(value)]));
    return folded(Object.values(given), build(given as Given<Required, Optional, Expression>, call));
  };
}

/** True for null, undefined and missing, which most operators pass on as null. */
export function nullish(value: Operand): value is undefined | Extract<Value, { t: 10 | 6 }> {
  return value === undefined || value.t === T.null || value.t === T.undefined;
}

export const list = (items: readonly Value[]): Value => array(Arr.of(items));

/** The elements of a value that must be an array. */
export function itemsOf(value: Operand, code: Code, what: string): readonly Value[] {
  return value?.t === T.array ? value.v.items : fail(code, `${what} must be an array, but is of type ${typeName(value)}`);
}

/** The text of a value that must be a string. */
export function textOf(value: Operand, code: Code, what: string): string {
  return value?.t === T.string ? value.v : fail(code, `${what} must be a string, but is of type ${typeName(value)}`);
}

export type Plain = Exclude<NumberValue, { t: 19 }>;

/** A number as one that is computed with. @throws NotImplemented for Decimal128, which is only stored and compared */
export function plain(value: NumberValue, name: string): Plain {
  return value.t === T.decimal ? fail("NotImplemented", `${name} does not compute with Decimal128`) : value;
}

/** The 32-bit integer that a value of any numeric type holds. `typeCode` is for what is no number at all. */
export function int32Of(value: Operand, code: Code, what: string, typeCode = code): number {
  if (!isNumber(value)) return fail(typeCode, `${what} must be numeric, but is of type ${typeName(value)}`);
  const number = Number(plain(value, what).v);
  return (number | 0) === number ? number : fail(code, `${what} must be representable as a 32-bit integer: ${number}`);
}

/** The 64-bit integer that a value of any numeric type holds. */
export function int64Of(value: Operand, code: Code, what: string): bigint {
  const number = isNumber(value) ? plain(value, what).v : Number.NaN;
  if (typeof number === "bigint") return number;
  const fits = Number.isInteger(number) && number >= -(2 ** 63) && number < 2 ** 63;
  return fits ? BigInt(number) : fail(code, `${what} must be an integer, found ${typeName(value)}`);
}
