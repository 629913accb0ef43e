import { newId } from "@raati/db";
import { describe, expect, test } from "vitest";
import { PanelModel } from "../../src/panels/index.ts";
import { aCall, anApplication } from "../../src/recruitment/factory.ts";
import {
  ApplicationModel, countApplications, decideEligibility, decideMany, enterApplication, listApplications, listOpenings,
  moveApplication, openApplication, OpeningModel, ownApplication, poolCountsOf, poolOf, reverseEligibility,
  withdrawFor, type Call,
} from "../../src/recruitment/index.ts";
import { decideEligibilityInput, enterApplicationInput } from "../../src/recruitment/schema.ts";
import { withDatabase } from "../../src/testing/database.ts";
import { ground, refusal, told } from "./context.ts";
import { orchard } from "./plugin.ts";
import { open, applied, decide, list } from "./applications-fixture.ts";

withDatabase();

describe("on paper and by phone", () => {
  const entered = (call: Call, more: object = {}) => enterApplicationInput.parse(
    { ...told(call.id), email: "", phone: "040 123 4567", channel: "paper", ...more }
  );

  test("J1.5 · a coordinator types one in once, in the applicant's name and language", async () => {
    const place = await open();
    const input = entered(place.call);
    const [one, other] = [
      await enterApplication(place.coordinator, input), await enterApplication(place.coordinator, input),
    ];
    expect(other.id).toBe(one.id);
    expect(one).toMatchObject(
      { channel: "paper", state: "submitted", enteredBy: place.coordinator.viewer.personId, language: "sv" }
    );
    expect((await refusal(enterApplication(await place.as([]), entered(place.call)))).code).toBe("NOT_FOUND");
  });

  test("what came in time is taken after the closing, and what came later is refused", async () => {
    const place = await open();
    await place.at("2026-06-20");
    const intime = entered(place.call, { arrivedAt: place.call.closesAt });
    expect((await enterApplication(place.coordinator, intime)).submittedAt).toEqual(place.call.closesAt);
    expect(
      (await refusal(enterApplication(place.coordinator, entered(place.call)))).key
    ).toBe("recruitment:failure.closed");
    const future = entered(place.call, { arrivedAt: new Date("2027-01-01") });
    expect(
      (await refusal(enterApplication(place.coordinator, future))).fields
    ).toEqual({ arrivedAt: "recruitment:field.arrivedLater" });
  });
});

describe("eligibility", () => {
  test("is decided with a reason, told by mail, and may be taken back before the selection", async () => {
    const place = await open();
    const { input, token } = await applied(place);
    const stored = await place.visitor.db.of(ApplicationModel).get(input.id);
    expect(decideEligibilityInput.safeParse({ application: input.id, revision: 1, eligible: false }).success).toBe(false);
    const refused = await decideEligibility(
      place.coordinator, decide(stored, { eligible: false, reason: "staff", note: "Petra tunnistettiin" }),
    );
    await place.deliver();
    expect(place.ports.mails.at(-1)!.text).toContain("sökanden är anställd hos organisationen");
    expect(place.ports.mails.at(-1)!.text).not.toContain("Petra");
    expect((await ownApplication(place.visitor, { token })).reason).toBe("recruitment:ineligible.staff");
    const reversed = await reverseEligibility(
      place.coordinator, { application: input.id, revision: refused.revision, reason: "Ei olekaan työntekijä" },
    );
    expect([reversed.state, reversed.stateReason]).toEqual(["submitted", undefined]);
  });

  test("two at the same moment: one decides, the other is told", async () => {
    const place = await open();
    const application = await anApplication(place.visitor, place.call);
    const both = [decide(application, { eligible: true }), decide(application, { eligible: false, reason: "double" })];
    const codes = (
      await Promise.all(both.map((input) => refusal(decideEligibility(place.coordinator, input))))
    ).map(({ code }) => code).sort();
    expect(codes[1]).toBe("NOTHING REFUSED");
    expect(["CONFLICT", "FORBIDDEN"]).toContain(codes[0]);
  });

  test("many at once, but never one with a warning; once the selection has begun nobody is moved", async () => {
    const place = await open();
    const fit = await Promise.all([1, 2, 3].map(() => anApplication(place.visitor, place.call)));
    const warned = await anApplication(place.visitor, place.call, { warnings: ["staff-email"] });
    const ids = [...fit, warned].map(({ id }) => id);
    expect(
      await decideMany(place.coordinator, { call: place.call.id, applications: ids })
    ).toEqual({ eligible: 3, left: [warned.id] });
    expect(
      await decideMany(place.coordinator, { call: place.call.id, applications: ids })
    ).toEqual({ eligible: 0, left: [warned.id] });
    expect(
      (await refusal(decideMany(place.coordinator, { call: place.call.id, applications: [newId()] }))).code
    ).toBe("NOT_FOUND");
    const begun = await aCall(place.visitor, place.panel, place.term, { state: "in-selection" });
    const late = await anApplication(place.visitor, begun);
    expect(
      (await refusal(decideEligibility(place.coordinator, decide(late, { eligible: true })))).key
    ).toBe("recruitment:failure.selectionStarted");
  });

  test("kept counts of a pool equal the pool, dimension by dimension, special ones too", async () => {
    const place = await open({ plugins: [orchard] });
    for (const birthYear of [2000, 1950, 1951]) {
      const { input } = await applied(
        place, { birthYear, answers: { orchard_tree: "pear", orchard_allergy: ["nuts"] }, specialConsent: true },
      );
      const stored = await place.visitor.db.of(ApplicationModel).get(input.id);
      await decideEligibility(place.coordinator, decide(stored, { eligible: true }));
    }
    const { pools } = await countApplications(place.coordinator, { call: place.call.id });
    const cell = (dimension: string) => pools[0]!.cells.filter(
      (one) => one.dimension === dimension
    ).map(({ group, count }) => [group, count]);
    expect(
      cell("age").toSorted(([a], [b]) => String(a).localeCompare(String(b)))
    ).toEqual([["age-18-29", 1], ["age-75-up", 2]]);
    expect([cell("allergy__nuts"), cell("allergy__pollen")]).toEqual([[["ticked", 3]], [["not-ticked", 3]]]);
    const entries = [];
    for await (
      const page of poolOf(place.visitor.db, { callId: place.call.id, panelId: place.panel.id }, { size: 2 })
    ) entries.push(...page);
    expect(entries.map(({ groups }) => groups["allergy__nuts"])).toEqual(["ticked", "ticked", "ticked"]);
    expect(pools[0]!.total).toBe(entries.length);
    const [first] = entries;
    await withdrawFor(
      place.coordinator,
      { application: first!.application.id, revision: first!.application.revision, reason: "Soitti ja perui" },
    );
    expect((await poolCountsOf(place.visitor.db, place.call.id, place.panel.id)).total).toBe(2);
    expect(
      (await listApplications(place.coordinator, list(place.call, { dimension: "allergy__nuts", group: "ticked" }))).items
    ).toHaveLength(2);
  });

  test("an application goes only from a state into one that follows it", async () => {
    const place = await open();
    const application = await anApplication(place.visitor, place.call);
    const move = (to: "accepted" | "eligible") => refusal(
      place.visitor.transaction(async (tx) => moveApplication(tx, await tx.of(ApplicationModel).get(application.id), to))
    );
    expect((await move("accepted")).key).toBe("recruitment:failure.stateChanged");
    expect((await move("eligible")).code).toBe("NOTHING REFUSED");
  });
});

