import { newId } from "@raati/db";
import { describe, expect, test } from "vitest";
import {
  addFollowUp, askQuestion, closeHandling, giveAnswer, HandlingModel, rateHandling, RatingModel, replyToQuestion, reportFollowUp,
  showHandling, skipStep, tellBack,
} from "../../src/handling/index.ts";
import { aHandling } from "../../src/handling/factory.ts";
import { giveAnswerInput, reportFollowUpInput, tellBackInput } from "../../src/handling/schema.ts";
import { aMembership, aPanel, aTerm } from "../../src/panels/factory.ts";
import { MembershipModel } from "../../src/panels/index.ts";
import { withDatabase } from "../../src/testing/database.ts";
import { ground, refusal } from "../matter-ground.ts";

withDatabase();

const REASONS = { fi: "Odotusajat julkaistaan." };

async function answered(outcome: "accepted" | "not-accepted" = "accepted") {
  const here = await ground();
  const handling = await aHandling(
    here.system, { panelIds: [here.panel.id], steps: [{ to: "unit", unitId: here.unit.id }] }
  );
  const promise = { targetDay: "2026-09-01", measures: [{ id: newId(), text: { fi: "Odotusajat verkkoon" } }] };
  const input = giveAnswerInput.parse({ outcome, reasons: REASONS, ...(outcome === "accepted" && promise) });
  const given = await giveAnswer(await here.open(here.owner, handling), input);
  return { ...here, handling, followUp: given.followUps[0]?.id ?? "" };
}
type Answered = Awaited<ReturnType<typeof answered>>;

const report = ({ followUp }: Answered, more: object) => reportFollowUpInput.parse(
  { followUp, state: "in-progress", percent: 50, ...more }
);
const tell = (more: object = {}) => tellBackInput.parse(
  { to: ["members", "public"], text: { fi: "Odotusajat näkyvät nyt." }, final: true, ...more }
);

describe("a clarifying question", () => {
  test("J3.3 · goes to the panel, and its chair replies; the day of the answer stays", async () => {
    const { system, panel, unit, owner, chair, open } = await ground();
    const handling = await aHandling(system, { panelIds: [panel.id], steps: [{ to: "unit", unitId: unit.id }] });
    const question = { id: newId(), text: { fi: "Mitä asemia tarkoitatte?" } };
    const asked = await askQuestion(await open(owner, handling), question);
    expect(await askQuestion(await open(owner, handling), question)).toEqual(asked);
    expect(asked).toMatchObject({ state: "in-handling", answerDueOn: handling.answerDueOn });
    const reply = { question: question.id, text: { fi: "Kaikkia." } };
    const replied = await replyToQuestion(await open(chair, handling), reply);
    expect(await replyToQuestion(await open(chair, handling), reply)).toEqual(replied);
    expect(
      (await showHandling(await open(owner, handling))).questions
    ).toMatchObject([{ text: question.text, reply: { text: reply.text } }]);
  });

  test("is asked by the unit alone, replied to by who leads the panel, and by one of two", async () => {
    const { system, panel, unit, owner, chair, coordinator, member, open } = await ground();
    const handling = await aHandling(system, { panelIds: [panel.id], steps: [{ to: "unit", unitId: unit.id }] });
    const question = { id: newId(), text: { fi: "Milloin?" } };
    expect((await refusal(open(chair, handling).then((ctx) => askQuestion(ctx, question)))).code).toBe("FORBIDDEN");
    await askQuestion(await open(owner, handling), question);
    const reply = { question: question.id, text: { fi: "Heti." } };
    const plain = await member();
    expect((await refusal(open(plain, handling).then((ctx) => replyToQuestion(ctx, reply)))).code).toBe("FORBIDDEN");
    await replyToQuestion(await open(chair, handling), reply);
    expect(
      (await refusal(open(coordinator, handling).then((ctx) => replyToQuestion(ctx, reply)))).key
    ).toBe("handling:failure.repliedMeanwhile");
  });
});

