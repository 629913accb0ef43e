import { fail, type Tx } from "../../../kernel/index.ts";
import { ApplicationModel } from "../../applications/model.ts";
import { moveApplication } from "../../applications/move-application.ts";
import { offerAnswered, offerRanOut, vacancyOpened } from "../events.ts";
import { SelectionModel } from "../methods/model.ts";
import { SeatOfferModel, VacancyModel, type SeatOffer, type Vacancy } from "./model.ts";

type Ending = Exclude<SeatOffer["state"], "offered">;

/** What every event about an offer tells. */
export const toldOfOffer = ({ id, selectionId, callId, panelId, applicationId, membershipId }: SeatOffer) => (
  { offerId: id, selectionId, callId, panelId, applicationId, membershipId }
);

/** Writes down what became of an offer, once: a second answer of the same kind changes nothing. */
export async function settleOffer(tx: Tx, offer: SeatOffer, state: Ending, now: Date): Promise<SeatOffer> {
  const ends = state === "withdrawn" ? offer.state === "accepted" || offer.state === "offered" : offer.state === "offered";
  if (!ends) return offer;
  const settled = await tx.of(SeatOfferModel).update(offer, { set: { state, answeredAt: now } });
  await tx.unschedule(offerRanOut, settled);
  const application = await tx.of(ApplicationModel).findOne({ id: offer.applicationId });
  if (application?.state === "selected" && state !== "withdrawn") {
    await moveApplication(
      tx, application, state === "accepted" ? "accepted" : "declined", state === "lapsed" ? { reason: "lapsed" } : {},
    );
  }
  await tx.emit(offerAnswered, settled, { ...toldOfOffer(settled), answer: state });
  return settled;
}

interface Freed {
  readonly membershipId: string; readonly panelId: string; readonly termId: string; readonly seat: string;
  readonly cause: Vacancy["cause"]
}

/** Opens a vacancy for a seat that became free, when a published selection has filled the term. Once for each membership. */
export async function openVacancy(tx: Tx, { membershipId, panelId, termId, seat, cause }: Freed, now: Date): Promise<void> {
  if (await tx.of(VacancyModel).findOne({ membershipId })) return;
  const offer = await tx.of(SeatOfferModel).findOne({ membershipId });
  const selection = await tx.of(SelectionModel).findOne(
    offer ? { id: offer.selectionId } : { panelId, termId, state: "published" }, { sort: { id: -1 } },
  );
  if (!selection) return;
  const vacancy = await tx.of(VacancyModel).insert({
    selectionId: selection.id, panelId, termId, membershipId, seat, cause, state: "open", openedAt: now,
  });
  await tx.emit(
    vacancyOpened, vacancy, { selectionId: selection.id, callId: selection.callId, panelId, vacancyId: vacancy.id, cause },
  );
}

/** An offer by its id, in one selection's panel. @throws Failure NOT_FOUND */
export async function offerIn(
  tx: Tx,
  filter: { readonly id: string; readonly applicationId?: string; readonly panelId?: string; readonly callId?: string },
): Promise<SeatOffer> {
  return await tx.of(SeatOfferModel).findOne(filter) ?? fail("NOT_FOUND", "recruitment:reserve.failure.offerUnknown");
}
