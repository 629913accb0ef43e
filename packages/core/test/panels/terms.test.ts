import { newId } from "@raati/db";
import { addDays } from "@raati/i18n";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  archiveTerm, changePanelType, changeTerm, endTerm, listTerms, MembershipModel, PanelModel, pausePanel, planTerm,
  resumePanel, TermModel,
} from "../../src/panels/index.ts";
import { aMembership, aPanel, aPanelType, aTerm, typeRulesOf } from "../../src/panels/factory.ts";
import { endTermOnItsDay } from "../../src/panels/terms/end-term.ts";
import { overlaps } from "../../src/panels/terms/plan-term.ts";
import { retentionTasks } from "../../src/panels/terms/retention-tasks.ts";
import { startDueTerm } from "../../src/panels/terms/start-term.ts";
import { TenantModel } from "../../src/tenants/index.ts";
import { DEFAULT_RETENTION_PLAN } from "../../src/tenants/schema.ts";
import { withDatabase } from "../../src/testing/database.ts";
import { aTestTenant, openFor, refusal } from "./context.ts";

withDatabase();

/** What is stored of the organisation itself, as far as it must be. */
const settings = {
  slug: "koivuranta", kind: "county" as const, name: { fi: "Koivurannan hyvinvointialue" }, businessId: "1234567-1",
  languages: ["fi" as const], equalLanguages: ["fi" as const], state: "active" as const, stateSince: new Date("2026-01-01"),
};

async function ground(state: "active" | "paused" | "founded" = "active") {
  const tenant = aTestTenant();
  const coordinator = await tenant.as(["coordinator"]);
  const panel = await aPanel(tenant.system, { state });
  const here = () => openFor(coordinator, panel);
  const stateOf = async (id: string) => (await tenant.system.db.of(TermModel).get(id)).state;
  return { ...tenant, coordinator, panel, here, stateOf };
}