describe("follow-up", () => {
  test("J3.9 · goes from 50 % to done with evidence, and keeps its history", async () => {
    const here = await answered();
    const { handling, owner, open } = here;
    const half = await reportFollowUp(await open(owner, handling), report(here, {}));
    expect(half).toMatchObject(
      { state: "in-follow-up", dueKind: "follow-up", followUps: [{ state: "in-progress", percent: 50 }] }
    );
    expect(await reportFollowUp(await open(owner, handling), report(here, {}))).toEqual(half);
    const bare = report(here, { state: "done" });
    expect(
      (await refusal(reportFollowUp(await open(owner, handling), bare))).fields
    ).toEqual({ evidence: "handling:field.evidence" });
    const done = await reportFollowUp(await open(owner, handling), { ...bare, evidence: { fi: "Sivu on auki." } });
    expect(done.followUps[0]).toMatchObject(
      { state: "done", percent: 100, doneOn: "2026-05-15", history: [{ percent: 50 }, { percent: 100 }] }
    );
    expect(done.dueOn).toBeUndefined();
  });

  test("that is dropped says why, that is late has a new and later day", async () => {
    const here = await answered();
    const fieldsOf = async (more: object) => (
      await refusal(reportFollowUp(await here.open(here.owner, here.handling), report(here, more)))
    ).fields;
    expect(await fieldsOf({ state: "dropped" })).toEqual({ evidence: "handling:field.dropReason" });
    expect(await fieldsOf({ state: "delayed" })).toEqual({ dueOn: "handling:field.newDay" });
    expect(await fieldsOf({ state: "delayed", dueOn: "2026-09-01" })).toEqual({ dueOn: "handling:field.newDay" });
    const late = await reportFollowUp(
      await here.open(here.owner, here.handling), report(here, { state: "delayed", dueOn: "2026-11-01" })
    );
    expect(late).toMatchObject({ dueOn: "2026-11-01", followUps: [{ state: "delayed" }] });
  });

  test("is the unit's to report and to add to, after the answer", async () => {
    const here = await answered("not-accepted");
    const { handling, owner, coordinator, open } = here;
    const measure = { id: newId(), measure: { fi: "Kokeillaan viestiä" }, dueOn: "2026-09-30" };
    expect((await refusal(open(coordinator, handling).then((ctx) => addFollowUp(ctx, measure)))).code).toBe("FORBIDDEN");
    expect(
      (await refusal(addFollowUp(await open(owner, handling), { ...measure, dueOn: "2026-05-14" }))).fields
    ).toEqual({ dueOn: "handling:field.dayPast" });
    await addFollowUp(await open(owner, handling), measure);
    expect((await addFollowUp(await open(owner, handling), measure)).followUps).toHaveLength(1);
  });
});

describe("the panel's own rating", () => {
  test("J3.10 · weighs each member the same, hides fewer than five, and shows sides that give nobody away", async () => {
    const here = await answered();
    const { handling, open, member, owner } = here;
    const seats = [
      "client", "client", "client", "client", "client", "professional", "professional", "professional", "professional",
      "professional"
    ];
    const members: Awaited<ReturnType<typeof member>>[] = [];
    for (const seat of seats) members.push(await member({ seat }));
    const rate = async (index: number, score: number) => rateHandling(await open(members[index]!, handling), { score });
    for (const index of [0, 1, 2]) await rate(index, 5);
    expect(await rate(3, 4)).toEqual({ total: "hidden", sides: [{ side: "client", figure: "hidden" }], mine: 4 });
    expect(await rate(4, 1)).toEqual(
      { total: { count: 5, mean: 4 }, sides: [{ side: "client", figure: { count: 5, mean: 4 } }], mine: 1 }
    );
    expect(await rate(5, 2)).toEqual({
      total: { count: 6, mean: 3.7 }, sides: [
        { side: "client", figure: "hidden" }, { side: "professional", figure: "hidden" }
      ], mine: 2,
    });
    for (const index of [6, 7, 8, 9]) await rate(index, 2);
    expect((await rate(4, 5)).sides).toEqual([
      { side: "client", figure: { count: 5, mean: 4.8 } }, { side: "professional", figure: { count: 5, mean: 2 } },
    ]);
    expect((await refusal(open(owner, handling).then((ctx) => rateHandling(ctx, { score: 5 })))).code).toBe("FORBIDDEN");
  });
});

