import type { z } from "zod";
import type { FailureValues, FieldProblem } from "./errors.ts";

/** A key with its namespace: what a schema gives as its own message. */
const KEY = /^[\w-]+:[\w.-]+$/;

/** Nobody mends more at once, and each is said in the reader's language. */
export const MOST_PROBLEMS = 50;

/**
 * What a schema found wrong, one problem a field, as keys of sentences. The form in the browser and the server use the same
 * schema and this same function, so both say the same. A schema that knows better gives a key as its message. At most
 * `MOST_PROBLEMS` are told.
 */
export function fieldProblems(error: { readonly issues: readonly z.core.$ZodIssue[] }): FieldProblem[] {
  const byPath = new Map<string, FieldProblem>();
  for (const issue of error.issues) {
    if (byPath.size >= MOST_PROBLEMS) break;
    const path = issue.path.map(String).join(".");
    if (!byPath.has(path)) byPath.set(path, { path, ...sentence(issue) });
  }
  return [...byPath.values()];
}

function sentence(issue: z.core.$ZodIssue): { key: string; values?: FailureValues } {
  if (KEY.test(issue.message)) return { key: issue.message };
  switch (issue.code) {
    case "too_small": return smallSentence(issue);
    case "too_big": return {
      key: `kernel:field.${issue.origin === "string" ? "tooLong" : "tooBig"}`, values: { most: Number(issue.maximum) },
    };
    case "invalid_format": return { key: issue.format === "email" ? "kernel:field.email" : "kernel:field.format" };
    // An issue does not carry what came in; only its message tells nothing from something wrong.
    case "invalid_type": return {
      key: issue.message.endsWith("received undefined") ? "kernel:field.required" : "kernel:field.format",
    };
    case "invalid_value": return { key: "kernel:field.choose" };
    default: return { key: "kernel:field.format" };
  }
}

function smallSentence(issue: z.core.$ZodIssueTooSmall): { key: string; values?: FailureValues } {
  const least = Number(issue.minimum);
  if (issue.origin === "string") return least <= 1
    ? { key: "kernel:field.required" } : { key: "kernel:field.tooShort", values: { least } };
  if (issue.origin === "array") return { key: "kernel:field.chooseSome", values: { least } };
  return { key: "kernel:field.tooSmall", values: { least } };
}
