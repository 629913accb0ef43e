import { newId } from "@raati/db";
import { helsinkiInstant } from "@raati/i18n";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isOpen, momentOf } from "../../src/recruitment/calls/call-times.ts";
import { monthsLater } from "../../src/recruitment/calls/schedule-clearing.ts";
import { aCall, anApplication } from "../../src/recruitment/factory.ts";
import {
  answerClosing, ApplicationModel, CallModel, cancelCall, decideCall, extendCall, publicCallPage, startSelection,
  submitApplication,
} from "../../src/recruitment/index.ts";
import { extendCallInput } from "../../src/recruitment/schema.ts";
import { changeRetention, TenantModel } from "../../src/tenants/index.ts";
import { withDatabase } from "../../src/testing/database.ts";
import { ground, refusal, told } from "./context.ts";
import { scheduled } from "./calls-fixture.ts";

withDatabase();

describe("opening and closing", () => {
  test("A2 · it opens and closes by itself; its last minute belongs to it, and the next one says where to go", async () => {
    const place = await ground();
    const call = await scheduled(place);
    expect((await refusal(submitApplication(place.visitor, told(call.id)))).key).toBe("recruitment:failure.callNotOpen");
    await place.at("2026-06-01", "08:00");
    await submitApplication(place.visitor, told(call.id));
    place.ports.clock.pass(helsinkiInstant("2026-06-30", "16:00").getTime() + 59_999 - place.ports.clock.now().getTime());
    await submitApplication(place.visitor, told(call.id));
    place.ports.clock.pass(1);
    const late = await refusal(submitApplication(place.visitor, told(call.id)));
    expect([late.code, late.key]).toEqual(["CONFLICT", "recruitment:failure.closed"]);
    const next = await aCall(place.visitor, place.panel, place.term, {
      state: "scheduled", opensAt: new Date("2026-08-01T05:00:00Z"), closesAt: new Date("2026-08-31T05:00:00Z"),
    });
    expect((await refusal(submitApplication(place.visitor, told(call.id)))).key).toBe("recruitment:failure.closedNext");
    const page = await publicCallPage(place.visitor, { call: call.slug });
    expect(page).toMatchObject({ state: "closed", elsewhere: { next: { slug: next.slug, open: false } } });
    expect(page.form).toBeUndefined();
    expect((await place.visitor.db.of(CallModel).get(call.id)).state).toBe("open");
    await place.deliver();
    expect((await place.visitor.db.of(CallModel).get(call.id)).state).toBe("closed");
    // The first one was never confirmed, so it has gone by now; the one of the last minute waits still.
    expect(await place.visitor.db.of(ApplicationModel).count({ callId: call.id })).toBe(1);
  });

  test("the minute is right when the clocks are changed: an hour that is skipped, and one that comes twice", () => {
    expect(momentOf({ day: "2026-03-29", time: "03:30" }).toISOString()).toBe("2026-03-29T01:30:00.000Z");
    expect(momentOf({ day: "2026-10-25", time: "03:30" }).toISOString()).toBe("2026-10-25T00:30:00.000Z");
    expect(momentOf({ day: "2026-10-25", time: "16:00" }).toISOString()).toBe("2026-10-25T14:00:00.000Z");
    expect(momentOf({ day: "2026-10-24", time: "16:00" }).toISOString()).toBe("2026-10-24T13:00:00.000Z");
  });

  test("a part is open exactly from its opening to the end of its closing minute, and never in other states", () => {
    const moment = fc.date({ min: new Date("2026-01-01"), max: new Date("2027-12-31"), noInvalidDate: true });
    fc.assert(fc.property(moment, moment, moment, fc.option(moment, { nil: undefined }), (opensAt, closesAt, now, own) => {
      const part = { panelId: newId(), termId: newId(), seats: 1, seatTypes: [], closesAt: own };
      const call = { opensAt, closesAt, panels: [part], state: "open" as const };
      const ends = (own ?? closesAt).getTime() + 60_000;
      expect(isOpen(call, part, now)).toBe(opensAt <= now && now.getTime() < ends);
      for (
        const state of ["draft", "in-selection", "decided", "cancelled"] as const
      ) expect(isOpen({ ...call, state }, part, now)).toBe(false);
    }));
  });

  test("so many months later is a day that exists", () => {
    fc.assert(fc.property(fc.date(
      { min: new Date("2020-01-01"), max: new Date("2030-12-31"), noInvalidDate: true }
    ), fc.integer({ min: 1, max: 80 }), (from, months) => {
      const later = monthsLater(from, months);
      const apart = (later.getUTCFullYear() - from.getUTCFullYear()) * 12 + later.getUTCMonth() - from.getUTCMonth();
      expect(apart).toBe(months);
      expect(later.getUTCDate()).toBeLessThanOrEqual(from.getUTCDate());
    }));
    expect(monthsLater(new Date("2026-08-31T10:00:00Z"), 6).toISOString()).toBe("2027-02-28T10:00:00.000Z");
  });
});

