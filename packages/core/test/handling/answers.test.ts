import { newId } from "@raati/db";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  acknowledgeHandling, AnswerDraftModel, forwardHandling, giveAnswer, HandlingModel, saveAnswerDraft, showHandling,
} from "../../src/handling/index.ts";
import { aHandling } from "../../src/handling/factory.ts";
import { answerProblems, giveAnswerInput, OUTCOMES, saveDraftInput } from "../../src/handling/schema.ts";
import { Events } from "../../src/kernel/index.ts";
import { withDatabase } from "../../src/testing/database.ts";
import { ground, refusal, type Ground } from "../matter-ground.ts";

withDatabase();

const yes = (more: object = {}) => giveAnswerInput.parse({
  outcome: "accepted", reasons: { fi: "Odotusajat julkaistaan asemittain." }, targetDay: "2026-09-01",
  measures: [{ id: newId(), text: { fi: "Odotusajat verkkosivuille" } }], ...more,
});

async function sent(more: object = {}): Promise<Ground & { handling: Awaited<ReturnType<typeof aHandling>> }> {
  const here = await ground();
  const steps = [{ to: "unit" as const, unitId: here.unit.id }, { to: "body" as const, bodyId: here.body.id }];
  return { ...here, handling: await aHandling(here.system, { panelIds: [here.panel.id], steps, ...more }) };
}

const eventsOf = async ({ system }: Ground, id: string) =>
  (await system.db.of(Events).find({ stream: id }, { sort: { seq: 1, part: 1 } })).map(({ type }) => type);

describe("receipt", () => {
  test("J3.1–2 · the unit has 14 days to say that it has it and 60 to answer; twice changes nothing", async () => {
    const { handling, open, owner } = await sent();
    expect(handling).toMatchObject(
      { sentOn: "2026-05-15", ackDueOn: "2026-05-29", answerDueOn: "2026-07-14", dueKind: "acknowledgement" }
    );
    const first = await acknowledgeHandling(await open(owner, handling));
    expect(first).toMatchObject(
      { state: "acknowledged", acknowledgedOn: "2026-05-15", dueKind: "answer", dueOn: "2026-07-14" }
    );
    expect(await acknowledgeHandling(await open(owner, handling))).toEqual(first);
  });

  test("is for the unit's owner and whoever owns a unit above, not for the panel's side", async () => {
    const { handling, open, head, coordinator, chair } = await sent();
    for (const one of [coordinator, chair]) {
      expect((await refusal(open(one, handling).then(acknowledgeHandling))).code).toBe("FORBIDDEN");
    }
    expect((await acknowledgeHandling(await open(head, handling))).state).toBe("acknowledged");
  });
});