describe("who sees applications", () => {
  test("the selection group alone; each opening is written down and stands with its person", async () => {
    const place = await open();
    const application = await anApplication(place.visitor, place.call);
    for (const ctx of [await place.as([]), await place.as(["owner", "secretary", "analyst"])]) {
      expect((await refusal(openApplication(ctx, { application: application.id }))).code).toBe("NOT_FOUND");
      expect((await refusal(listApplications(ctx, list(place.call)))).code).toBe("NOT_FOUND");
      expect((await refusal(countApplications(ctx, { call: place.call.id }))).code).toBe("NOT_FOUND");
    }
    expect(await place.visitor.db.of(OpeningModel).count()).toBe(0);
    await openApplication(place.coordinator, { application: application.id });
    await openApplication(place.coordinator, { application: application.id });
    expect(await listOpenings(place.coordinator, { application: application.id })).toMatchObject([
      { name: "Linnea Sandvall-Ojala", what: "application" }, { name: "Linnea Sandvall-Ojala", what: "application" },
    ]);
    expect((await place.events()).filter((type) => type === "recruitment.application-opened")).toHaveLength(2);
  });

  test("a panel's own coordinator sees the applications of that panel and no other", async () => {
    const place = await ground();
    const tuija = await place.as([]);
    const local = await place.another();
    await place.visitor.db.of(PanelModel).updateWhere(
      { id: local.panel.id }, { set: { coordinatorId: tuija.viewer.personId } },
    );
    const parts = [place, local].map(
      ({ panel, term }) => ({ panelId: panel.id, termId: term.id, seats: 5, seatTypes: [] })
    );
    const call = await aCall(place.visitor, place.panel, place.term, { panels: parts });
    await anApplication(place.visitor, call, { panelIds: [place.panel.id] });
    const hers = await anApplication(place.visitor, call, { panelIds: [local.panel.id] });
    expect((await listApplications(tuija, list(call))).items.map(({ id }) => id)).toEqual([hers.id]);
    expect(
      (await countApplications(tuija, { call: call.id })).pools.map(({ panelId }) => panelId)
    ).toEqual([local.panel.id]);
  });

  test("the list is found by state, panel, group and number, a page at a time", async () => {
    const place = await open();
    for (const gender of ["woman", "man", "woman"] as const) await anApplication(
      place.visitor, place.call, { gender, state: gender === "man" ? "not-eligible" : "submitted" },
    );
    const found = async (more: object) => (
      await listApplications(place.coordinator, list(place.call, more))
    ).items.map(({ number }) => number);
    expect(await found({})).toEqual(["A-0003", "A-0002", "A-0001"]);
    expect(await found({ states: ["not-eligible"] })).toEqual(["A-0002"]);
    expect(await found({ dimension: "gender", group: "woman" })).toEqual(["A-0003", "A-0001"]);
    expect(
      [await found({ number: "2" }), await found({ number: "A-0003" }), await found({ number: "Elsa" })]
    ).toEqual([["A-0002"], ["A-0003"], []]);
    const first = await listApplications(place.coordinator, list(place.call, { size: 2 }));
    expect(
      (
        await listApplications(place.coordinator, list(place.call, { size: 2, after: first.next }))
      ).items.map(({ number }) => number)
    ).toEqual(["A-0001"]);
  });
});
