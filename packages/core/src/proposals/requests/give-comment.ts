import { helsinkiDay } from "@raati/i18n";
import type { z } from "zod";
import { fail, failField } from "../../kernel/index.ts";
import { recordedMeeting } from "../adoptions/recorded-meeting.ts";
import { requestClosed, requestCommented, useReported } from "../events.ts";
import { RequestModel, type Request } from "../model.ts";
import { requestNow, toldOf, type RequestCtx } from "./request-now.ts";
import type { giveCommentInput, reportUseInput } from "./schema.ts";

/**
 * Writes down what the panel says, as it has agreed on it; the results of its tests go with it to the requester (B8).
 *
 * @throws Failure INVALID for a day that has not come, a meeting that is not recorded, and a test without observations
 */
export async function giveComment(ctx: RequestCtx, input: z.output<typeof giveCommentInput>): Promise<Request> {
  return ctx.transaction(async (tx) => {
    const before = await requestNow(tx, ctx, input.request, "see");
    if (before.comment && JSON.stringify(before.comment.text) === JSON.stringify(input.text)) return before;
    const request = await requestNow(tx, ctx, input.request, "giveComment");
    const { text, on, meetingId } = input;
    if (on > helsinkiDay(ctx.ports.clock.now())) failField("on", "proposals:field.dayInFuture");
    if (
      meetingId && !(await recordedMeeting({ db: tx.db }, request.panelId, meetingId))
    ) failField("meetingId", "proposals:field.meetingNotRecorded");
    if (
      request.kind === "test" && !request.tests.some(({ observations }) => observations)
    ) failField("text", "proposals:field.noObservations");
    const comment = { text, on, ...(meetingId && { meetingId }) };
    const given = await tx.of(RequestModel).update(request, { set: { state: "comment-given", comment } });
    await tx.emit(requestCommented, given, { ...toldOf(given), on });
    return given;
  });
}

/** The requester writes what was done with what the panel said (B10). */
export async function reportUse(ctx: RequestCtx, { request: id, text }: z.output<typeof reportUseInput>): Promise<Request> {
  return ctx.transaction(async (tx) => {
    const request = await requestNow(tx, ctx, id, "reportUse");
    if (JSON.stringify(request.use?.text) === JSON.stringify(text)) return request;
    const use = { text, on: helsinkiDay(ctx.ports.clock.now()) };
    const reported = await tx.of(RequestModel).update(request, { set: { state: "use-reported", use } });
    await tx.emit(useReported, reported, toldOf(reported));
    return reported;
  });
}

/**
 * Closes a request. Closing twice changes nothing.
 *
 * @throws Failure CONFLICT `useMissing` until the requester has written what was done (B10)
 */
export async function closeRequest(ctx: RequestCtx, { request: id }: { request: string }): Promise<Request> {
  return ctx.transaction(async (tx) => {
    const request = await requestNow(tx, ctx, id, "see");
    if (request.requesterId === ctx.viewer.personId && request.state === "closed") return request;
    await requestNow(tx, ctx, id, "close");
    if (!request.use) fail("CONFLICT", "proposals:failure.useMissing");
    const closed = await tx.of(RequestModel).update(request, {
      set: { state: "closed", closedOn: helsinkiDay(ctx.ports.clock.now()) },
    });
    await tx.emit(requestClosed, closed, toldOf(closed));
    return closed;
  });
}
