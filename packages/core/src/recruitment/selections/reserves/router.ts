import { z } from "zod";
import { router, tenantPublicProcedure } from "../../../kernel/index.ts";
import { panelStaffProcedure } from "../../../panels/index.ts";
import { answerOffer, myOffers, recordAnswer } from "./answer-offer.ts";
import { dismissVacancy, inviteReserve } from "./invite-reserve.ts";
import { resultLetters } from "./result-letters.ts";
import {
  answerOfferInput, dismissVacancyInput, inviteReserveInput, myOffersInput, myOfferView,
  offersInput, recordAnswerInput, reserveView,
  resultLettersInput, resultLettersView,
} from "./schema.ts";
import { showReserve } from "./show-reserve.ts";

const staff = panelStaffProcedure.output(reserveView);
const mine = tenantPublicProcedure.output(z.array(myOfferView));

/** Seats that were offered, and those who wait for one. */
export const reservesRouter = router({
  view: staff.input(offersInput).query(({ ctx, input }) => showReserve(ctx, input)),
  invite: staff.input(inviteReserveInput).mutation(
    async ({ ctx, input }) => showReserve(ctx, { call: input.call, selection: await inviteReserve(ctx, input) }),
  ),
  dismiss: staff.input(dismissVacancyInput).mutation(
    async ({ ctx, input }) => showReserve(ctx, { call: input.call, selection: await dismissVacancy(ctx, input) }),
  ),
  recordAnswer: staff.input(recordAnswerInput).mutation(
    async ({ ctx, input }) =>
      showReserve(ctx, { call: input.call, selection: (await recordAnswer(ctx, input)).selectionId }),
  ),
  letters: panelStaffProcedure.input(resultLettersInput).output(resultLettersView)
    .query(({ ctx, input }) => resultLetters(ctx, input)),
  mine: mine.input(myOffersInput).query(({ ctx, input }) => myOffers(ctx, input)),
  answer: mine.input(answerOfferInput).mutation(({ ctx, input }) => answerOffer(ctx, input)),
});
