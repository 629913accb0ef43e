import { newId } from "@raati/db";
import { describe, expect, it } from "vitest";
import { confirmSelection } from "../../../src/recruitment/selections/confirmations/confirm-selection.ts";
import { explainBreaches } from "../../../src/recruitment/selections/confirmations/explain-breaches.ts";
import { cancelSelection } from "../../../src/recruitment/selections/methods/cancel-selection.ts";
import { changeChosen, orderReserve } from "../../../src/recruitment/selections/methods/change-chosen.ts";
import { startSelection } from "../../../src/recruitment/selections/methods/start-selection.ts";
import { listCandidates } from "../../../src/recruitment/selections/pools/list-candidates.ts";
import { answerQuotaChange, setQuotas } from "../../../src/recruitment/selections/quotas/set-quotas.ts";
import { showQuotas } from "../../../src/recruitment/selections/quotas/show-quotas.ts";
import { ApplicationModel } from "../../../src/recruitment/index.ts";
import { Events } from "../../../src/kernel/index.ts";
import { withDatabase } from "../../../src/testing/database.ts";
import { aSelectionGround, men, quota, refusal, women } from "./context.ts";

withDatabase();

const rulesOf = (quotas: ReturnType<typeof quota>[], size = 4) => ({ size, quotas, onePerHousehold: false });

describe("quotas of a call", () => {
  it("are set freely before closing, and keep who changed what", async () => {
    const { run, call, coordinator } = await aSelectionGround({ closed: false });
    await setQuotas(await run(), { call: call.id, revision: 0, rules: rulesOf([quota("woman", 2)]) });
    await setQuotas(await run(), { call: call.id, revision: 1, rules: rulesOf([quota("woman", 1)]) });
    // The same again, from a page that is older: nothing is changed, so nobody is told of a conflict.
    await setQuotas(await run(), { call: call.id, revision: 1, rules: rulesOf([quota("woman", 1)]) });
    const view = await showQuotas(await run(), { call: call.id });
    expect(view).toMatchObject({
      revision: 2, quotas: [{ group: "woman", min: 1 }], closed: false, abilities: { change: true, approve: false },
    });
    expect(view.changes)
      .toMatchObject([{ by: coordinator.viewer.personId, afterClosing: false }, { before: { quotas: [{ min: 2 }] } }]);
    expect(await refusal(setQuotas(await run(), { call: call.id, revision: 1, rules: rulesOf([]) })))
      .toMatchObject({ code: "CONFLICT", key: "recruitment:quota.failure.changedMeanwhile" });
    expect((await refusal(setQuotas(await run(), { call: call.id, revision: 2, rules: rulesOf([], 5) }))).fields)
      .toEqual({ "rules.size": "recruitment:quota.field.seatsAboveCall" });
  });

  it("need a reason and an administrator after closing", async () => {
    const { run, here, admin, call } = await aSelectionGround();
    const asked = { call: call.id, revision: 0, rules: rulesOf([quota("man", 1)]) };
    expect((await refusal(setQuotas(await run(), asked))).fields)
      .toEqual({ reason: "recruitment:quota.field.reasonAfterClosing" });
    await setQuotas(await run(), { ...asked, reason: "Miehiä haki odotettua vähemmän." });
    const waiting = await showQuotas(await run(), { call: call.id });
    expect(waiting).toMatchObject({ quotas: [], waiting: { reason: "Miehiä haki odotettua vähemmän." } });
    const answer = { call: call.id, revision: waiting.revision, answer: "approve" as const };
    expect(await refusal(answerQuotaChange(await run(), answer)))
      .toMatchObject({ code: "FORBIDDEN", key: "recruitment:quota.failure.administratorNeeded" });
    await answerQuotaChange(await here(admin), answer);
    await answerQuotaChange(await here(admin), answer);
    const view = await showQuotas(await run(), { call: call.id });
    expect(view).toMatchObject({
      quotas: [{ group: "man", min: 1 }], changes: [{ afterClosing: true, approvedBy: admin.viewer.personId }],
    });
    expect(view.waiting).toBeUndefined();
  });
});

