import { helsinkiDay } from "@raati/i18n";
import { defineHandler, type EventHandler, type TenantCtx, type Tx } from "../../../kernel/index.ts";
import {
  invitationAccepted, invitationDeclined, lapseInvitation, MembershipModel, membershipEnded,
} from "../../../panels/index.ts";
import { decideCall } from "../../calls/decide-call.ts";
import { CallModel } from "../../calls/model.ts";
import { offerRanOut, selectionPublished } from "../events.ts";
import { SelectionModel } from "../methods/model.ts";
import { SeatOfferModel, type SeatOffer } from "./model.ts";
import { openVacancy, settleOffer } from "./settle-offer.ts";

/** What a panel tells about its members, seen from the selection that chose them. */
export const reserveHandlers: readonly EventHandler[] = [
  defineHandler({
    name: "recruitment.note-accepted", on: [invitationAccepted], kind: "database",
    handle: (ctx, { data }, { tx }) => settle(ctx, tx, data.membershipId, "accepted"),
  }),
  defineHandler({
    name: "recruitment.note-declined", on: [invitationDeclined], kind: "database",
    handle: async (ctx, { data }, { tx }) => {
      await settle(ctx, tx, data.membershipId, "declined");
      await free(ctx, tx, data.membershipId, "declined");
    },
  }),
  defineHandler({
    name: "recruitment.note-ended", on: [membershipEnded], kind: "database",
    handle: async (ctx, { data }, { tx }) => {
      await settle(ctx, tx, data.membershipId, "withdrawn");
      // With the term its reserve ends too.
      if (data.reason !== "term-ended" && data.reason !== "meeting-over") await free(ctx, tx, data.membershipId, "ended");
    },
  }),
  defineHandler({
    name: "recruitment.end-offer", on: [offerRanOut], kind: "database",
    handle: async (ctx, { data }, { tx }) => {
      const offer = await tx.of(SeatOfferModel).findOne({ id: data.offerId, state: "offered" });
      if (!offer) return;
      const now = ctx.ports.clock.now();
      await settleOffer(tx, offer, "lapsed", now);
      await lapseInvitation(tx, offer.membershipId, helsinkiDay(now));
      await openVacancy(tx, { ...offer, cause: "lapsed" }, now);
    },
  }),
  defineHandler({
    name: "recruitment.decide-call", on: [selectionPublished], kind: "database",
    handle: async (ctx, { data }, { tx }) => {
      const call = await tx.of(CallModel).get(data.callId);
      const published = await tx.of(SelectionModel).find({ callId: call.id, state: "published" });
      const done = call.panelIds.every((panelId) => published.some((one) => one.panelId === panelId));
      if (done && call.state !== "decided") await decideCall(tx, ctx, call.id);
    },
  }),
];

async function settle(
  ctx: TenantCtx, tx: Tx, membershipId: string, state: Exclude<SeatOffer["state"], "offered">,
): Promise<void> {
  const offer = await tx.of(SeatOfferModel).findOne({ membershipId });
  if (offer) await settleOffer(tx, offer, state, ctx.ports.clock.now());
}

async function free(ctx: TenantCtx, tx: Tx, membershipId: string, cause: "declined" | "ended"): Promise<void> {
  const membership = await tx.of(MembershipModel).findOne({ id: membershipId });
  if (!membership?.seat) return;
  const { panelId, termId, seat } = membership;
  await openVacancy(tx, { membershipId, panelId, termId, seat, cause }, ctx.ports.clock.now());
}
