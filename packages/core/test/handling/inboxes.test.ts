import { newId } from "@raati/db";
import { describe, expect, test } from "vitest";
import {
  acknowledgeHandling, giveAnswer, handlingItems, listBodyEntries, listHandlings, loopOf, ownerInbox, ownerSummary,
  quarterOf,
  recordStep, tellBack,
} from "../../src/handling/index.ts";
import { aHandling } from "../../src/handling/factory.ts";
import {
  bodyEntriesInput, giveAnswerInput, inboxInput, listHandlingsInput, tellBackInput, type HandlingItem,
} from "../../src/handling/schema.ts";
import { aPanel } from "../../src/panels/factory.ts";
import { withDatabase } from "../../src/testing/database.ts";
import { ground, refusal } from "../matter-ground.ts";

withDatabase();

const unitStep = (unitId: string) => [{ to: "unit" as const, unitId }];
const ids = ({ items }: { items: readonly { id: string }[] }) => items.map(({ id }) => id);
const done = (more: object = {}) => giveAnswerInput.parse(
  { outcome: "already-done", reasons: { fi: "Käytössä." }, ...more }
);

describe("an owner's inbox", () => {
  test("parts new, due, overdue and followed-up; the head sees all units below, the owner the own", async () => {
    const { system, panel, unit, elsewhere, owner, head, open, ports } = await ground();
    const make = (unitId: string) => aHandling(system, { panelIds: [panel.id], steps: unitStep(unitId) });
    const [fresh, taken, foreign] = [await make(unit.id), await make(unit.id), await make(elsewhere.id)];
    await acknowledgeHandling(await open(owner, taken));
    const tab = (
      who: typeof owner, name: string, more: object = {}
    ) => ownerInbox(who, inboxInput.parse({ tab: name, ...more }));
    expect(
      [ids(await tab(owner, "new")), ids(await tab(owner, "due")), ids(await tab(owner, "overdue"))]
    ).toEqual([[fresh.id], [taken.id], []]);
    expect(ids(await tab(head, "new"))).toEqual([fresh.id, foreign.id]);
    expect(ids(await tab(head, "new", { unit: elsewhere.id }))).toEqual([foreign.id]);
    expect((await refusal(tab(owner, "new", { unit: elsewhere.id }))).code).toBe("NOT_FOUND");
    ports.clock.pass(70 * 86_400_000);
    const overdue = await tab(owner, "overdue");
    expect(overdue.items.map(({ id, daysLate, dueKind }) => [id, daysLate, dueKind])).toEqual([
      [fresh.id, 56, "acknowledgement"], [taken.id, 10, "answer"],
    ]);
    expect(await ownerSummary(head)).toMatchObject({ counts: { new: 0, due: 0, overdue: 3, "follow-up": 0 } });
    expect((await ownerSummary(head)).units.filter(({ own }) => own)).toHaveLength(1);
    expect((await ownerSummary(head)).units).toHaveLength(3);
  });

  test("comes by page, the oldest first", async () => {
    const { system, panel, unit, owner } = await ground();
    const made = [];
    for (let count = 0; count < 5; count += 1) made.push(
      (await aHandling(system, { panelIds: [panel.id], steps: unitStep(unit.id) })).id
    );
    const first = await ownerInbox(owner, inboxInput.parse({ size: 3 }));
    const second = await ownerInbox(owner, inboxInput.parse({ size: 3, after: first.next }));
    expect([...ids(first), ...ids(second)]).toEqual(made);
    expect(second.next).toBeUndefined();
  });
});

describe("a secretary's entries", () => {
  test("J3.5 · name the next meeting of the body, and which matters have come to their turn", async () => {
    const { system, panel, unit, body, secretary, owner, open } = await ground();
    const both = await aHandling(
      system, { panelIds: [panel.id], steps: [...unitStep(unit.id), { to: "body", bodyId: body.id }] }
    );
    const statement = await aHandling(
      system, { matter: { kind: "statement", id: newId() }, panelIds: [panel.id], steps: [{ to: "body", bodyId: body.id }] }
    );
    const list = () => listBodyEntries(secretary, bodyEntriesInput.parse({}));
    const before = await list();
    expect(before.bodies).toMatchObject([{ id: body.id, nextMeetingOn: "2026-06-09" }]);
    expect(before.items.map(({ row, turn }) => [row.id, turn])).toEqual([[both.id, false], [statement.id, true]]);
    await giveAnswer(await open(owner, both), done());
    const record = {
      step: statement.steps[0]!.id, state: "handled" as const, on: "2026-05-15", outcome: { fi: "Merkittiin tiedoksi." }
    };
    await recordStep(await open(secretary, statement), record);
    expect((await list()).items.map(({ row, turn }) => [row.id, turn])).toEqual([[both.id, true]]);
    expect((await refusal(listBodyEntries(owner, bodyEntriesInput.parse({ body: body.id })))).code).toBe("NOT_FOUND");
  });
});

