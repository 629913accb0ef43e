import { describe, expect, test } from "vitest";
import {
  callChoicesOf, CallModel, changeCall, draftCall, listCalls, passLinkTest, publicCallPage, publicCalls, scheduleCall,
  showCall, startLinkTest, testPage, unscheduleCall,
} from "../../src/recruitment/index.ts";
import { listCallsInput, publicCallsInput } from "../../src/recruitment/schema.ts";
import type { Failure } from "../../src/kernel/index.ts";
import { TermModel } from "../../src/panels/index.ts";
import { aTerm } from "../../src/panels/factory.ts";
import { withDatabase } from "../../src/testing/database.ts";
import { ground, refusal } from "./context.ts";
import { draftInput, changeInput, tested, scheduled } from "./calls-fixture.ts";

withDatabase();

describe("a draft", () => {
  test("A1 · one call is drafted for several panels at once, and a double click drafts it once", async () => {
    const place = await ground();
    const others = [await place.another(), await place.another()];
    const input = draftInput(place, {
      panels: [place, ...others].map(({ panel, term }) => ({ panelId: panel.id, termId: term.id, seats: 5 })),
    });
    const [one, other] = await Promise.all([draftCall(place.coordinator, input), draftCall(place.coordinator, input)]);
    expect(one.panelIds).toHaveLength(3);
    expect(other.id).toBe(one.id);
    expect(await place.visitor.db.of(CallModel).count()).toBe(1);
    expect(one.slug).toBe("hae-ikaihmisten-raatiin");
    expect((await draftCall(place.coordinator, draftInput(place))).slug).toMatch(/^hae-ikaihmisten-raatiin-[0-9a-f]{6}$/);
  });

  test("names the field of a panel that is not the reader's, of a foreign term, and of too many seats", async () => {
    const place = await ground();
    const foreign = await ground();
    const draft = (panels: object[]) => refusal(draftCall(place.coordinator, draftInput(place, { panels })));
    const part = { panelId: place.panel.id, termId: place.term.id, seats: 5 };
    expect(
      (await draft([{ ...part, panelId: foreign.panel.id }])).fields
    ).toEqual({ "panels.0.panelId": "recruitment:field.panelUnknown" });
    expect((await draft([part, part])).fields).toEqual({ "panels.1.panelId": "recruitment:field.panelTwice" });
    expect(
      (await draft([{ ...part, termId: foreign.term.id }])).fields
    ).toEqual({ "panels.0.termId": "recruitment:field.termUnknown" });
    expect((await draft([{ ...part, seats: 11 }])).fields).toEqual({ "panels.0.seats": "recruitment:field.tooManySeats" });
    expect(await place.visitor.db.of(CallModel).count()).toBe(0);
  });

  test("asks for no more seats than are free in the term, and says how many there are", async () => {
    const place = await ground();
    const { rules } = place.term;
    const [seat] = rules.seatTypes.filter(({ side }) => side === "client");
    const part = { panelId: place.panel.id, termId: place.term.id };
    const fill = (count: number) => place.visitor.db.of(TermModel)
      .updateWhere({ id: place.term.id }, { set: { taken: [{ seat: seat!.id, count }] } });
    const refused = (seats: number) => draftCall(place.coordinator, draftInput(place, { panels: [{ ...part, seats }] }))
      .then(() => undefined, (error: Failure) => error.fields);
    const most = Math.min(rules.size.max, seat!.max);
    await fill(most - 2);
    expect(await refused(3)).toEqual([
      { path: "panels.0.seats", key: "recruitment:field.seatsTaken", values: { most, taken: most - 2, free: 2 } },
    ]);
    const input = draftInput(place, { panels: [{ ...part, seats: 2 }] });
    const draft = await draftCall(place.coordinator, input);
    await fill(most);
    expect(await refused(1)).toEqual([
      { path: "panels.0.seats", key: "recruitment:field.seatsAllTaken", values: { most } },
    ]);
    expect((await refusal(changeCall(place.coordinator, changeInput(draft, input)))).fields)
      .toEqual({ "panels.0.seats": "recruitment:field.seatsAllTaken" });
    const open = await place.visitor.db.of(CallModel).update(draft, { set: { state: "open" } });
    expect((await changeCall(place.coordinator, changeInput(open, input, { title: { fi: "Oikaistu" } }))).title)
      .toEqual({ fi: "Oikaistu" });
  });

  test("is nothing to members, to other staff, and to visitors", async () => {
    const place = await ground();
    const draft = await draftCall(place.coordinator, draftInput(place));
    const member = await place.as([]);
    const owner = await place.as(["owner"]);
    for (const ctx of [member, owner]) expect((await refusal(showCall(ctx, { call: draft.id }))).code).toBe("NOT_FOUND");
    expect((await refusal(publicCallPage(place.visitor, { call: draft.slug }))).code).toBe("NOT_FOUND");
    expect((await listCalls(member, listCallsInput.parse({}))).items).toEqual([]);
    expect((await listCalls(place.coordinator, listCallsInput.parse({}))).items).toHaveLength(1);
  });

  test("its guardian age and youngest age come from the panels' rules", async () => {
    const place = await ground();
    const { rules } = place.term;
    const young = { ...rules, minimumAge: 13, privacy: { ...rules.privacy, guardian: { below: 16, sees: [] } } };
    await place.visitor.db.of(TermModel).updateWhere({ id: place.term.id }, { set: { rules: young } });
    expect(await draftCall(place.coordinator, draftInput(place))).toMatchObject({ minimumAge: 13, guardianBelow: 16 });
    const other = await place.another();
    expect(await draftCall(place.coordinator, draftInput(other))).toMatchObject({ guardianBelow: 18 });
  });

  test("asks nobody who is too young for every panel, and says from which age on", async () => {
    const place = await ground();
    await place.visitor.db.of(TermModel).updateWhere({
      id: place.term.id
    }, { set: { rules: { ...place.term.rules, minimumAge: 13 } } });
    const young = await refusal(draftCall(place.coordinator, draftInput(place, { minimumAge: 12 })));
    expect([young.fields, young.code]).toEqual([{ minimumAge: "recruitment:field.tooYoungForPanels" }, "INVALID"]);
    expect((await draftCall(place.coordinator, draftInput(place, { minimumAge: 13 }))).minimumAge).toBe(13);
  });

  test("somebody else's change is not overwritten", async () => {
    const place = await ground();
    const input = draftInput(place);
    const draft = await draftCall(place.coordinator, input);
    await changeCall(place.coordinator, changeInput(draft, input, { method: "draw" }));
    expect(
      (await refusal(changeCall(place.coordinator, changeInput(draft, input, { method: "interview" })))).code
    ).toBe("CONFLICT");
  });
});