describe("A3 · the chosen set", () => {
  it("is counted against the quotas by every dimension", async () => {
    const { start, view, quotas, run, call, applications: [first, second] } =
      await aSelectionGround({ applicants: [...women(3), ...men(2)] });
    await quotas([quota("woman", 1, 1), quota("man", 2)]);
    const selection = await start();
    await changeChosen(
      await run(),
      { call: call.id, selection: selection.id, revision: selection.revision, add: [first!.id, second!.id], remove: [] },
    );
    const { dimensions, eligible } = await view();
    expect(eligible).toBe(5);
    // Where there is one kind of seat nobody is asked for it, and nothing is counted by it.
    expect(dimensions.map(({ dimension }) => dimension)).not.toContain("seat");
    expect(
      dimensions.find(({ dimension }) => dimension === "gender")!.groups.filter(({ state }) => state !== "none")
    ).toMatchObject([
      { group: "woman", pool: 3, chosen: 2, max: 1, state: "over" },
      { group: "man", pool: 2, chosen: 0, min: 2, state: "under" },
    ]);
  });

  it("is not begun while applications come in, and once only", async () => {
    const { run, here, other, call, close, view } = await aSelectionGround({ closed: false });
    const input = { call: call.id, id: newId(), method: "criteria" as const };
    expect(await refusal(startSelection(await run(), input)))
      .toMatchObject({ code: "FORBIDDEN", key: "recruitment:selection.failure.callOpen" });
    await close();
    await startSelection(await run(), input);
    await startSelection(await run(), input);
    expect((await view()).call.state).toBe("in-selection");
    expect(await refusal(startSelection(await here(other), { ...input, id: newId() })))
      .toMatchObject({ code: "CONFLICT", key: "recruitment:selection.failure.begunAlready" });
  });

  it("tells the second of two coordinators, and loses nothing of the first one's", async () => {
    const { start, run, here, other, call, view, applications: [a, b] } = await aSelectionGround({ applicants: women(3) });
    const { id, revision } = await start();
    const change = (add: string[]) => ({ call: call.id, selection: id, revision, add, remove: [] });
    await changeChosen(await run(), change([a!.id]));
    expect(await refusal(changeChosen(await here(other), change([b!.id]))))
      .toEqual({ code: "CONFLICT", key: "recruitment:selection.failure.changedMeanwhile", fields: {} });
    // A double click is no conflict.
    await changeChosen(await run(), change([a!.id]));
    expect((await view()).selection!.chosen).toEqual([a!.id]);
  });

  it("takes only people of the pool, no more than seats, and the reserve only with consent", async () => {
    const { start, run, call, system, applications } =
      await aSelectionGround({ seats: 1, applicants: [...women(2), { gender: "man", reserveConsent: false }] });
    const { id, revision } = await start();
    const request = { call: call.id, selection: id, revision, remove: [] };
    const ids = applications.map((one) => one.id);
    expect((await refusal(changeChosen(await run(), { ...request, add: [newId()] }))).fields)
      .toEqual({ "add.0": "recruitment:selection.field.notInPool" });
    expect((await refusal(changeChosen(await run(), { ...request, add: ids }))).fields)
      .toEqual({ add: "recruitment:selection.field.moreThanSeats" });
    expect((await refusal(orderReserve(await run(), { ...request, reserve: ids }))).fields)
      .toEqual({ "reserve.2": "recruitment:selection.field.noReserveConsent" });
    await system.db.of(ApplicationModel).updateWhere({ id: ids[0]! }, { set: { state: "withdrawn" } });
    expect((await refusal(changeChosen(await run(), { ...request, add: [ids[0]!] }))).fields)
      .toEqual({ "add.0": "recruitment:selection.field.notInPool" });
  });

  it("shows its candidates by page, by group, and by place", async () => {
    const { start, run, call, applications } = await aSelectionGround({ applicants: [...women(3), ...men(2)] });
    const { id, revision } = await start();
    await changeChosen(await run(), { call: call.id, selection: id, revision, add: [applications[1]!.id], remove: [] });
    const list = async (more: object) =>
      listCandidates(await run(), { call: call.id, groups: [], show: "all", order: "number", size: 2, ...more });
    const first = await list({});
    expect(first)
      .toMatchObject({ items: [{ number: 1, place: "none" }, { number: 2, place: "chosen" }], next: applications[1]!.id });
    expect((await list({ after: first.next })).items.map(({ number }) => number)).toEqual([3, 4]);
    expect(await list({ groups: ["gender:man"] })).toMatchObject({ items: [{ number: 4 }, { number: 5 }] });
    expect((await list({ show: "chosen" })).items.map(({ application }) => application)).toEqual([applications[1]!.id]);
    expect(JSON.stringify(first)).not.toContain("Maija");
  });
});