describe("a coordinator", () => {
  test("J1.1 · sees what is late and who waits for whom, late first; another panel's matters are not there", async () => {
    const { system, panel, unit, body, coordinator, owner, open, as, ports } = await ground();
    const stranger = await aPanel(system, { hostKind: "organisation", hostSupports: false });
    await aHandling(system, { panelIds: [stranger.id], steps: unitStep(unit.id) });
    const late = await aHandling(system, { panelIds: [panel.id], steps: unitStep(unit.id) });
    const answered = await aHandling(system, { panelIds: [panel.id], steps: unitStep(unit.id) });
    const missed = await aHandling(system, {
      matter: { kind: "statement", id: newId() }, panelIds: [panel.id], steps: [
        { to: "body", bodyId: body.id, dueOn: "2026-06-09" }
      ],
    });
    await giveAnswer(await open(owner, answered), done());
    ports.clock.pass(61 * 86_400_000);
    const seen = (items: readonly HandlingItem[]) => items.map(
      ({ handlingId, kind, urgency, whose }) => [handlingId, kind, urgency, whose]
    );
    expect(seen(await handlingItems(coordinator))).toEqual([
      [late.id, "acknowledgement-late", "late", "other-side"], [missed.id, "step-late", "late", "other-side"],
      [answered.id, "tell-back", "now", "coordinator"],
    ]);
    expect((await handlingItems(coordinator))[1]).toMatchObject(
      { holder: { fi: "Palvelulautakunta" }, day: "2026-06-09", panelId: panel.id }
    );
    expect(ids(await listHandlings(coordinator, listHandlingsInput.parse({ late: true })))).toEqual([late.id]);
    expect(ids(await listHandlings(coordinator, listHandlingsInput.parse({})))).toHaveLength(3);
    expect(await handlingItems(await as(["analyst"]))).toEqual([]);
  });
});

describe("the loop", () => {
  test("C11 · counts a quarter's sent, answered, told and closed matters by their definitions", async () => {
    const { system, panel, unit, coordinator, owner, open } = await ground();
    const theme = { fi: "Yhteys palveluihin" };
    const one = await aHandling(system, { panelIds: [panel.id], steps: unitStep(unit.id), theme });
    await aHandling(system, { panelIds: [panel.id], steps: unitStep(unit.id) });
    await giveAnswer(await open(owner, one), done());
    await tellBack(
      await open(coordinator, one), tellBackInput.parse({ to: ["members"], text: { fi: "Valmis." }, final: true })
    );
    const { quarters } = await loopOf(coordinator, { year: 2026 });
    expect(quarters[1]).toMatchObject({
      from: "2026-04-01", to: "2026-06-30", sent: 2, answered: 1, answeredInTime: 1, medianDays: 0, told: 1, closed: 0,
      closedShare: 0,
      outcomes: [{ outcome: "already-done", count: 1 }], themes: [{ theme, sent: 1, answered: 1 }, { sent: 1, answered: 0 }],
    });
    expect(quarters[0]).toMatchObject({ sent: 0, answered: 0, themes: [] });
    expect(quarters[0]!.closedShare).toBeUndefined();
  });

  test("the median of an even number lies between; a late answer is not in time; what was withdrawn counts nowhere", () => {
    const answer = (sentOn: string, answeredOn: string, state: "answered" | "withdrawn" = "answered") => ({
      state, sentOn, answeredOn, answerDueOn: "2026-02-10", followUps: [], told: [],
      answer: {
        outcome: "accepted" as const, reasons: { fi: "Syy" }, measures: [], unitId: newId(),
        givenAt: new Date(`${answeredOn}T09:00:00Z`)
      },
    });
    const all = [
      answer("2026-01-01", "2026-01-11"), answer("2026-01-01", "2026-02-20"), answer("2026-01-01", "2026-01-02", "withdrawn")
    ];
    expect(quarterOf(all, 2026, 1, "2026-05-15")).toMatchObject({ sent: 2, answered: 2, answeredInTime: 1, medianDays: 30 });
  });
});
