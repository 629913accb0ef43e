import { newId } from "@raati/db";
import type { z } from "zod";
import type { Tx } from "../../kernel/index.ts";
import { acceptItem, AgendaItemModel, proposeItem } from "../../meetings/index.ts";
import { inPanel, type PanelCtx } from "../../panels/index.ts";
import { requestAccepted, requestDeclined, requestPutOnAgenda } from "../events.ts";
import { RequestModel, type Request } from "../model.ts";
import { requestNow, toldOf, type RequestCtx } from "./request-now.ts";
import type { declineRequestInput, putOnAgendaInput } from "./schema.ts";

/** The panel's coordinator takes a request up; from then on the members see it. Twice changes nothing. */
export async function acceptRequest(ctx: RequestCtx, { request: id }: { request: string }): Promise<Request> {
  return ctx.transaction(async (tx) => {
    const request = await requestNow(tx, ctx, id, "see");
    if (request.state === "accepted") return request;
    await requestNow(tx, ctx, id, "accept");
    const accepted = await tx.of(RequestModel).update(request, { set: { state: "accepted" } });
    await tx.emit(requestAccepted, accepted, toldOf(accepted));
    return accepted;
  });
}

/** The panel's coordinator says no, with a reason that the requester reads. */
export async function declineRequest(
  ctx: RequestCtx, { request: id, reason }: z.output<typeof declineRequestInput>
): Promise<Request> {
  return ctx.transaction(async (tx) => {
    const request = await requestNow(tx, ctx, id, "see");
    if (request.state === "declined" && request.declineReason === reason) return request;
    await requestNow(tx, ctx, id, "decline");
    const declined = await tx.of(RequestModel).update(request, { set: { state: "declined", declineReason: reason } });
    await tx.emit(requestDeclined, declined, toldOf(declined));
    return declined;
  });
}

/**
 * Puts a request on the way to a meeting of the panel. With a meeting it stands on that meeting's agenda at once, as what a
 * service asks. Another meeting later is another place on an agenda.
 *
 * @throws Failure NOT_FOUND for a meeting of another panel, FORBIDDEN for one that no longer takes topics
 */
export async function putRequestOnAgenda(ctx: RequestCtx, input: z.output<typeof putOnAgendaInput>): Promise<Request> {
  return ctx.transaction(async (tx) => {
    const request = await requestNow(tx, ctx, input.request, "putOnAgenda");
    const { meetingId, on } = input;
    const agenda = { ...(meetingId && { meetingId }), ...(on && { on }) };
    if (request.state === "on-agenda" && JSON.stringify(request.agenda) === JSON.stringify(agenda)) return request;
    if (meetingId) await putOnAgendaOf(ctx, tx, request, meetingId);
    const put = await tx.of(RequestModel).update(request, { set: { state: "on-agenda", agenda } });
    await tx.emit(requestPutOnAgenda, put, { ...toldOf(put), meetingId });
    return put;
  });
}

/** What kind of point each kind of request is on an agenda. */
const ITEM_KIND = { plan: "workshop", comment: "comment", evaluate: "evaluation", test: "workshop" } as const satisfies
  Record<Request["kind"], string>;

/** The meeting's own commands, inside the transaction that moves the request: both are done, or neither. */
async function putOnAgendaOf(ctx: RequestCtx, tx: Tx, { id, panelId, title, question, kind }: Request, meeting: string) {
  const known = await tx.of(AgendaItemModel).findOne({ meetingId: meeting, "matter.id": id, state: "accepted" });
  if (known) return;
  const inside: PanelCtx = { ...await inPanel(ctx, panelId), db: tx.db, transaction: (work) => work(tx) };
  const item = await proposeItem(inside, {
    id: newId(), meeting, title, description: question, kind: ITEM_KIND[kind], origin: { kind: "service", id },
    matter: { kind: "request", id },
  });
  await acceptItem(inside, { item: item.id, meeting });
}
