import { newId } from "@raati/db";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  acknowledgeHandling, giveAnswer, HandlingModel, nextDue, reminded, reportFollowUp
} from "../../src/handling/index.ts";
import { deadlinesOf } from "../../src/handling/deadlines/set-deadlines.ts";
import { aHandling } from "../../src/handling/factory.ts";
import { giveAnswerInput, reportFollowUpInput } from "../../src/handling/schema.ts";
import { Events } from "../../src/kernel/index.ts";
import { aUnit } from "../../src/organisation/factory.ts";
import { aPanel } from "../../src/panels/factory.ts";
import { withDatabase } from "../../src/testing/database.ts";
import { ground, type Ground } from "../matter-ground.ts";

withDatabase();

async function sent() {
  const here = await ground();
  return {
    ...here,
    handling: await aHandling(here.system, { panelIds: [here.panel.id], steps: [{ to: "unit", unitId: here.unit.id }] })
  };
}

async function remindersOf({ system }: Ground, id: string) {
  const events = await system.db.of(Events).find({ stream: id, type: reminded.name }, { sort: { seq: 1 } });
  return events.map(({ data }) => [data.about, data.personIds]);
}

const promise = () => giveAnswerInput.parse({
  outcome: "accepted", reasons: { fi: "Tehdään." }, targetDay: "2026-09-01", measures: [
    { id: newId(), text: { fi: "Teko" } }
  ],
});

describe("deadlines", () => {
  test("J1.11, A-E1 · the owner is reminded on day 61, the owner above later, each once", async () => {
    const here = await sent();
    const { handling, owner, head, open, wakeOn } = here;
    await acknowledgeHandling(await open(owner, handling));
    await wakeOn("2026-07-07");
    expect(await remindersOf(here, handling.id)).toEqual([["answer-soon", [owner.viewer.personId]]]);
    await wakeOn("2026-07-14");
    expect(await remindersOf(here, handling.id)).toHaveLength(1);
    await wakeOn("2026-07-15");
    expect((await remindersOf(here, handling.id)).at(-1)).toEqual(["answer-late", [owner.viewer.personId]]);
    await wakeOn("2026-07-28");
    expect((await remindersOf(here, handling.id)).at(-1)).toEqual(["escalation", [head.viewer.personId]]);
    await wakeOn("2026-12-31");
    expect(await remindersOf(here, handling.id)).toHaveLength(3);
    expect((await here.system.db.of(HandlingModel).get(handling.id)).reminders).toHaveLength(3);
  });

  test("a receipt that does not come is asked for on the day after it was due", async () => {
    const here = await sent();
    await here.wakeOn("2026-05-29");
    expect(await remindersOf(here, here.handling.id)).toEqual([]);
    await here.wakeOn("2026-05-30");
    expect(await remindersOf(here, here.handling.id)).toEqual([["acknowledgement-late", [here.owner.viewer.personId]]]);
  });

  test("an answer takes its reminders back; its promises are asked for until they are kept", async () => {
    const here = await sent();
    const { handling, owner, open, wakeOn } = here;
    const given = await giveAnswer(await open(owner, handling), promise());
    await wakeOn("2026-08-31");
    expect(await remindersOf(here, handling.id)).toEqual([]);
    await wakeOn("2026-09-02");
    await wakeOn("2027-03-02");
    expect(await remindersOf(here, handling.id)).toEqual(
      [["follow-up", [owner.viewer.personId]], ["follow-up", [owner.viewer.personId]]]
    );
    const done = reportFollowUpInput.parse(
      { followUp: given.followUps[0]!.id, state: "done", percent: 100, evidence: { fi: "Valmis." } }
    );
    await reportFollowUp(await open(owner, handling), done);
    await wakeOn("2028-03-02");
    expect(await remindersOf(here, handling.id)).toHaveLength(2);
  });

  test("no reminder falls silent: without an owner the coordinator hears of it, at the top the admin", async () => {
    const here = await ground();
    const { system, coordinator, as, wakeOn } = here;
    const admin = await as(["admin"]);
    const unit = await aUnit(system, { name: { fi: "Omistajaton" } });
    const panel = await aPanel(system, { coordinatorId: coordinator.viewer.personId });
    const handling = await aHandling(system, { panelIds: [panel.id], steps: [{ to: "unit", unitId: unit.id }] });
    await wakeOn("2026-05-30");
    expect(await remindersOf(here, handling.id)).toEqual([["acknowledgement-late", [coordinator.viewer.personId]]]);
    await wakeOn("2026-07-28");
    expect((await remindersOf(here, handling.id)).at(-1)).toEqual(["escalation", [admin.viewer.personId]]);
  });

  test("come after today, the answer's only while there is none; a receipt is due before the answer", () => {
    const days = fc.integer({ min: 0, max: 300 }).map(
      (offset) => new Date(Date.UTC(2026, 0, 1 + offset)).toISOString().slice(0, 10)
    );
    const maybe = fc.option(days, { nil: undefined });
    const followUps = fc.array(fc.record({
      id: fc.constant(newId()), measure: fc.constant(
        { fi: "Teko" }
      ), dueOn: days, percent: fc.constant(0), history: fc.constant<never[]>([]),
      evidence: fc.constant(undefined), link: fc.constant(undefined), doneOn: fc.constant(undefined), state: fc.constantFrom(
        "planned" as const, "in-progress" as const, "done" as const, "dropped" as const
      ),
    }), { maxLength: 3 });
    const facts = fc.record({
      state: fc.constantFrom("sent" as const, "in-handling" as const, "answered" as const, "closed" as const),
      ownerUnitId: fc.option(
        fc.constant(newId()), { nil: undefined }
      ), ackDueOn: maybe, answerDueOn: maybe, answeredOn: maybe,
      acknowledgedOn: maybe, followUps,
    });
    fc.assert(fc.property(facts, days, (one, today) => {
      const found = deadlinesOf(one, today, 6);
      expect(Object.values(found).every((on) => on > today)).toBe(true);
      const due = nextDue(one);
      const over = one.state === "closed";
      expect(over && (Object.keys(found).length > 0 || due !== undefined)).toBe(false);
      expect(one.answeredOn !== undefined && Object.keys(found).some((kind) => kind !== "follow-up")).toBe(false);
      expect(due?.kind === "answer" && one.ackDueOn !== undefined && one.acknowledgedOn === undefined).toBe(false);
      const open = one.followUps.filter(({ state }) => state !== "done" && state !== "dropped");
      expect(found["follow-up"] !== undefined).toBe(!over && one.answeredOn !== undefined && open.length > 0);
    }));
  });
});
