import { Double, Long, serialize } from "bson";
import { expect, it } from "vitest";
import { Doc, ServerError } from "@raati/mongo-values";
import { compileExpression, Scope, type ScopeOptions } from "../src/expression/compile.ts";

export const doc = (value: object): Doc => Doc.fromBytes(Buffer.from(serialize(value)));
export const double = (value: number): Double => new Double(value);
export const long = (value: number | bigint | string): Long => Long.fromString(String(value));
export const at = (text: string): Date => new Date(text);

/** The BSON of `{r: expression}` for a document, r left out when it is missing. */
export function evaluate(expression: unknown, root: object = {}, options: ScopeOptions = {}): string {
  const scope = new Scope(options);
  const result = compileExpression(doc({ r: expression }).get("r")!, scope)(scope.env(doc(root)));
  return (result ? Doc.of(["r"], [result]) : Doc.empty).bytes().toString("hex");
}

/** What `evaluate` answers for a value. */
export function bson(expected: unknown): string {
  return Buffer.from(serialize(expected === undefined ? {} : { r: expected })).toString("hex");
}

/** The code with which an expression is refused, undefined when it is not. */
export function codeOf(expression: unknown, root: object = {}, options: ScopeOptions = {}): number | undefined {
  try {
    evaluate(expression, root, options);
    return undefined;
  } catch (error) {
    if (error instanceof ServerError) return error.code;
    throw error;
  }
}

/** Checks what each expression answers for the same document. */
export function answers(root: object, cases: readonly (readonly [expression: unknown, expected: unknown])[]): void {
  it.each(cases)("%j", (expression, expected) => expect(evaluate(expression, root)).toBe(bson(expected)));
}

/** Checks the code with which each expression is refused, over `{s: "x", d: a date, z: 0}`. */
export function refuses(cases: readonly (readonly [expression: unknown, code: number])[]): void {
  const root = { s: "x", d: at("2024-01-01"), z: 0 };
  it.each(cases)("%j is refused", (expression, code) => expect(codeOf(expression, root)).toBe(code));
}
