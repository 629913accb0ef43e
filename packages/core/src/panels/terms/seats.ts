import { readText, type Locale } from "@raati/i18n";
import type { SeatType, TypeRules } from "../types/schema.ts";
import type { Term } from "./model.ts";
import type { TermView } from "./schema.ts";

type Taken = Term["taken"];
type Rules = Pick<TypeRules, "seatTypes" | "size">;
type Warning = TermView["warnings"][number];

/** How many seats of a type are held; of all types when none is named. */
export function takenOf(taken: Taken, seat?: string): number {
  return taken.filter((one) => seat === undefined || one.seat === seat).reduce((sum, { count }) => sum + count, 0);
}

/** Why nobody more can get a seat of this type (D2): as the last part of a sentence's key. Undefined when there is room. */
export function seatProblem(
  { seatTypes, size }: Rules, taken: Taken, seat: string,
): "seatUnknown" | "seatTypeFull" | "panelFull" | undefined {
  const type = seatTypes.find(({ id }) => id === seat);
  if (!type) return "seatUnknown";
  if (takenOf(taken, seat) >= type.max) return "seatTypeFull";
  return takenOf(taken) >= size.max ? "panelFull" : undefined;
}

/** @param by 1 when somebody gets a seat, -1 when one becomes free */
export function withSeat(taken: Taken, seat: string, by: 1 | -1): Taken {
  const others = taken.filter((one) => one.seat !== seat);
  const count = takenOf(taken, seat) + by;
  return count > 0 ? [...others, { seat, count }] : others;
}

/** The first seat type of which more seats are held than the rules give, by its place in the list; -1 when there is none. */
export function firstOverfull({ seatTypes }: Rules, taken: Taken): number {
  return seatTypes.findIndex(({ id, max }) => takenOf(taken, id) > max);
}

const countsAs = (seat: SeatType, sides: readonly string[]) =>
  sides.includes(seat.side) || (seat.professional === true && sides.includes("professional"));

/** What is worth a warning about who sits in a panel (D3): shares that are too large. It never stops anybody. */
export function compositionWarningsOf(
  { seatTypes, warnings }: Pick<TypeRules, "seatTypes" | "warnings">, taken: Taken,
): Warning[] {
  const total = takenOf(taken);
  if (total === 0) return [];
  return warnings.flatMap(({ key, of, atLeast }) => {
    const count = seatTypes.filter((seat) => countsAs(seat, of)).reduce((sum, { id }) => sum + takenOf(taken, id), 0);
    return count / total >= atLeast ? [{ key, values: { count, total, percent: Math.round((100 * count) / total) } }] : [];
  });
}

/** Seats that should be filled and are not. */
export function emptySeatWarningsOf({ seatTypes, size }: Rules, taken: Taken, locale: Locale): Warning[] {
  const total = takenOf(taken);
  const missing = seatTypes.filter(({ id, min }) => takenOf(taken, id) < min).map(({ id, min, name }) => ({
    key: "panels:warning.seatTypeBelow",
    values: { seat: readText(name, locale)?.text ?? id, taken: takenOf(taken, id), min },
  }));
  return total < size.min ? [
    ...missing, { key: "panels:warning.panelBelow", values: { taken: total, min: size.min } },
  ] : missing;
}

/** A term with its seats counted. */
export function viewOfTerm({ taken, ...term }: Term, locale: Locale): TermView {
  const { seatTypes, size } = term.rules;
  const running = term.state === "planned" || term.state === "active";
  return {
    ...term,
    seats: seatTypes.map(({ id, name, min, max }) => ({ id, name, min, max, taken: takenOf(taken, id) })),
    total: { taken: takenOf(taken), ...size },
    warnings: running ? [
      ...compositionWarningsOf(term.rules, taken), ...emptySeatWarningsOf(term.rules, taken, locale)
    ] : [],
  };
}