test("a rating that is given again counts where its member speaks from by then, also with the same points", async () => {
  const here = await answered();
  const { handling, open, system, as } = here;
  const second = await aPanel(system);
  const term = await aTerm(system, second);
  await system.db.of(HandlingModel).updateWhere({ id: handling.id }, { set: { panelIds: [here.panel.id, second.id] } });
  const first = await aMembership(system, here.term, { seat: "client" });
  const rate = async (score: number) =>
    rateHandling(await open(await as([], { id: first.personId }), await system.db.of(HandlingModel).get(handling.id)), { score });
  const stored = async () => system.db.of(RatingModel).findOne({ handlingId: handling.id, personId: first.personId });
  await rate(3);
  expect(await stored()).toMatchObject({ panelId: here.panel.id, side: "client", score: 3 });
  await system.db.of(MembershipModel).updateWhere({ id: first.id }, { set: { state: "ended" }, unset: ["living"] });
  await aMembership(system, term, { personId: first.personId, seat: "professional" });
  for (const score of [3, 4]) {
    await rate(score);
    expect(await stored()).toMatchObject({ panelId: second.id, side: "professional", score });
  }
});

describe("telling back and closing", () => {
  test("C4 · nothing closes without an answer and what happened; each thing that is missing is named", async () => {
    const { system, panel, unit, coordinator, owner, open } = await ground();
    const handling = await aHandling(system, { panelIds: [panel.id], steps: [{ to: "unit", unitId: unit.id }] });
    const close = async () => (await refusal(closeHandling(await open(coordinator, handling)))).key;
    expect((await refusal(tellBack(await open(coordinator, handling), tell()))).key).toBe("handling:failure.notAnsweredYet");
    await tellBack(await open(coordinator, handling), tell({ final: false }));
    expect(await close()).toBe("handling:failure.close.answer");
    await giveAnswer(await open(owner, handling), giveAnswerInput.parse({ outcome: "already-done", reasons: REASONS }));
    expect((await showHandling(await open(coordinator, handling))).missing).toEqual(["what-happened", "told-members"]);
    expect(await close()).toBe("handling:failure.close.what-happened");
    await tellBack(await open(coordinator, handling), tell({ to: ["public"] }));
    expect(await close()).toBe("handling:failure.close.told-members");
    await tellBack(await open(coordinator, handling), tell({ to: ["members"] }));
    const closed = await closeHandling(await open(coordinator, handling));
    expect(closed).toMatchObject(
      { state: "closed", closedOn: "2026-05-15", whatHappened: { fi: "Odotusajat näkyvät nyt." } }
    );
    expect(await closeHandling(await open(coordinator, handling))).toEqual(closed);
    expect((await showHandling(await open(coordinator, handling))).track).toMatchObject({ finished: true, late: false });
  });

  test("a promise must be kept or given up before the matter closes", async () => {
    const here = await answered();
    const { handling, coordinator, owner, open } = here;
    await tellBack(await open(coordinator, handling), tell());
    expect((await refusal(closeHandling(await open(coordinator, handling)))).key).toBe("handling:failure.close.follow-ups");
    await reportFollowUp(
      await open(owner, handling), report(here, { state: "dropped", evidence: { fi: "Järjestelmä vaihtuu." } })
    );
    expect((await closeHandling(await open(coordinator, handling))).state).toBe("closed");
  });

  test("a statement closes when its last step is handled or left out, and its members have been told", async () => {
    const { system, panel, body, coordinator, open } = await ground();
    const handling = await aHandling(system, {
      matter: { kind: "statement", id: newId() }, panelIds: [panel.id], steps: [{ to: "body", bodyId: body.id }],
    });
    expect((await refusal(tellBack(await open(coordinator, handling), tell()))).key).toBe("handling:failure.notAnsweredYet");
    await skipStep(await open(coordinator, handling), { step: handling.steps[0]!.id, reason: "Lautakunta ei kokoontunut" });
    await tellBack(await open(coordinator, handling), tell());
    expect((await closeHandling(await open(coordinator, handling))).state).toBe("closed");
  });

  test("is the coordinator's, and tells the public only what is open", async () => {
    const { system, panel, unit, coordinator, owner, chair, open } = await ground();
    const handling = await aHandling(
      system, { panelIds: [panel.id], steps: [{ to: "unit", unitId: unit.id }], open: false }
    );
    for (const one of [owner, chair]) {
      expect((await refusal(open(one, handling).then((ctx) => tellBack(ctx, tell())))).code).toBe("FORBIDDEN");
      expect((await refusal(open(one, handling).then(closeHandling))).code).toBe("FORBIDDEN");
    }
    expect(
      (await refusal(tellBack(await open(coordinator, handling), tell({ final: false })))).fields
    ).toEqual({ to: "handling:field.notPublic" });
  });
});
