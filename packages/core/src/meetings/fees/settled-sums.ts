import { helsinkiInstant } from "@raati/i18n";
import { LEAST_TOLD } from "../mappings/cells.ts";
import type { FeeClaim } from "./model.ts";
import type { FeeState } from "./schema.ts";

/** What of a claim its sums are made of. */
export type CountedClaim = Pick<FeeClaim, "id" | "meetingId" | "personId" | "feeCents" | "travelCents" | "waived" | "history">;

type Part = "fee" | "travel";
/** What each person gets; erased people are one nobody. */
type Shares = ReadonlyMap<string, number>;

const APPROVED: ReadonlySet<string> = new Set<FeeState>(["approved", "exported", "paid"]);
const NOT_APPROVED: ReadonlySet<string> = new Set<FeeState>(["accrued", "checked", "returned"]);

/** What a claim amounts to now, for its history. */
export const centsOf = (claim: Pick<FeeClaim, "feeCents" | "travelCents" | "waived">): Record<Part, number> =>
  ({ fee: claim.waived ? 0 : claim.feeCents, travel: claim.travelCents });

/** What of a claim had been approved at a moment; undefined when nothing had. */
function approvedAt(claim: CountedClaim, at: Date): Record<Part, number> | undefined {
  const { history } = claim;
  const step = history.findLastIndex((one) => one.at < at && (APPROVED.has(one.state) || NOT_APPROVED.has(one.state)));
  if (step < 0 || !APPROVED.has(history[step]!.state)) return undefined;
  // Steps that were taken before amounts stood in them: the next one that has an amount tells what it was until then.
  return history.slice(step).find(({ cents }) => cents !== undefined)?.cents ?? centsOf(claim);
}

/** The ends of the quarters from a year's first on that have passed: the moments when new sums can be published. */
export function quarterEnds(year: number, now: Date): Date[] {
  const ends: Date[] = [];
  for (let quarter = 1; ; quarter += 1) {
    const month = String((quarter % 4) * 3 + 1).padStart(2, "0");
    const end = helsinkiInstant(`${year + Math.floor(quarter / 4)}-${month}-01`);
    if (end > now) return ends;
    ends.push(end);
  }
}

function sharesAt(claims: readonly CountedClaim[], part: Part, at: Date): Shares {
  const shares = new Map<string, number>();
  for (const claim of claims) {
    const cents = approvedAt(claim, at)?.[part] ?? 0;
    if (cents > 0) shares.set(claim.personId ?? "", (shares.get(claim.personId ?? "") ?? 0) + cents);
  }
  return shares;
}

/** How many people get another sum in the one than in the other. */
function changedBetween(before: Shares, after: Shares): number {
  const people = new Set([...before.keys(), ...after.keys()]);
  return [...people].filter((person) => (before.get(person) ?? 0) !== (after.get(person) ?? 0)).length;
}

/** The last moment whose sum may be told, and that sum. */
function told(claims: readonly CountedClaim[], part: Part, ends: readonly Date[]) {
  let last: { readonly at: Date; readonly shares: Shares } | undefined;
  for (const at of ends) {
    const shares = sharesAt(claims, part, at);
    if (changedBetween(last?.shares ?? new Map(), shares) >= LEAST_TOLD) last = { at, shares };
  }
  return last && { at: last.at, cents: [...last.shares.values()].reduce((sum, share) => sum + share, 0) };
}

export interface SettledSums {
  /** Undefined while it would tell of fewer than five people. */
  readonly feeCents: number | undefined;
  readonly travelCents: number | undefined;
  /** Meetings whose claims are in one of the sums. */
  readonly meetings: number;
}

/**
 * The sums of a year's claims that everybody may read. A sum moves only when a quarter has ended, and only when what has come
 * and gone since it moved last is of five people or more; else it waits for the next quarter. So no sum, and no difference
 * between two of them, tells what one person got. Fees and travel are each a sum of its own: few may travel.
 */
export function settledSums(claims: readonly CountedClaim[], year: number, now: Date): SettledSums {
  const ends = quarterEnds(year, now);
  const [fee, travel] = [told(claims, "fee", ends), told(claims, "travel", ends)];
  const counted = claims.filter((claim) => (fee && (approvedAt(claim, fee.at)?.fee ?? 0) > 0)
    || (travel && (approvedAt(claim, travel.at)?.travel ?? 0) > 0));
  return {
    feeCents: fee?.cents, travelCents: travel?.cents, meetings: new Set(counted.map(({ meetingId }) => meetingId)).size,
  };
}