describe("a term", () => {
  test("begins and ends by itself on its days, and its members with it", async () => {
    const { system, here, stateOf, wakeOn, panel } = await ground();
    const term = await planTerm(await here(), { id: newId(), startsOn: "2026-06-01", endsOn: "2026-12-31" });
    const member = await aMembership(system, term, { state: "accepted" });
    const asked = await aMembership(system, term, { state: "invited" });
    await wakeOn("2026-05-31");
    expect(await stateOf(term.id)).toBe("planned");
    await wakeOn("2026-06-01");
    expect(await stateOf(term.id)).toBe("active");
    expect((await system.db.of(PanelModel).get(panel.id)).termId).toBe(term.id);
    expect((await system.db.of(MembershipModel).get(member.id)).state).toBe("active");
    await wakeOn("2026-12-31");
    expect(await stateOf(term.id)).toBe("active");
    await wakeOn("2027-01-01");
    expect(await stateOf(term.id)).toBe("ended");
    const ends = await system.db.of(MembershipModel).find({ id: { $in: [member.id, asked.id] } }, { sort: { id: 1 } });
    expect(ends.map(({ state, endReason, endsOn, living }) => ({ state, endReason, endsOn, living }))).toEqual([
      { state: "ended", endReason: "term-ended", endsOn: "2026-12-31", living: undefined },
      { state: "ended", endReason: "invitation-lapsed", endsOn: "2026-12-31", living: undefined },
    ]);
  });

  test("E12 · the next term is prepared while one runs, and follows it on the day after", async () => {
    const { here, stateOf, wakeOn, system, panel } = await ground();
    const running = await planTerm(await here(), { id: newId(), startsOn: "2026-05-01", endsOn: "2026-08-31" });
    expect(await stateOf(running.id)).toBe("active");
    const next = await planTerm(await here(), { id: newId(), startsOn: "2026-09-01", endsOn: "2027-08-31" });
    expect(await stateOf(next.id)).toBe("planned");
    await wakeOn("2026-09-01");
    expect([await stateOf(running.id), await stateOf(next.id)]).toEqual(["ended", "active"]);
    expect((await system.db.of(PanelModel).get(panel.id)).termId).toBe(next.id);
  });

  test("keeps the rules that it was given when the type changes", async () => {
    const { coordinator, here, system, panel } = await ground();
    const type = await aPanelType(system);
    await system.db.of(PanelModel).updateWhere({ id: panel.id }, { set: { typeId: type.id } });
    const old = await planTerm(await here(), { id: newId(), startsOn: "2026-06-01", endsOn: "2026-12-31" });
    const rules = typeRulesOf({ size: { min: 0, max: 8 }, fee: { amountCents: null, kilometres: false, waivable: false } });
    await changePanelType(coordinator, { type: type.id, revision: type.revision, name: type.name, rules, pluginIds: [] });
    const fresh = await planTerm(await here(), { id: newId(), startsOn: "2027-01-01", endsOn: "2027-12-31" });
    const terms = await system.db.of(TermModel).find({ id: { $in: [old.id, fresh.id] } }, { sort: { startsOn: 1 } });
    expect(terms.map((one) => [one.rules.size.max, one.rules.fee.amountCents])).toEqual([[12, 6000], [8, null]]);
  });

  test("waits while the panel is paused, begins when it goes on, and ends on its day even if it never began", async () => {
    const { here, stateOf, wakeOn } = await ground();
    const first = await planTerm(await here(), { id: newId(), startsOn: "2026-06-01", endsOn: "2026-06-30" });
    const second = await planTerm(await here(), { id: newId(), startsOn: "2026-07-01", endsOn: "2026-12-31" });
    await pausePanel(await here(), { reason: "Kesätauko" });
    await wakeOn("2026-06-02");
    expect(await stateOf(first.id)).toBe("planned");
    await wakeOn("2026-07-02");
    expect([await stateOf(first.id), await stateOf(second.id)]).toEqual(["ended", "planned"]);
    await resumePanel(await here());
    expect(await stateOf(second.id)).toBe("active");
  });

  test("moves its end with a new timer; the old day passes without effect", async () => {
    const { here, stateOf, wakeOn } = await ground();
    const term = await planTerm(await here(), { id: newId(), startsOn: "2026-05-01", endsOn: "2026-06-30" });
    await changeTerm(await here(), { term: term.id, revision: term.revision, startsOn: "2026-05-01", endsOn: "2026-09-30" });
    await wakeOn("2026-07-01");
    expect(await stateOf(term.id)).toBe("active");
    await wakeOn("2026-10-01");
    expect(await stateOf(term.id)).toBe("ended");
  });

  test("that runs keeps its first day and its rules; each refusal names its field", async () => {
    const { here } = await ground();
    const { id: term, revision } = await planTerm(
      await here(), { id: newId(), startsOn: "2026-05-01", endsOn: "2026-06-30" },
    );
    const change = async (more: object) => refusal(
      changeTerm(await here(), { term, revision, startsOn: "2026-05-01", endsOn: "2026-06-30", ...more })
    );
    expect((await change({ startsOn: "2026-04-01" })).fields).toEqual({ startsOn: "panels:field.termHasBegun" });
    expect((await change({ rules: typeRulesOf() })).fields).toEqual({ rules: "panels:field.termKeepsRules" });
    expect((await change({ endsOn: "2026-05-14" })).fields).toEqual({ endsOn: "panels:field.endInPast" });
    expect((await change({ revision: revision - 1 })).code).toBe("CONFLICT");
  });

  test("cannot get fewer seats than are held", async () => {
    const { here, system, panel } = await ground();
    const term = await aTerm(system, panel, { state: "planned", startsOn: "2026-06-01" });
    await aMembership(system, term);
    await aMembership(system, term);
    const { revision } = await system.db.of(TermModel).get(term.id);
    const [client, professional] = typeRulesOf().seatTypes;
    const rules = typeRulesOf({ seatTypes: [professional!, { ...client!, max: 1 }] });
    const answer = await refusal(
      changeTerm(await here(), { term: term.id, revision, startsOn: "2026-06-01", endsOn: "2026-12-31", rules })
    );
    expect(answer.fields).toEqual({ "rules.seatTypes.1.max": "panels:field.seatsHeld" });
  });

  test("ends early, is archived once it is over, and neither twice", async () => {
    const { here, system, panel } = await ground();
    const term = await aTerm(system, panel);
    expect((await refusal(archiveTerm(await here(), { term: term.id }))).key).toBe("panels:failure.termNotOver");
    const ended = await endTerm(await here(), { term: term.id });
    expect(ended).toMatchObject({ state: "ended", endedOn: "2026-05-15" });
    expect(await endTerm(await here(), { term: term.id })).toEqual(ended);
    const archived = await archiveTerm(await here(), { term: term.id });
    expect(await archiveTerm(await here(), { term: term.id })).toEqual(archived);
    await system.db.of(TenantModel).insert(settings, system.tenant.id);
    expect(await listTerms(await here())).toMatchObject([{ state: "archived", retention: [
      { record: "memberships", action: "anonymise", on: "2028-05-15" },
      { record: "payments", action: "delete", on: "2032-12-31" },
      { record: "minutes", action: "archive" }, { record: "statements", action: "archive" },
      { record: "reports", action: "archive" },
    ] }]);
  });

  test("J1.15 · once it is over its records follow the organisation's plan: from its end, from the end of the year, from their writing", () => {
    const plan = { ...DEFAULT_RETENTION_PLAN, memberships: {
      months: 1, action: "delete" as const
    }, reports: { months: 120, action: "delete" as const } };
    const byRecord = Object.fromEntries(retentionTasks(plan, "2027-01-31").map((task) => [task.record, task]));
    expect(byRecord.memberships).toEqual({ record: "memberships", action: "delete", on: "2027-02-28" });
    expect(byRecord.payments?.on).toBe("2033-12-31");
    expect(byRecord.reports).toEqual({ record: "reports", action: "delete", months: 120 });
    expect(byRecord.minutes).toEqual({ record: "minutes", action: "archive" });
  });

  test("that should have ended yields to the next one, whichever of their timers comes first", async () => {
    const { here, stateOf, system, panel } = await ground();
    const running = await planTerm(await here(), { id: newId(), startsOn: "2026-05-01", endsOn: "2026-08-31" });
    const next = await planTerm(await here(), { id: newId(), startsOn: "2026-09-01", endsOn: "2027-08-31" });
    await system.transaction(async (tx) => startDueTerm(tx, await tx.of(PanelModel).get(panel.id), "2026-09-01"));
    expect([await stateOf(running.id), await stateOf(next.id)]).toEqual(["ended", "active"]);
  });

  test("is not ended by a timer that comes before its last day has passed", async () => {
    const { system, panel, stateOf } = await ground();
    const term = await aTerm(system, panel, { endsOn: "2026-08-31" });
    await system.transaction((tx) => endTermOnItsDay(tx, term.id, "2026-08-31"));
    expect(await stateOf(term.id)).toBe("active");
    await system.transaction((tx) => endTermOnItsDay(tx, term.id, "2026-09-01"));
    expect(await stateOf(term.id)).toBe("ended");
  });

  test("of another panel is not found", async () => {
    const { here, system } = await ground();
    const other = await aTerm(system, await aPanel(system));
    expect((await refusal(endTerm(await here(), { term: other.id }))).code).toBe("NOT_FOUND");
  });

  test("the same id again answers the same term", async () => {
    const { here, system } = await ground();
    const input = { id: newId(), startsOn: "2026-06-01", endsOn: "2026-12-31" };
    const [one, other] = [await planTerm(await here(), input), await planTerm(await here(), input)];
    expect(other).toEqual(one);
    expect(await system.db.of(TermModel).count()).toBe(1);
  });
});

