import {
  Arr, array, Doc, fail, isNumber, NULL, object, T, toDecimal, typeName, type CodeName, type NumberValue, type Value,
} from "@raati/mongo-values";
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

/** The operands of `{$op: [a, b]}` or `{$op: a}`. `code`: another number of them. */
export function operands(
  call: Call, least: number, most: number, code: Code = least === most ? 16020 : 28667,
): Expression[] {
  const { argument, name } = call;
  const parts = (argument.t === T.array ? argument.v.items : [argument]).map((item) => call.compile(item));
  const count = parts.length;
  return count >= least && count <= most ? parts
    : fail(code, `Expression ${name} takes ${least} to ${most} arguments, not ${count}`);
}

/** An operator that evaluates its operands itself. */
export function nary(
  apply: (parts: Expression[], env: Env, call: Call) => Operand, least = 0, most = Infinity, code?: Code,
): Operator {
  return (call) => {
    const parts = operands(call, least, most, code);
    return folded(parts, (env) => apply(parts, env, call));
  };
}

export function unary(apply: (a: Operand, call: Call) => Operand): Operator {
  return nary((parts, env, call) => apply(parts[0](env), call), 1, 1);
}

/** An operator of one operand that answers null for a null. */
export function mapping(apply: (a: Value, call: Call) => Operand, code?: Code): Operator {
  return nary((parts, env, call) => {
    const value = parts[0](env);
    return nullish(value) ? NULL : apply(value, call);
  }, 1, 1, code);
}

export function binary(apply: (a: Operand, b: Operand, call: Call) => Operand): Operator {
  return nary((parts, env, call) => apply(parts[0](env), parts[1](env), call), 2, 2);
}

/** What `read` makes of each operand; undefined at the first nullish one, behind which none is evaluated. */
export function readAll<Item>(
  parts: readonly (Expression | undefined)[], env: Env, read: (value: Value) => Item,
): Item[] | undefined {
  const all: Item[] = [];
  for (const part of parts) {
    if (!part) continue;
    const value = part(env);
    if (nullish(value)) return undefined;
    all.push(read(value));
  }
  return all;
}

/** The values of operands; undefined at the first nullish one. */
export const valuesOf = (parts: readonly (Expression | undefined)[], env: Env): Value[] | undefined =>
  readAll(parts, env, (value) => value);

/** The codes of what can be wrong with `{$op: {name: value}}`: it is no document, or has an unknown name. */
type NamedCodes = readonly [document: Code, unknown: Code];
type Given<Needed extends string, Optional extends string, Item> = Record<Needed, Item> & Partial<Record<Optional, Item>>;

/** The arguments of `{$op: {name: value}}`, of an operator or a stage. `required`: the codes for the absence of a name. */
export function named<Required extends string, Optional extends string = never>(
  { argument, name }: Pick<Call, "argument" | "name">, codes: NamedCodes, required: Record<Required, Code>,
  optional: readonly Optional[] = [],
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

/** Aggregation's truth: false, null, undefined, missing and every zero are false; all else is true, NaN and "" too. */
export function isTruthy(value: Operand): boolean {
  if (nullish(value)) return false;
  if (value.t === T.bool) return value.v;
  if (value.t !== T.decimal) return !isNumber(value) || (value.v !== 0 && value.v !== 0n);
  const decimal = toDecimal(value);
  return decimal.kind !== "finite" || decimal.coefficient !== 0n;
}

export const list = (items: readonly Value[]): Value => array(Arr.of(items));

/** A document value of the given fields, without the missing ones. */
export function record(fields: Record<string, Operand> | Iterable<readonly [string, Operand]>): Value {
  const entries = Symbol.iterator in fields ? [...fields] : Object.entries(fields);
  return object(Doc.fromEntries(entries.filter((entry): entry is [string, Value] => entry[1] !== undefined)));
}

/** The elements of a value that must be an array. */
export function itemsOf(value: Operand, code: Code, what: string): readonly Value[] {
  return value?.t === T.array ? value.v.items : fail(code, `${what} must be an array, but is of type ${typeName(value)}`);
}

/** The text of a value that must be a string. */
export function textOf(value: Operand, code: Code, what: string): string {
  return value?.t === T.string ? value.v : fail(code, `${what} must be a string, but is of type ${typeName(value)}`);
}

export function textOrNone(value: Operand, code: Code, what: string): string | undefined {
  return nullish(value) ? undefined : textOf(value, code, what);
}

/** Where a search in a string or an array begins or ends. */
export function indexFrom(part: Expression | undefined, env: Env, name: string, fallback: number): number {
  const index = part ? int32Of(part(env), 40096, `${name}'s index`) : fallback;
  return index >= 0 ? index : fail(40097, `${name} requires a nonnegative index, found: ${index}`);
}

export type Plain = Exclude<NumberValue, { t: 19 }>;

/** A value that must be a number. @throws NotImplemented for Decimal128, which is only stored and compared */
export function plain(value: Operand, code: Code, what: string): Plain {
  if (!isNumber(value)) return fail(code, `${what} must be numeric, but is of type ${typeName(value)}`);
  return value.t === T.decimal ? fail("NotImplemented", `${what} does not compute with Decimal128`) : value;
}

/** The 32-bit integer that a value of any numeric type holds. `typeCode` is for what is no number at all. */
export function int32Of(value: Operand, code: Code, what: string, typeCode = code): number {
  const number = Number(plain(value, typeCode, what).v);
  return (number | 0) === number ? number : fail(code, `${what} must be representable as a 32-bit integer: ${number}`);
}

/** The 64-bit integer that a value of any numeric type holds. */
export function int64Of(value: Operand, code: Code, what: string): bigint {
  const number = plain(value, code, what).v;
  if (typeof number === "bigint") return number;
  const fits = Number.isInteger(number) && number >= -(2 ** 63) && number < 2 ** 63;
  return fits ? BigInt(number) : fail(code, `${what} must be a 64-bit integer, found ${number}`);
}
