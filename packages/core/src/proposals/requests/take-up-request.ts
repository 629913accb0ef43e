import type { z } from "zod";
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

/** Puts a request on the way to a meeting of the panel. Another meeting later is another place on the agenda. */
export async function putRequestOnAgenda(ctx: RequestCtx, input: z.output<typeof putOnAgendaInput>): Promise<Request> {
  return ctx.transaction(async (tx) => {
    const request = await requestNow(tx, ctx, input.request, "putOnAgenda");
    const { meetingId, on } = input;
    const agenda = { ...(meetingId && { meetingId }), ...(on && { on }) };
    if (request.state === "on-agenda" && JSON.stringify(request.agenda) === JSON.stringify(agenda)) return request;
    const put = await tx.of(RequestModel).update(request, { set: { state: "on-agenda", agenda } });
    await tx.emit(requestPutOnAgenda, put, { ...toldOf(put), meetingId });
    return put;
  });
}