describe("extending", () => {
  const longer = (call: { id: string; revision: number }, more: object = {}) => extendCallInput.parse({
    call: call.id, revision: call.revision, closes: {
      day: "2026-07-31", time: "16:00",
    }, reason: "Hakemuksia tuli vain neljä.", ...more,
  });

  test("J1.6 · a coordinator asks with a reason, nothing moves, and an administrator approves", async () => {
    const place = await ground();
    const call = await aCall(place.visitor, place.panel, place.term);
    const asked = await extendCall(place.coordinator, longer(call));
    expect(asked).toMatchObject(
      { closesAt: call.closesAt, pendingClosing: { reason: "Hakemuksia tuli vain neljä." }, closings: [] }
    );
    const own = await refusal(answerClosing(place.coordinator, { call: call.id, revision: asked.revision, approve: true }));
    expect(own.code).toBe("FORBIDDEN");
    const done = await answerClosing(place.admin, { call: call.id, revision: asked.revision, approve: true });
    expect(done.closesAt).toEqual(helsinkiInstant("2026-07-31", "16:00"));
    expect(done.closings).toMatchObject(
      [{ kind: "extended", by: place.coordinator.viewer.personId, approvedBy: place.admin.viewer.personId }]
    );
    expect(done.pendingClosing).toBeUndefined();
  });

  test("an extension that is declined leaves the call as it was", async () => {
    const place = await ground();
    const call = await aCall(place.visitor, place.panel, place.term);
    const asked = await extendCall(place.coordinator, longer(call));
    const declined = await answerClosing(place.admin, { call: call.id, revision: asked.revision, approve: false });
    expect([declined.closesAt, declined.pendingClosing]).toEqual([call.closesAt, undefined]);
    expect(
      (await refusal(answerClosing(place.admin, { call: call.id, revision: declined.revision, approve: true }))).code
    ).toBe("CONFLICT");
  });

  test("one panel alone is opened again, the applicants are told once each, and the others stay closed", async () => {
    const place = await ground();
    const other = await place.another();
    const parts = [place, other].map(
      ({ panel, term }) => ({ panelId: panel.id, termId: term.id, seats: 5, seatTypes: [] })
    );
    const call = await aCall(
      place.visitor, place.panel, place.term,
      {
        panels: parts, state: "closed", opensAt: new Date("2026-05-01"), closesAt: new Date("2026-05-10"),
        lastClosesAt: new Date("2026-05-10"),
      },
    );
    await anApplication(place.visitor, call, { language: "sv" });
    await anApplication(place.visitor, call, { state: "withdrawn" });
    const input = longer(call, { panelIds: [other.panel.id], tell: true });
    const open = await extendCall(place.admin, input);
    expect(open).toMatchObject({ state: "open", closings: [{ kind: "re-opened" }], closesAt: call.closesAt });
    expect((await extendCall(place.admin, input)).revision).toBe(open.revision);
    expect(await place.deliver()).toBe(0);
    expect(place.ports.mails.map(({ subject }) => subject)).toEqual(["Ansökningstiden fortsätter: Sök till klientrådet"]);
    const here = told(call.id, { panelIds: [place.panel.id] });
    expect(
      (await refusal(submitApplication(place.visitor, here))).fields
    ).toEqual({ panelIds: "recruitment:field.panelClosed" });
    await submitApplication(place.visitor, told(call.id, { panelIds: [other.panel.id] }));
    await place.at("2026-07-31", "16:01");
    expect((await place.visitor.db.of(CallModel).get(call.id)).state).toBe("closed");
  });

  test("needs a reason and a later time", async () => {
    const place = await ground();
    const call = await aCall(place.visitor, place.panel, place.term);
    expect(extendCallInput.safeParse({ ...longer(call), reason: " " }).success).toBe(false);
    const earlier = longer(call, { closes: { day: "2026-05-20", time: "16:00" } });
    expect(
      (await refusal(extendCall(place.admin, earlier))).fields
    ).toEqual({ closes: "recruitment:field.closesNotLater" });
  });
});

