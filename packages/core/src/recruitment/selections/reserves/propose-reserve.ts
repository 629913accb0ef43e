import { candidatesById, type Candidate } from "../pools/candidates.ts";
import type { CallPart, Source } from "../pools/call-part.ts";
import { quotasOf } from "../pools/find-selection.ts";
import type { Selection } from "../methods/model.ts";
import { brokenHardQuotas, type QuotaStanding } from "../quotas/check-quotas.ts";
import type { QuotaRules } from "../quotas/schema.ts";
import { SeatOfferModel } from "./model.ts";
import { nextReserve, type ReserveProposal } from "./next-reserve.ts";

/** Who sits or has a seat offered, and who waits, as a selection's reserve stands now. */
export interface ReserveNow {
  readonly rules: QuotaRules;
  readonly living: readonly Candidate[];
  /** In their order; only those who still wait. */
  readonly waiting: readonly Candidate[];
}

/** What decides who of the reserve is next: the quotas, who holds or is offered a seat, and who waits, in order. */
export async function reserveNow(source: Source, at: CallPart, selection: Selection): Promise<ReserveNow> {
  const offers = await source.of(SeatOfferModel)
    .find({ selectionId: selection.id, state: { $in: ["offered", "accepted"] } });
  const living = await candidatesById(source, offers.map(({ applicationId }) => applicationId));
  const reserve = await candidatesById(source, selection.reserve);
  return {
    rules: await quotasOf(source, at), living, waiting: reserve.filter(({ application }) => application.state === "reserve"),
  };
}

/** Who is proposed for a free seat; the place is the one in the whole list. */
export function proposalFor(
  { rules, living, waiting }: ReserveNow, selection: Selection, seat: string,
): ReserveProposal | undefined {
  const found = nextReserve({
    living, reserve: waiting, quotas: rules.quotas, onePerHousehold: rules.onePerHousehold, seat,
  });
  return found && { ...found, place: selection.reserve.indexOf(found.id) + 1 };
}

/** Which hard quotas are missed with one person in the free seat. */
export function missesWith({ rules, living }: ReserveNow, candidate: Candidate): QuotaStanding[] {
  return brokenHardQuotas(rules.quotas, [...living.map(({ groups }) => groups), candidate.groups]);
}
