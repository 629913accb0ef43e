import { z } from "zod";
import { id, key, locale, reason } from "../../fields.ts";
import { partInput } from "../fields.ts";

/** What an applicant is told when a selection is published. */
export const RESULTS = ["selected", "reserve", "not-selected"] as const;

/** How the answer is asked for. */
export const REACHED = ["mail", "letter"] as const;
export const OFFER_STATES = ["offered", "accepted", "declined", "lapsed", "withdrawn"] as const;

/** A seat that was offered to an applicant: one for each invitation into a panel. */
export const seatOffer = z.object({
  selectionId: id, callId: id, panelId: id, termId: id, applicationId: id, personId: id, membershipId: id, seat: key,
  state: z.enum(OFFER_STATES), reachedBy: z.enum(REACHED), offeredAt: z.date(), answerBy: z.date(),
  answeredAt: z.date().optional(),
  fromReserve: z.boolean(),
});

export const VACANCY_STATES = ["open", "invited", "dismissed"] as const;

/** A seat that became free, and who is proposed for it. */
export const vacancy = z.object({
  selectionId: id, panelId: id, termId: id, membershipId: id, seat: key, state: z.enum(VACANCY_STATES), openedAt: z.date(),
  cause: z.enum(["declined", "lapsed", "ended"]),
  invitedApplicationId: id.optional(), closedBy: id.optional(), reason: reason.optional(),
});

export const publishSelectionInput = partInput.extend({
  selection: id, revision: z.int(),
  /** Days in which a seat is to be accepted. */
  answerDays: z.int().min(3).max(60).default(14),
});
export const offersInput = partInput.extend({ selection: id });
export const inviteReserveInput = partInput.extend({
  vacancy: id, revision: z.int(), application: id,
  /** Why quotas may be missed, when the proposed person misses them. */
  reason: reason.optional(),
  answerDays: z.int().min(3).max(60).default(14),
});
export const dismissVacancyInput = partInput.extend({ vacancy: id, revision: z.int(), reason: reason });
/** With the key of the applicant's own status page. */
export const answerOfferInput = z.object({
  token: z.string().min(20).max(100), offer: id, answer: z.enum(["accept", "decline"]),
  publication: z.object({ name: z.boolean(), alias: z.string().trim().min(2).max(40).optional() }).optional(),
});
/** Staff write down what somebody said by phone or letter. */
export const recordAnswerInput = partInput.extend({ offer: id, answer: z.enum(["accept", "decline"]) });
export const myOffersInput = z.object({ token: z.string().min(20).max(100) });

export const offerView = z.object({
  id, application: id, number: z.int(), seat: key, state: z.enum(OFFER_STATES), reachedBy: z.enum(REACHED),
  offeredAt: z.date(),
  answerBy: z.date(), answeredAt: z.date().optional(), fromReserve: z.boolean(),
});
export type OfferView = z.infer<typeof offerView>;

export const myOfferView = z.object({
  id, panel: z.object({ id, slug: z.string(), name: z.record(z.string(), z.string()) }), state: z.enum(OFFER_STATES),
  answerBy: z.date(), answeredAt: z.date().optional(),
});

/**
 * A free seat with the proposal for it: the first of the reserve with whom all hard quotas are kept, or as few missed as
 * can be.
 */
export const vacancyView = z.object({
  id, revision: z.int(), seat: key, state: z.enum(VACANCY_STATES), openedAt: z.date(),
  cause: z.enum(["declined", "lapsed", "ended"]),
  proposal: z.object({
    application: id, number: z.int(), place: z.int(), seat: key,
    /** Quotas that would be missed with this person; the hard ones need a reason. Empty when all are kept. */
    misses: z.array(z.object({
      dimension: z.string(), group: z.string(), count: z.int(), min: z.int().optional(), max: z.int().optional(),
      hard: z.boolean(),
    })),
    skipped: z.int(),
  }).optional(),
});
export const reserveView = z.object({
  selection: id, reserve: z.array(
    z.object({ application: id, number: z.int(), place: z.int(), state: z.enum(["waiting", "invited", "gone"]) })
  ),
  offers: z.array(offerView), vacancies: z.array(vacancyView),
  state: z.enum(["active", "used", "expired"]), abilities: z.object({ invite: z.boolean() }),
});
export type ReserveView = z.infer<typeof reserveView>;

/** A letter for somebody without an e-mail address: ready to print, in the reader's language. */
export const resultLetterView = z.object({
  application: id, number: z.int(), kind: z.enum(RESULTS), lang: locale, name: z.string(), address: z.array(z.string()),
  phone: z.string().optional(), subject: z.string(), text: z.string(),
  /** The applicant has an address, and it takes no mail. */
  refused: z.boolean(),
});
export const resultLettersView = z.object({ items: z.array(resultLetterView), next: z.int().optional() });
export const resultLettersInput = partInput.extend({
  selection: id, after: z.int().min(0).optional(), size: z.int().min(1).max(100).default(50),
});
