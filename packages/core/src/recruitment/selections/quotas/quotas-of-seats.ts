import type { TypeRules } from "../../../panels/schema.ts";
import { seatTypesOf } from "../../calls/seat-types.ts";
import type { Quota } from "./schema.ts";

/**
 * Quotas from the seat types of a panel (D2): of each type at least and at most so many, as far as the call fills them.
 *
 * @param size the seats of the call, which no quota goes above
 */
export function quotasOfSeats(
  rules: Pick<TypeRules, "seatTypes">, filled: readonly string[], size: number,
): Quota[] {
  const asked = seatTypesOf(rules, filled);
  if (asked.length < 2) return [];
  return asked.map(({ id, min, max }) => (
    { dimension: "seat", group: id, min: Math.min(min, size), max: Math.min(max, size), hard: true }
  ));
}