describe("publishing", () => {
  test("J1.3 · is blocked with the field and the language named, until each equal language is there", async () => {
    const place = await ground();
    const input = draftInput(
      place, { title: { fi: "Haku", "fi-plain": "Haku" }, intro: { fi: "Tule", "fi-plain": "Tule" }, criteria: undefined },
    );
    const draft = await draftCall(place.coordinator, input);
    const said = await refusal(scheduleCall(place.coordinator, { call: draft.id, revision: draft.revision }));
    expect(said.key).toBe("recruitment:failure.notPublishable");
    expect(said.fields).toEqual({
      "title.sv": "recruitment:publish.titleMissing.sv", "intro.sv": "recruitment:publish.introMissing.sv",
      "criteria.fi": "recruitment:publish.criteriaMissing.fi", "criteria.sv": "recruitment:publish.criteriaMissing.sv",
      linkTest: "recruitment:publish.linkUntested",
    });
    expect((await showCall(place.coordinator, { call: draft.id })).problems.map(({ path }) => path)).toContain("title.sv");
    const whole = await tested(place);
    expect((await scheduleCall(place.coordinator, { call: whole.id, revision: whole.revision })).state).toBe("scheduled");
  });

  test("a language that the call is also made in must be whole; in one that is not chosen nothing is asked for",
  async () => {
    const place = await ground();
    const call = await tested(place, { languages: ["fi", "sv", "en"] });
    const said = await refusal(scheduleCall(place.coordinator, { call: call.id, revision: call.revision }));
    expect(Object.keys(said.fields).sort()).toEqual(["criteria.en", "intro.en", "title.en"]);
  });

  test("a question in the call's own words must be there in each of them too, unless it is not asked", async () => {
    const place = await ground();
    const form = { core: [
      { field: "motivation", use: "required", label: { fi: "Miksi juuri sinä?" }, hint: { fi: "Lyhyesti", sv: "Kort" } },
      { field: "role", use: "off", label: { fi: "Rooli" } },
    ] };
    const call = await tested(place, { form });
    const said = await refusal(scheduleCall(place.coordinator, { call: call.id, revision: call.revision }));
    expect(said.fields).toEqual({ "form.core.0.label.sv": "recruitment:publish.questionMissing.sv" });
  });

  test("a panel without a coordinator is named", async () => {
    const place = await ground({ panel: { coordinatorId: undefined } });
    const call = await tested(place);
    const said = await refusal(scheduleCall(place.coordinator, { call: call.id, revision: call.revision }));
    expect(said.fields).toEqual({ "panels.0.panelId": "recruitment:publish.coordinatorMissing" });
  });

  test("J1.4 · the link must have been opened, and a changed form or address must be tested again", async () => {
    const place = await ground();
    const input = draftInput(place);
    const draft = await draftCall(place.coordinator, input);
    const { token, path } = await startLinkTest(place.coordinator, { call: draft.id, revision: draft.revision });
    expect(path).toBe(`/fi/${place.visitor.tenant.slug}/calls/${draft.slug}/test?token=${token}`);
    expect((await refusal(testPage(place.visitor, { call: draft.id, token: "x".repeat(43) }))).code).toBe("NOT_FOUND");
    expect(
      (await testPage(place.visitor, { call: draft.id, token })).form.fields.map(({ id }) => id)
    ).toContain("motivation");
    await passLinkTest(place.visitor, { call: draft.id, token });
    const passed = await showCall(place.coordinator, { call: draft.id });
    expect(passed.linkTestedAt).toEqual(place.ports.clock.now());
    const worded = await changeCall(place.coordinator, changeInput(passed, input, { intro: { fi: "Uusi", sv: "Ny" } }));
    expect(worded.linkTestedAt).toBeDefined();
    const changed = await changeCall(
      place.coordinator, changeInput(worded, input, { form: { core: [{ field: "gender", use: "asked" }], plugins: [] } }),
    );
    expect(changed.linkTestedAt).toBeUndefined();
    expect((await refusal(passLinkTest(place.visitor, { call: draft.id, token }))).code).toBe("NOT_FOUND");
    const moved = await tested(place);
    expect(
      (await changeCall(place.coordinator, changeInput(moved, input, { slug: "toinen-osoite" }))).linkTestedAt
    ).toBeUndefined();
  });

  test("a test link is too old after an hour", async () => {
    const place = await ground();
    const draft = await draftCall(place.coordinator, draftInput(place));
    const { token } = await startLinkTest(place.coordinator, { call: draft.id, revision: draft.revision });
    place.ports.clock.pass(3_600_000);
    expect(
      (await refusal(passLinkTest(place.visitor, { call: draft.id, token }))).key
    ).toBe("recruitment:failure.testOver");
  });

  test("an announced call can be taken back, and one that is open keeps its form", async () => {
    const place = await ground();
    const call = await scheduled(place);
    expect(
      (await publicCalls(place.visitor, publicCallsInput.parse({ show: "coming" }))).items.map(({ id }) => id)
    ).toEqual([call.id]);
    const draft = await unscheduleCall(place.coordinator, { call: call.id, revision: call.revision });
    expect((await publicCalls(place.visitor, publicCallsInput.parse({ show: "coming" }))).items).toEqual([]);
    await scheduleCall(place.coordinator, { call: draft.id, revision: draft.revision });
    await place.at("2026-06-01", "08:00");
    const open = await place.visitor.db.of(CallModel).get(call.id);
    expect(open.state).toBe("open");
    const input = draftInput(place);
    const said = await refusal(changeCall(place.coordinator, changeInput(open, input, { method: "draw" })));
    expect(said.fields).toEqual({ method: "recruitment:field.fixedWhileOpen" });
    const corrected = await changeCall(
      place.coordinator, changeInput(open, input, { title: { fi: "Korjattu", sv: "Rättad" } }),
    );
    expect(corrected.title.fi).toBe("Korjattu");
  });

  test("E12 · the next term's call is prepared and announced while the term still runs", async () => {
    const place = await ground();
    const next = await aTerm(
      place.visitor, place.panel, { startsOn: "2027-01-01", endsOn: "2028-12-31", state: "planned" },
    );
    const choices = await callChoicesOf(place.coordinator);
    expect(choices.panels[0]!.terms.map(({ termId }) => termId)).toEqual([place.term.id, next.id]);
    const call = await scheduled({ ...place, term: next });
    const [card] = (await publicCalls(place.visitor, publicCallsInput.parse({ show: "coming" }))).items;
    expect(card).toMatchObject({ id: call.id, panels: [{ term: { startsOn: "2027-01-01", endsOn: "2028-12-31" } }] });
  });
});
