import { seatTypesOf } from "../../calls/seat-types.ts";
import type { CallPart } from "../pools/call-part.ts";
import type { Placed } from "./next-reserve.ts";

type Seats = Pick<CallPart, "term" | "seats">;

/**
 * A seat type for each person: the one applied for, where the call fills it and it has room; otherwise the first with room.
 * Whoever finds none gets the first type, and the panel then says that it is full.
 *
 * @returns seat types in the order of the people
 */
export function assignSeats(people: readonly Placed[], part: Seats): string[] {
  const { term, seats } = part;
  const types = seatTypesOf(term.rules, seats.seatTypes).map(({ id }) => id);
  const taken = new Map(term.taken.map(({ seat, count }) => [seat, count]));
  const room = (id: string) => (term.rules.seatTypes.find((type) => type.id === id)?.max ?? 0) - (taken.get(id) ?? 0) > 0;
  const wish = ({ groups }: Placed) => (groups.seat !== undefined && types.includes(groups.seat) ? groups.seat : undefined);
  const assigned = new Map<string, string>();
  // Those who applied for one type only come first, so that nobody who could sit elsewhere takes their seat.
  for (
    const person of people.toSorted((one, other) => Number(wish(other) !== undefined) - Number(wish(one) !== undefined))
  ) {
    const own = wish(person);
    const seat = own !== undefined && room(own) ? own : types.find(room) ?? types[0] ?? "";
    taken.set(seat, (taken.get(seat) ?? 0) + 1);
    assigned.set(person.id, seat);
  }
  return people.map(({ id }) => assigned.get(id)!);
}
