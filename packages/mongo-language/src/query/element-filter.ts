import { Doc, equal, fail, T, type Value } from "@raati/mongo-values";
import type { Scope } from "../expression/compile.ts";
import { compileFilter, isFieldOperator } from "./filter.ts";
import { childrenOf, type Predicate } from "./predicate.ts";

/**
 * Compiles the condition of a $pull: a document of operators or a regular expression asks each element like a field, any
 * other document is a filter for elements that are documents, all else an equal value.
 */
export function compileElementFilter(condition: Value, scope: Scope): (element: Value) => boolean {
  if (condition.t === T.object && !isFieldOperator(condition.v.names[0])) {
    const filter = plainFilter(condition.v, scope);
    return (element) => element.t === T.object && filter.test(element.v);
  }
  if (condition.t === T.object || condition.t === T.regex) {
    const filter = plainFilter(Doc.of([""], [condition]), scope);
    return (element) => filter.test(Doc.of([""], [element]));
  }
  return (element) => equal(element, condition, scope.collation);
}

/** Compiles an entry of arrayFilters; all its paths begin with the one identifier that it is for. */
export function compileArrayFilter(filter: Doc, scope: Scope): { identifier: string; test(element: Value): boolean } {
  const predicate = plainFilter(filter, scope);
  const [identifier, second] = identifiers(predicate);
  if (identifier === undefined || second !== undefined) {
    fail("FailedToParse", "An array filter must have one top-level field name, and no other");
  }
  if (!/^[a-z][a-zA-Z0-9]*$/.test(identifier)) fail("BadValue", `'${identifier}' is no identifier like elem1`);
  return { identifier, test: (element) => predicate.test(Doc.of([identifier], [element])) };
}

/** A filter without $expr, which MongoDB allows in filters of documents only. */
function plainFilter(filter: Doc, scope: Scope): Predicate {
  const predicate = compileFilter(filter, scope);
  refuseExpr(predicate);
  return predicate;
}

/** @throws QueryFeatureNotAllowed for a filter with $expr in any of its parts */
export function refuseExpr(predicate: Predicate): void {
  if (predicate.kind === "other" && predicate.name === "$expr") fail("QueryFeatureNotAllowed", "$expr is not allowed here");
  childrenOf(predicate).forEach(refuseExpr);
}

function identifiers(predicate: Predicate): string[] {
  const own = "path" in predicate && predicate.path !== undefined ? [predicate.path.split(".")[0]] : [];
  return [...new Set(own.length > 0 ? own : childrenOf(predicate).flatMap(identifiers))];
}
