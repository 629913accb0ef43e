import type { z } from "zod";
import { fail, type TenantCtx, type Tx } from "../../../kernel/index.ts";
import { answerInvitation, PanelModel, type PanelCtx, type PlacedCtx } from "../../../panels/index.ts";
import { ownOf } from "../../applications/own-application.ts";
import { callPart } from "../pools/call-part.ts";
import { inside } from "../pools/inside.ts";
import { SeatOfferModel, type SeatOffer } from "./model.ts";
import type { answerOfferInput, myOfferView, recordAnswerInput } from "./schema.ts";
import { offerIn, openVacancy, settleOffer } from "./settle-offer.ts";
import { asPerson } from "./system-part.ts";

type MyOffer = z.output<typeof myOfferView>;

/**
 * Takes an offered seat or leaves it, with the key of the applicant's own page. A double click is one answer.
 *
 * @throws Failure NOT_FOUND for a key that opens nothing; FORBIDDEN when it was answered the other way, or has run out
 */
export async function answerOffer(ctx: TenantCtx, input: z.output<typeof answerOfferInput>): Promise<MyOffer[]> {
  const application = await ownOf(ctx.db, input.token);
  await ctx.transaction(async (tx) => {
    const offer = await offerIn(tx, { id: input.offer, applicationId: application.id });
    const panel = await tx.of(PanelModel).get(offer.panelId);
    await answer(tx, asPerson(ctx, panel, offer.personId), offer, input);
  });
  return myOffers(ctx, input);
}

/** Staff write down what somebody said by phone or letter. */
export async function recordAnswer(ctx: PlacedCtx, input: z.output<typeof recordAnswerInput>): Promise<SeatOffer> {
  return ctx.transaction(async (tx) => {
    const { call, panel } = await callPart(tx, ctx, input.call);
    const offer = await offerIn(tx, { id: input.offer, panelId: panel.id, callId: call.id });
    return answer(tx, ctx, offer, input);
  });
}

async function answer(
  tx: Tx, ctx: PanelCtx, offer: SeatOffer,
  { answer: said, publication }: Pick<z.output<typeof answerOfferInput>, "answer" | "publication">,
): Promise<SeatOffer> {
  const wanted = said === "accept" ? "accepted" : "declined";
  if (offer.state === wanted) return offer;
  if (offer.state !== "offered") fail("FORBIDDEN", `recruitment:reserve.failure.${offer.state}`);
  const now = ctx.ports.clock.now();
  if (offer.answerBy < now) fail("FORBIDDEN", "recruitment:reserve.failure.lapsed");
  await answerInvitation(
    inside(ctx, tx), { membership: offer.membershipId, answer: said, ...(publication && { publication }) },
  );
  const settled = await settleOffer(tx, offer, wanted, now);
  if (wanted === "declined") await openVacancy(tx, { ...offer, cause: "declined" }, now);
  return settled;
}

/** The seats that were offered to an applicant, with the key of their own page. */
export async function myOffers(ctx: TenantCtx, { token }: { token: string }): Promise<MyOffer[]> {
  const application = await ownOf(ctx.db, token);
  const offers = await ctx.db.of(SeatOfferModel).find({ applicationId: application.id }, { sort: { id: -1 }, limit: 20 });
  const panels = await ctx.db.of(PanelModel).find({ id: { $in: offers.map(({ panelId }) => panelId) } });
  return offers.flatMap(({
    id, panelId, state, answerBy, answeredAt,
  }) => panels.filter((one) => one.id === panelId).map((panel) => ({
    id, panel: { id: panel.id, slug: panel.slug, name: panel.name }, state, answerBy, ...(answeredAt && { answeredAt }),
  })));
}
