import { newId } from "@raati/db";
import { DAY_MS } from "@raati/i18n";
import type { Tx } from "../../../kernel/index.ts";
import { guardianAgeOf, inviteMembers, minimumAgeOf, type PlacedCtx } from "../../../panels/index.ts";
import { moveApplication } from "../../applications/move-application.ts";
import { DrawEntryModel } from "../draws/model.ts";
import { offerRanOut, seatOffered } from "../events.ts";
import type { Selection } from "../methods/model.ts";
import type { Candidate } from "../pools/candidates.ts";
import type { CallPart } from "../pools/call-part.ts";
import { inside } from "../pools/inside.ts";
import { findPerson } from "./find-person.ts";
import { SeatOfferModel, type SeatOffer } from "./model.ts";

/** The panel takes so many invitations at a time. */
const AT_ONCE = 100;

interface Offering {
  readonly selection: Selection;
  /** Who is offered which seat. */
  readonly seats: readonly { readonly candidate: Candidate; readonly seat: string }[];
  readonly answerDays: number;
  readonly fromReserve: boolean;
}

/**
 * Offers seats: the applicant becomes a person of the tenant, is invited to the panel (whose mail leaves in the person's
 * language), and has so many days to answer.
 */
export async function offerSeats(
  tx: Tx, ctx: PlacedCtx, at: CallPart, { selection, seats, answerDays, fromReserve }: Offering,
): Promise<SeatOffer[]> {
  const offers: SeatOffer[] = [];
  const now = ctx.ports.clock.now();
  const knowsAge = minimumAgeOf(ctx.plugins, ctx.panel, at.term.rules) !== undefined
    || guardianAgeOf(ctx.plugins, ctx.panel) !== undefined;
  const answerBy = new Date(now.getTime() + answerDays * DAY_MS);
  for (let from = 0; from < seats.length; from += AT_ONCE) {
    const invitations = [];
    for (const { candidate, seat } of seats.slice(from, from + AT_ONCE)) {
      const personId = await findPerson(tx, ctx, candidate.application, knowsAge);
      await moveApplication(tx, candidate.application, "selected", { personId });
      await tx.of(DrawEntryModel).updateWhere({ applicationId: candidate.id }, { set: { personId } });
      invitations.push({ id: newId(), personId, seat, roles: ["member"], candidate });
    }
    await inviteMembers(inside(ctx, tx), {
      term: at.term.id, invitations: invitations.map(({ id, personId, seat, roles }) => ({ id, personId, seat, roles })),
    });
    for (const { id: membershipId, personId, seat, candidate } of invitations) {
      const { callId, panelId, termId } = selection;
      const offer = await tx.of(SeatOfferModel).insert({
        selectionId: selection.id, callId, panelId, termId, applicationId: candidate.id,
        personId, membershipId, seat, state: "offered",
        reachedBy: candidate.application.email === undefined ? "letter" : "mail", offeredAt: now, answerBy, fromReserve,
      });
      const data = {
        selectionId: selection.id, callId, panelId, offerId: offer.id, applicationId: candidate.id, membershipId,
      };
      await tx.emit(seatOffered, offer, { ...data, fromReserve });
      await tx.schedule(offerRanOut, offer, { dueAt: answerBy, data });
      offers.push(offer);
    }
  }
  return offers;
}
