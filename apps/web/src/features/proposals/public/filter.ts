import { OUTCOMES, type Outcome } from "@raati/core/handling/schema";
import { PROPOSAL_KINDS, type ProposalKind } from "@raati/core/proposals/schema";
import { oneValue } from "../../../server/one-value.ts";

/** Which proposals are shown: all, those whose answer has changed something, or those that wait for their answer. */
export const SHOWN = ["all", "changed", "unanswered"] as const;

export interface ProposalFilter {
  readonly show: (typeof SHOWN)[number];
  readonly kind?: ProposalKind | undefined;
  readonly outcome?: Outcome | undefined;
  readonly unit?: string | undefined;
  readonly year?: number | undefined;
}

export type Query = Readonly<Record<string, string | string[] | undefined>>;

/** A filter from an address. What is no known value is no filter: an old link still shows a list. */
export function filterIn(query: Query): ProposalFilter {
  const value = (name: string) => oneValue(query[name]) || undefined;
  const year = Number(value("year"));
  const unit = value("unit");
  return {
    show: SHOWN.find((one) => one === value("show")) ?? "all",
    kind: PROPOSAL_KINDS.find((one) => one === value("kind")),
    outcome: OUTCOMES.find((one) => one === value("outcome")),
    unit: unit !== undefined && UUID.test(unit) ? unit : undefined,
    year: Number.isInteger(year) && year >= 2000 && year <= 2200 ? year : undefined,
  };
}

const UUID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i;

/** Where a list goes on from, from an address. */
export const afterIn = (query: Query): string | undefined => {
  const after = oneValue(query.after);
  return after !== undefined && UUID.test(after) ? after : undefined;
};

/** The filter as the input of the lists. */
export const filterInput = ({ show, kind, outcome, unit, year }: ProposalFilter) => ({
  ...(kind && { kinds: [kind] }), ...(outcome && { outcomes: [outcome] }), ...(unit && { unit }), ...(year && { year }),
  changed: show === "changed", unanswered: show === "unanswered",
});

/** True when the list leaves something out. */
export const isFiltered = ({ show, kind, outcome, unit, year }: ProposalFilter): boolean =>
  show !== "all" || [kind, outcome, unit, year].some((one) => one !== undefined);

/** The address of the same list further on. */
export function filterAddress(address: string, { show, year, ...rest }: ProposalFilter, after: string): string {
  const chosen = { ...rest, year: year?.toString(), show: show === "all" ? undefined : show, after };
  const given = Object.entries(chosen).filter((entry): entry is [string, string] => entry[1] !== undefined);
  return `${address}?${new URLSearchParams(given)}`;
}
