import { fail } from "../../kernel/index.ts";
import { kilometreCents } from "./kilometre-cents.ts";
import type { FeeState, TravelRate } from "./schema.ts";
import type { FeeClaim } from "./model.ts";

/**
 * What is paid by the kilometre in Finland in 2026: 0.55 €, and 0.04 € more for each passenger (domain.md §3). An
 * organisation writes its own table when it pays otherwise, and when the year changes.
 */
export const DEFAULT_RATES: readonly TravelRate[] = [{ from: "2026-01-01", kmCents: 55, passengerCents: 4 }];

/** The rate of a day: the last one that had begun. @throws Failure INVALID for a day before the first */
export function rateOn(rates: readonly TravelRate[], day: string): TravelRate {
  const begun = rates.filter(({ from }) => from <= day).toSorted((one, other) => (one.from < other.from ? -1 : 1));
  return begun.at(-1) ?? fail("INVALID", "meetings:failure.noRate");
}

type Travel = NonNullable<FeeClaim["travel"]>;

/** What travel costs: the way by car, tickets, and those of the assistant. */
export function travelCentsOf(travel: Travel, rate: TravelRate): number {
  const tickets = [...travel.tickets, ...travel.assistantTickets].reduce((sum, { cents }) => sum + cents, 0);
  return kilometreCents(travel, rate) + tickets;
}

/** What is paid for a claim: the fee unless it was declined, and the travel. */
export function totalOf({ feeCents, waived, travelCents }: Pick<FeeClaim, "feeCents" | "waived" | "travelCents">): number {
  return (waived ? 0 : feeCents) + travelCents;
}

/** Where a claim may go from where (domain.md §2): what comes back is put right and checked again. */
const NEXT: Readonly<Record<FeeState, readonly FeeState[]>> = {
  accrued: ["checked"], checked: ["approved", "returned"], approved: ["exported", "returned"],
  exported: ["paid", "returned"], paid: [], returned: ["checked"],
};

/** True when a claim in one state may come into the other. */
export const canMove = (from: FeeState, to: FeeState): boolean => NEXT[from].includes(to);