describe("confirming", () => {
  async function chosenGround() {
    const ground = await aSelectionGround({ seats: 2, applicants: women(3) });
    const { start, run, call, applications, view } = ground;
    const { id, revision } = await start();
    await changeChosen(
      await run(),
      { call: call.id, selection: id, revision, add: applications.slice(0, 2).map((one) => one.id), remove: [] },
    );
    const confirmInput = async () => ({ call: call.id, selection: id, setHash: (await view()).selection!.setHash });
    return { ...ground, id, confirmInput };
  }

  it("takes two people; the same one's second click changes nothing, and nobody confirms twice", async () => {
    const { run, here, other, confirmInput, view } = await chosenGround();
    const input = await confirmInput();
    await confirmSelection(await run(), input);
    await confirmSelection(await run(), input);
    expect((await view()).selection).toMatchObject({ state: "prepared", first: { mine: true, name: "Onerva Kalliorinne" } });
    await confirmSelection(await here(other), input);
    expect((await view()).selection)
      .toMatchObject({ state: "confirmed", second: { mine: false, name: "Sirkka Hietavaara" } });
    await confirmSelection(await here(other), input);
  });

  it("of two who confirm at once makes one the first and the other the second", async () => {
    const { run, here, other, admin, confirmInput, view } = await chosenGround();
    const input = await confirmInput();
    await Promise.all([confirmSelection(await run(), input), confirmSelection(await here(other), input)]);
    const { selection } = await view();
    expect(selection!.state).toBe("confirmed");
    expect(selection!.first!.by).not.toBe(selection!.second!.by);
    expect(await refusal(confirmSelection(await here(admin), input)))
      .toMatchObject({ code: "FORBIDDEN", key: "recruitment:selection.failure.fixed" });
  });

  it("does not count the same account twice, whatever person it is", async () => {
    const { run, here, other, coordinator, confirmInput } = await chosenGround();
    const input = await confirmInput();
    await confirmSelection(await run(), input);
    const twin = { ...other, viewer: { ...other.viewer, accountId: coordinator.viewer.accountId } };
    expect(await refusal(confirmSelection(await here(twin), input)))
      .toMatchObject({ code: "FORBIDDEN", key: "recruitment:selection.failure.anotherPerson" });
  });

  it("begins again when the set is changed after the first one", async () => {
    const { run, here, other, call, id, confirmInput, view, applications, system } = await chosenGround();
    const input = await confirmInput();
    await confirmSelection(await run(), input);
    const { revision } = (await view()).selection!;
    await changeChosen(
      await run(), { call: call.id, selection: id, revision, add: [applications[2]!.id], remove: [applications[0]!.id] },
    );
    expect((await view()).selection!.first).toBeUndefined();
    expect(await refusal(confirmSelection(await here(other), input)))
      .toMatchObject({ code: "CONFLICT", key: "recruitment:selection.failure.setChanged" });
    expect(await system.db.of(Events).count({ type: "recruitment.confirmation-reset" })).toBe(1);
  });

  it("A4 · breaks a quota only with a written reason, which stays with the selection and leaves its trace", async () => {
    const { run, call, id, confirmInput, view, quotas, system } = await chosenGround();
    await quotas([quota("man", 1), quota("woman", undefined, 1)], 2);
    expect((await view()).selection!.unexplained).toHaveLength(2);
    expect(await refusal(confirmSelection(await run(), await confirmInput())))
      .toMatchObject({ code: "FORBIDDEN", key: "recruitment:selection.failure.reasonMissing" });
    const explain = async (groups: string[]) => explainBreaches(await run(), {
      call: call.id, selection: id, revision: (await view()).selection!.revision,
      reasons: groups.map((group) => ({ dimension: "gender", group, reason: "Miehiä ei hakenut lainkaan." })),
    });
    expect((await refusal(explain(["other"]))).fields)
      .toEqual({ "reasons.0.reason": "recruitment:selection.field.notMissed" });
    await explain(["man"]);
    expect(await refusal(confirmSelection(await run(), await confirmInput())))
      .toMatchObject({ key: "recruitment:selection.failure.reasonMissing" });
    await explain(["woman"]);
    await confirmSelection(await run(), await confirmInput());
    expect((await view()).selection!.breaches).toMatchObject([
      { group: "man", chosen: 0, min: 1, reason: "Miehiä ei hakenut lainkaan." }, { group: "woman", chosen: 2, max: 1 },
    ]);
    const told = await system.db.of(Events).find({ type: "recruitment.breach-explained" });
    expect(told).toHaveLength(2);
    expect(JSON.stringify(told)).not.toContain("Miehiä");
    // Another reason is another set to confirm, and that leaves its trace as well.
    const resets = () => system.db.of(Events).count({ type: "recruitment.confirmation-reset" });
    expect(await resets()).toBe(0);
    await explainBreaches(await run(), {
      call: call.id, selection: id, revision: (await view()).selection!.revision,
      reasons: [{ dimension: "gender", group: "man", reason: "Vain naisia haki." }],
    });
    expect([await resets(), (await view()).selection!.first]).toEqual([1, undefined]);
  });

  it("is given up with a reason, and then another selection can begin", async () => {
    const { run, call, id, view, start } = await chosenGround();
    const input = {
      call: call.id, selection: id, revision: (await view()).selection!.revision, reason: "Haku avataan uudelleen.",
    };
    await cancelSelection(await run(), input);
    await cancelSelection(await run(), input);
    expect((await view()).selection).toBeUndefined();
    expect((await start()).id).not.toBe(id);
  });
});

it("is not there for members, nor for the staff of another kind", async () => {
  const { as, here, call } = await aSelectionGround();
  for (const roles of [[], ["secretary"], ["analyst"], ["privacy"]] as const) {
    expect([roles, (await refusal((async () => showQuotas(await here(await as(roles)), { call: call.id }))())).code])
      .toEqual([roles, "NOT_FOUND"]);
  }
});
