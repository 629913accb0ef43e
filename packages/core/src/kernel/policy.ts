import { all, holds, toFilter, type Condition } from "./conditions.ts";
import { fail } from "./errors.ts";
import type { Filter } from "@raati/db";

/**
 * Who may do what with a kind of document. Each verb answers the condition that a document must meet for this reader.
 * `see` stands in every policy: no other verb holds for what the reader may not see.
 */
export type Policy<Reader, Doc, Verb extends string> = Readonly<Record<Verb | "see", (reader: Reader) => Condition<Doc>>>;

export type Abilities<Verb extends string> = Readonly<Record<Verb, boolean>>;

/** The condition of one verb, with `see` in front of it. */
function conditionOf<Reader, Doc, Verb extends string>(
  policy: Policy<Reader, Doc, Verb>, reader: Reader, verb: Verb | "see",
): Condition<Doc> {
  const seen = policy.see(reader);
  return verb === "see" ? seen : all(seen, policy[verb](reader));
}

/**
 * Lets a command go on with a document, or stops it.
 *
 * @throws Failure NOT_FOUND when the reader may not even see the document, FORBIDDEN when the reader sees it and may not
 * do this
 */
export function authorize<Reader, Doc extends object, Verb extends string>(
  policy: Policy<Reader, Doc, Verb>, reader: Reader, verb: Verb | "see", document: Doc,
): void {
  if (!holds(policy.see(reader), document)) fail("NOT_FOUND");
  if (!holds(conditionOf(policy, reader, verb), document)) fail("FORBIDDEN");
}

/** What the reader may do with a document. It travels with each answer, so that buttons and server obey one rule. */
export function abilitiesOf<Reader, Doc extends object, Verb extends string>(
  policy: Policy<Reader, Doc, Verb>, reader: Reader, document: Doc,
): Abilities<Verb | "see"> {
  const verbs = Object.keys(policy) as (Verb | "see")[];
  return Object.fromEntries(
    verbs.map((verb) => [verb, holds(conditionOf(policy, reader, verb), document)])
  ) as Abilities<Verb | "see">;
}

/** The filter of a list of documents with which the reader may do this. */
export function filterFor<Reader, Doc extends object, Verb extends string>(
  policy: Policy<Reader, Doc, Verb>, reader: Reader, verb: Verb | "see" = "see",
): Filter<Doc> {
  return toFilter(conditionOf(policy, reader, verb));
}
