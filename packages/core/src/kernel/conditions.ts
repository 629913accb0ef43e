import type { Filter } from "@raati/db";

type Plain = string | number | boolean | null;

/**
 * A rule about one document, as data: the same value tests a document and filters a list, so the two cannot disagree.
 * Fields are top-level fields of the document.
 */
export type Condition<Doc> =
  | { readonly kind: "always" }
  | { readonly kind: "never" }
  | { readonly kind: "is"; readonly field: keyof Doc & string; readonly values: readonly Plain[] }
  | { readonly kind: "all" | "any"; readonly of: readonly Condition<Doc>[] }
  | { readonly kind: "not"; readonly of: Condition<Doc> };

export const always = { kind: "always" } as const;
export const never = { kind: "never" } as const;

/** The field has one of the values; a list has one of them among its items. */
export function is<Doc>(field: keyof Doc & string, ...values: readonly Plain[]): Condition<Doc> {
  return { kind: "is", field, values };
}

/** Holds where every part holds. Of no parts, it holds for all documents. */
export function all<Doc>(...of: readonly Condition<Doc>[]): Condition<Doc> {
  return { kind: "all", of };
}

/** Holds where at least one part holds. Of no parts, it holds for no document. */
export function any<Doc>(...of: readonly Condition<Doc>[]): Condition<Doc> {
  return { kind: "any", of };
}

/** Holds where the other condition does not. */
export function not<Doc>(of: Condition<Doc>): Condition<Doc> {
  return { kind: "not", of };
}

/** A fact about the reader as a condition: it holds for all documents or for none. */
export function when<Doc>(fact: boolean): Condition<Doc> {
  return fact ? always : never;
}

/** True when the condition holds for this document: the same answer as `toFilter` gives for a list. */
export function holds<Doc extends object>(condition: Condition<Doc>, document: Doc): boolean {
  switch (condition.kind) {
    case "never": return false;
    case "is": return hasOneOf(document[condition.field], condition.values);
    case "all": return condition.of.every((part) => holds(part, document));
    case "any": return condition.of.some((part) => holds(part, document));
    case "not": return !holds(condition.of, document);
    default: return true;
  }
}

function hasOneOf(value: unknown, wanted: readonly Plain[]): boolean {
  if (Array.isArray(value)) return value.some((item) => wanted.includes(item as Plain));
  return wanted.includes((value ?? null) as Plain);
}

/** The filter that finds just the documents for which the condition holds. */
export function toFilter<Doc extends object>(condition: Condition<Doc>): Filter<Doc> {
  return filterOf(condition) as Filter<Doc>;
}

function filterOf<Doc extends object>(condition: Condition<Doc>): Record<string, unknown> {
  switch (condition.kind) {
    case "never": return { id: { $in: [] } };
    case "is": return { [condition.field]: { $in: condition.values } };
    case "all": return condition.of.length === 0 ? {} : { $and: condition.of.map(filterOf) };
    case "any": return condition.of.length === 0 ? filterOf(never) : { $or: condition.of.map(filterOf) };
    case "not": return { $nor: [filterOf(condition.of)] };
    default: return {};
  }
}