const day = (offset: number) => addDays("2026-01-01", offset);

describe("two terms of one panel", () => {
  test("overlap exactly when they have a day in common", () => {
    fc.assert(fc.property(fc.nat(60), fc.nat(30), fc.nat(60), fc.nat(30), (a, m, b, n) => {
      const days = (start: number, length: number) => new Set(
        Array.from({ length: length + 1 }, (_, index) => day(start + index))
      );
      const shared = [...days(a, m)].some((one) => days(b, n).has(one));
      const [one, other] = [{ startsOn: day(a), endsOn: day(a + m) }, { startsOn: day(b), endsOn: day(b + n) }];
      expect([overlaps(one, other), overlaps(other, one)]).toEqual([shared, shared]);
    }), { examples: [[0, 10, 10, 5], [10, 5, 0, 10], [0, 10, 11, 5], [11, 5, 0, 10]] });
  });

  test("an early end makes room from the day after", () => {
    const ended = { startsOn: day(0), endsOn: day(30), endedOn: day(10) };
    expect(overlaps(ended, { startsOn: day(10), endsOn: day(40) })).toBe(true);
    expect(overlaps(ended, { startsOn: day(11), endsOn: day(40) })).toBe(false);
  });

  test("are refused with the field and the days of the other one", async () => {
    const { here } = await ground();
    await planTerm(await here(), { id: newId(), startsOn: "2026-06-01", endsOn: "2026-12-31" });
    const answer = await refusal(planTerm(await here(), { id: newId(), startsOn: "2026-12-31", endsOn: "2027-12-31" }));
    expect(answer).toMatchObject({ code: "INVALID", fields: { startsOn: "panels:field.termsOverlap" } });
  });

  test("planned at the same moment by two coordinators: one is stored", async () => {
    const { here, as, system, panel } = await ground();
    const other = await openFor(await as(["coordinator"]), panel);
    const plan = () => ({ id: newId(), startsOn: "2026-06-01", endsOn: "2026-12-31" });
    const results = await Promise.allSettled([planTerm(await here(), plan()), planTerm(other, plan())]);
    expect(results.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(await system.db.of(TermModel).count()).toBe(1);
  });
});