describe("the end of a call", () => {
  test("a cancelled call says why, takes nobody, and its applications are cleared after their time", async () => {
    const place = await ground();
    const call = await aCall(place.visitor, place.panel, place.term);
    await anApplication(place.visitor, call, { state: "eligible" });
    await cancelCall(place.coordinator, { call: call.id, revision: call.revision, reason: "Raati siirtyy syksyyn." });
    expect(await publicCallPage(place.visitor, { call: call.slug })).toMatchObject(
      { state: "cancelled", stateReason: "Raati siirtyy syksyyn." }
    );
    expect((await refusal(submitApplication(place.visitor, told(call.id)))).key).toBe("recruitment:failure.callCancelled");
    await place.at("2026-11-16");
    expect(await place.visitor.db.of(ApplicationModel).count({})).toBe(0);
  });

  test("after the decision those who were not selected are erased by the retention plan, in portions; others stay",
  async () => {
    const place = await ground();
    const call = await aCall(place.visitor, place.panel, place.term, { state: "in-selection" });
    for (
      const state of ["eligible", "interview", "not-eligible", "reserve", "accepted"] as const
    ) await anApplication(place.visitor, call, { state });
    const decided = await place.visitor.transaction((tx) => decideCall(tx, place.visitor, call.id));
    expect(decided.state).toBe("decided");
    expect(await place.visitor.db.of(ApplicationModel).count({ callId: call.id, state: "not-selected" })).toBe(2);
    await place.at("2026-11-14");
    expect(await place.visitor.db.of(ApplicationModel).count({ callId: call.id })).toBe(5);
    await place.at("2026-11-15", "12:00");
    const left = await place.visitor.db.of(ApplicationModel).find({ callId: call.id });
    expect(left.map(({ state }) => state).sort()).toEqual(["accepted", "reserve"]);
    expect((await place.visitor.db.of(CallModel).get(call.id)).clearedAt).toBeDefined();
  });

  test("the retention plan holds as it is on the day: kept longer, cleared sooner, or kept for ever",
  async () => {
    const place = await ground();
    const { db } = place.visitor;
    const decide = async () => {
      const call = await aCall(place.visitor, place.panel, place.term, { state: "in-selection" });
      await anApplication(place.visitor, call, { state: "not-eligible" });
      return place.visitor.transaction((tx) => decideCall(tx, place.visitor, call.id));
    };
    const plan = async (months: number | null) => {
      const { revision, retention } = await db.of(TenantModel).get(place.visitor.tenant.id);
      const unselectedApplications = { months, action: months === null ? "archive" as const : "delete" as const };
      await changeRetention(await place.as(["privacy"]), { revision, retention: { ...retention, unselectedApplications } });
      await place.deliver();
    };
    const left = async () => db.of(ApplicationModel).count({});
    const call = await decide();
    await plan(9);
    await place.at("2026-11-16");
    expect(await left()).toBe(1);
    await plan(null);
    await place.at("2027-06-01");
    expect(await left()).toBe(1);
    await plan(8);
    await place.deliver();
    expect([await left(), (await db.of(CallModel).get(call.id)).clearedAt !== undefined]).toEqual([0, true]);
  });

  test("many are moved in steps; the call is decided with the last of them", async () => {
    const place = await ground();
    const call = await aCall(place.visitor, place.panel, place.term, { state: "in-selection" });
    for (let index = 0; index < 201; index += 1) await anApplication(place.visitor, call, { state: "eligible" });
    const begun = await place.visitor.transaction((tx) => decideCall(tx, place.visitor, call.id));
    expect(begun.state).toBe("in-selection");
    expect(await place.visitor.db.of(ApplicationModel).count({ callId: call.id, state: "not-selected" })).toBe(200);
    await place.deliver();
    expect(await place.visitor.db.of(ApplicationModel).count({ callId: call.id, state: "not-selected" })).toBe(201);
    expect((await place.visitor.db.of(CallModel).get(call.id)).state).toBe("decided");
  });

  test("the selection begins after the closing, once, and from then on nothing is extended", async () => {
    const place = await ground();
    const call = await aCall(place.visitor, place.panel, place.term);
    expect(
      (await refusal(startSelection(place.coordinator, { call: call.id, revision: call.revision }))).code
    ).toBe("FORBIDDEN");
    await place.visitor.db.of(CallModel).updateWhere({ id: call.id }, { set: { state: "closed" } });
    const closed = await place.visitor.db.of(CallModel).get(call.id);
    const begun = await startSelection(place.coordinator, { call: call.id, revision: closed.revision });
    expect(await startSelection(place.coordinator, { call: call.id, revision: closed.revision })).toEqual(begun);
    const late = extendCallInput.parse(
      { call: call.id, revision: begun.revision, closes: { day: "2026-09-01", time: "16:00" }, reason: "Myöhässä" }
    );
    expect((await refusal(extendCall(place.admin, late))).code).toBe("FORBIDDEN");
  });
});