describe("an answer", () => {
  test("J3.4 · “not accepted” cannot be given without reasons, and nothing is stored", async () => {
    const { handling, open, owner, system } = await sent();
    const answer = await refusal(
      giveAnswer(await open(owner, handling), giveAnswerInput.parse({ outcome: "not-accepted" }))
    );
    expect(answer).toMatchObject({ code: "INVALID", fields: { reasons: "handling:field.reasonsForNo" } });
    expect((await system.db.of(HandlingModel).get(handling.id)).answer).toBeUndefined();
  });

  test("that promises a change names a measure and a day, each by its field", async () => {
    const { handling, open, owner } = await sent();
    const parts = giveAnswerInput.parse({ outcome: "partly", reasons: { fi: "Osa onnistuu." } });
    expect((await refusal(giveAnswer(await open(owner, handling), parts))).fields).toEqual({
      measures: "handling:field.measureMissing", targetDay: "handling:field.targetDayMissing",
    });
    const past = await refusal(giveAnswer(await open(owner, handling), yes({ targetDay: "2026-05-14" })));
    expect(past.fields).toEqual({ targetDay: "handling:field.targetDayPast" });
  });

  test("is given in the unit's name: promises become follow-ups, its step is handled, the board's waits", async () => {
    const here = await sent();
    const { handling, open, owner, unit, chair } = here;
    const given = await giveAnswer(await open(owner, handling), yes());
    expect(given).toMatchObject(
      {
        state: "answered", answeredOn: "2026-05-15", acknowledgedOn: "2026-05-15", dueKind: "follow-up", dueOn: "2026-09-01"
      }
    );
    expect(given.answer).toMatchObject({ unitId: unit.id, outcome: "accepted" });
    expect(
      given.followUps.map(({ state, dueOn, percent }) => [state, dueOn, percent])
    ).toEqual([["planned", "2026-09-01", 0]]);
    expect(given.steps.map(({ state, on }) => [state, on])).toEqual([["handled", "2026-05-15"], ["waiting", undefined]]);
    expect((await eventsOf(here, handling.id)).slice(-2)).toEqual(["handling.answer-approved", "handling.answer-given"]);
    const view = await showHandling(await open(chair, handling));
    expect(view.answer).toMatchObject({ unitName: { fi: "Vastaanottopalvelut" } });
    expect(JSON.stringify(view)).not.toContain(owner.viewer.personId);
  });

  test("from two owners at once: one outcome, a clear message, and the other's draft is kept", async () => {
    const { handling, open, owner, head, system } = await sent();
    const no = giveAnswerInput.parse({ outcome: "not-accepted", reasons: { fi: "Ei määrärahaa." } });
    await saveAnswerDraft(await open(head, handling), saveDraftInput.parse({ ...no, ready: true }));
    const [one, two] = [await open(owner, handling), await open(head, handling)];
    const results = await Promise.allSettled([giveAnswer(one, yes()), giveAnswer(two, no)]);
    expect(results.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    const refused = results.find((result) => result.status === "rejected") as PromiseRejectedResult;
    expect(refused.reason).toMatchObject({ code: "CONFLICT", key: "handling:failure.answeredMeanwhile" });
    const stored = await system.db.of(HandlingModel).get(handling.id);
    expect(stored.answer?.outcome).toBe(results[0].status === "fulfilled" ? "accepted" : "not-accepted");
    expect(
      (await system.db.of(AnswerDraftModel).find({ handlingId: handling.id })).map(({ outcome }) => outcome)
    ).toEqual(["not-accepted"]);
  });

  test("sent twice by the same hand is one answer", async () => {
    const here = await sent();
    const { handling, open, owner } = here;
    const answer = yes();
    const first = await giveAnswer(await open(owner, handling), answer);
    expect(await giveAnswer(await open(owner, handling), answer)).toEqual(first);
    expect((await eventsOf(here, handling.id)).filter((type) => type === "handling.answer-given")).toHaveLength(1);
  });

  test("drafts are each writer's own; the owner reads those that are ready", async () => {
    const { handling, open, owner, coordinator, chair } = await sent();
    const draft = (ready: boolean) => saveDraftInput.parse({ outcome: "partly", reasons: { fi: "Luonnos" }, ready });
    await saveAnswerDraft(await open(coordinator, handling), draft(false));
    const seenBy = async (who: typeof owner) => (
      await showHandling(await open(who, handling))
    ).drafts.map(({ mine }) => mine);
    expect([await seenBy(owner), await seenBy(coordinator), await seenBy(chair)]).toEqual([[], [true], []]);
    const ready = await saveAnswerDraft(await open(coordinator, handling), draft(true));
    expect([await seenBy(owner), await seenBy(chair)]).toEqual([[false], []]);
    const given = await giveAnswer(await open(owner, handling), yes({ draft: ready.id }));
    expect(given.answer).toMatchObject({ draftedBy: coordinator.viewer.personId, approvedBy: owner.viewer.personId });
  });

  test("a coordinator may not answer for the unit", async () => {
    const { handling, open, coordinator } = await sent();
    expect((await refusal(open(coordinator, handling).then((ctx) => giveAnswer(ctx, yes())))).code).toBe("FORBIDDEN");
  });

  test("whole ones have no problem; each lacks what its outcome asks for", () => {
    const parts = fc.record({
      outcome: fc.option(fc.constantFrom(...OUTCOMES), { nil: undefined }),
      reasons: fc.option(fc.constant({ fi: "Syy" }), { nil: undefined }),
      measures: fc.array(fc.record({
        id: fc.constant(newId()), text: fc.constant({ fi: "Teko" }), dueOn: fc.option(
          fc.constant("2026-08-01"), { nil: undefined }
        ),
      }), { maxLength: 2 }),
      targetDay: fc.option(fc.constantFrom("2026-09-01", "2026-05-15", "2026-05-01"), { nil: undefined }),
      forwardedTo: fc.option(fc.constant({ fi: "Kunta" }), { nil: undefined }),
      decision: fc.constant(undefined),
    });
    fc.assert(fc.property(parts, (one) => {
      const paths = answerProblems(one, "2026-05-15").map(({ path }) => path);
      const promise = one.outcome === "accepted" || one.outcome === "partly";
      expect(paths.includes("outcome")).toBe(one.outcome === undefined);
      expect(paths.includes("reasons")).toBe(one.reasons === undefined);
      expect(paths.includes("measures")).toBe(promise && one.measures.length === 0);
      expect(paths.includes("targetDay")).toBe((promise && !one.targetDay) || one.targetDay === "2026-05-01");
      expect(paths.includes("forwardedTo")).toBe(one.outcome === "forwarded" && one.forwardedTo === undefined);
    }));
  });
});

describe("forwarding", () => {
  test("keeps the origin and each hand-over; a new day to receive it, the same day to answer", async () => {
    const here = await sent();
    const { handling, open, owner, other, unit, elsewhere, ports } = here;
    await acknowledgeHandling(await open(owner, handling));
    ports.clock.pass(10 * 86_400_000);
    const moved = await forwardHandling(
      await open(owner, handling), { toUnitId: elsewhere.id, reason: "Kuuluu viestinnälle" }
    );
    expect(moved).toMatchObject({
      ownerUnitId: elsewhere.id, state: "sent", origin: {
        unitId: unit.id
      }, answerDueOn: "2026-07-14", ackDueOn: "2026-06-08",
      dueKind: "acknowledgement",
    });
    expect(moved.acknowledgedOn).toBeUndefined();
    expect(moved.forwards).toMatchObject([{ fromUnitId: unit.id, toUnitId: elsewhere.id, reason: "Kuuluu viestinnälle" }]);
    expect(moved.steps.map(({ unitId, bodyId, state }) => [unitId ?? bodyId, state])).toEqual([
      [unit.id, "forwarded"], [elsewhere.id, "waiting"], [here.body.id, "waiting"],
    ]);
    expect((await refusal(open(owner, handling).then((ctx) => giveAnswer(ctx, yes())))).code).toBe("FORBIDDEN");
    const given = await giveAnswer(await open(other, handling), yes());
    expect(given).toMatchObject({ origin: { unitId: unit.id }, answer: { unitId: elsewhere.id } });
  });

  test("to the same unit, or to one that is not there, is refused by its field", async () => {
    const { handling, open, owner, unit } = await sent();
    const to = async (toUnitId: string) =>
      (await refusal(forwardHandling(await open(owner, handling), { toUnitId, reason: "Toiselle" }))).fields;
    expect(await to(unit.id)).toEqual({ toUnitId: "handling:field.sameUnit" });
    expect(await to(newId())).toEqual({ toUnitId: "handling:field.unitGone" });
  });
});
