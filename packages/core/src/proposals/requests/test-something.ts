import { helsinkiDay } from "@raati/i18n";
import type { z } from "zod";
import { sideOf } from "../../handling/index.ts";
import { fail, failField } from "../../kernel/index.ts";
import { inPanel, personMeant } from "../../panels/index.ts";
import { testAdded, testRecorded } from "../events.ts";
import { RequestModel, type Request } from "../model.ts";
import { peopleOf, requestNow, toldOf, type RequestCtx } from "./request-now.ts";
import type { addTestInput, recordTestInput } from "./schema.ts";

const MOST = 40;

/**
 * Gives a member something to try out (B8).
 *
 * @throws Failure INVALID for who does not take part in the panel
 */
export async function addTest(ctx: RequestCtx, input: z.output<typeof addTestInput>): Promise<Request> {
  return ctx.transaction(async (tx) => {
    const request = await requestNow(tx, ctx, input.request, "addTest");
    const { id, target, dueOn } = input;
    if (request.tests.some((one) => one.id === id)) return request;
    if (request.tests.length >= MOST) failField("target", "proposals:field.tooManyTests", { most: MOST });
    const testerId = await personMeant(await inPanel(ctx, request.panelId), tx, input.testerId);
    if (!testerId || !(await sideOf(tx, testerId, [request.panelId]))) failField("testerId", "proposals:field.notMember");
    const tests = [...request.tests, { id, target, testerId, ...(dueOn && { dueOn }) }];
    const saved = await tx.of(RequestModel).update(request, { set: { tests, peopleIds: peopleOf({ ...request, tests }) } });
    await tx.emit(testAdded, saved, { ...toldOf(saved), testId: id, testerId });
    return saved;
  });
}

/**
 * The tester writes what was seen, or who runs the panel writes it for somebody without a computer. It may be put right
 * until the panel has given its comment.
 *
 * @throws Failure FORBIDDEN for another member, CONFLICT `commentGiven`
 */
export async function recordTest(ctx: RequestCtx, input: z.output<typeof recordTestInput>): Promise<Request> {
  return ctx.transaction(async (tx) => {
    const request = await requestNow(tx, ctx, input.request, "see");
    const test = request.tests.find(({ id }) => id === input.test);
    if (!test) fail("NOT_FOUND", "proposals:failure.testUnknown");
    const own = test.testerId === ctx.viewer.personId;
    if (!own && !ctx.reader.runs.includes(request.panelId)) fail("FORBIDDEN", "proposals:failure.testerOnly");
    if (JSON.stringify(test.observations) === JSON.stringify(input.observations)) return request;
    if (request.state !== "accepted" && request.state !== "on-agenda") fail("CONFLICT", "proposals:failure.commentGiven");
    const doneOn = helsinkiDay(ctx.ports.clock.now());
    const tests = request.tests.map(
      (one) => (one.id === test.id ? { ...one, observations: input.observations, doneOn } : one)
    );
    const saved = await tx.of(RequestModel).update(request, { set: { tests } });
    await tx.emit(testRecorded, saved, { ...toldOf(saved), testId: test.id });
    return saved;
  });
}
