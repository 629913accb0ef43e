import type { SeatType, TypeRules } from "../../panels/schema.ts";

/**
 * The seat types that a call fills in a term: those that it names, or all on the clients' side when it names none. A term
 * that is not there any more has none.
 */
export function seatTypesOf(rules: Pick<TypeRules, "seatTypes"> | undefined, named: readonly string[]): SeatType[] {
  return (rules?.seatTypes ?? []).filter(({ id, side }) => (named.length === 0 ? side === "client" : named.includes(id)));
}
