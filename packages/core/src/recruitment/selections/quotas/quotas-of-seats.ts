import type { TypeRules } from "../../../panels/schema.ts";
import type { Quota } from "./schema.ts";

/**
 * Quotas from the seat types of a panel (D2): of each type at least and at most so many, as far as the call fills them.
 *
 * @param size the seats of the call, which no quota goes above
 */
export function quotasOfSeats(
  { seatTypes }: Pick<TypeRules, "seatTypes">, filled: readonly string[], size: number,
): Quota[] {
  const asked = seatTypes.filter(({ id, side }) => (filled.length === 0 ? side === "client" : filled.includes(id)));
  if (asked.length < 2) return [];
  return asked.map(({ id, min, max }) => (
    { dimension: "seat", group: id, min: Math.min(min, size), max: Math.min(max, size), hard: true }
  ));
}
