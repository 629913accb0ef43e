import { describe, expect, test } from "vitest";
import { aPerson } from "../../src/people/factory.ts";
import {
  answerGuardian, ApplicationModel, changeOwn, confirmApplication, decideEligibility, guardianPage, listApplications,
  listLetters, markPrinted, noteMailReturned, ownApplication, ownCopy, poolCountsOf, recordGuardian, resendConfirmation,
  SpecialAnswersModel, submitApplication, withdrawOwn,
} from "../../src/recruitment/index.ts";
import { changeOwnInput, lettersInput } from "../../src/recruitment/schema.ts";
import { withDatabase } from "../../src/testing/database.ts";
import { refusal, told } from "./context.ts";
import { orchard } from "./plugin.ts";
import { open, keyIn, applied, decide, list } from "./applications-fixture.ts";

withDatabase();

describe("applying through the web", () => {
  test("J2.2 · without strong identification, confirmed by mail, in Swedish, and seen on the own page", async () => {
    const place = await open();
    const { input, token, state } = await applied(place);
    expect(state).toBe("submitted");
    expect(place.ports.mails.map(({ lang, subject }) => [lang, subject])).toEqual([
      ["sv", "Bekräfta din ansökan: Sök till klientrådet"], ["sv", "Ansökan är framme: Sök till klientrådet"],
    ]);
    expect(keyIn(place, input.email!)).toBe(token);
    expect(await ownApplication(place.visitor, { token })).toMatchObject({
      number: "A-0001", state: "submitted", next: "wait-for-closing", content: { name: "Elsa Björkhagen" },
      abilities: { change: true, withdraw: true },
    });
    expect((await refusal(ownApplication(place.visitor, { token: "x".repeat(43) }))).code).toBe("NOT_FOUND");
  });

  test("a double click is one application, and so is a second confirmation", async () => {
    const place = await open();
    const input = told(place.call.id);
    const [one, other] = await Promise.all(
      [submitApplication(place.visitor, input), submitApplication(place.visitor, input)]
    );
    expect(other).toEqual(one);
    await place.deliver();
    expect([await place.visitor.db.of(ApplicationModel).count(), place.ports.mails.length]).toEqual([1, 1]);
    const token = keyIn(place, input.email!);
    const [first, second] = await Promise.all(
      [confirmApplication(place.visitor, { token }), confirmApplication(place.visitor, { token })]
    );
    expect(second).toEqual(first);
    await place.deliver();
    expect(place.ports.mails).toHaveLength(2);
  });

  test("what somebody else tells under the id of an application is neither taken for it nor told its key", async () => {
    const place = await open();
    const input = told(place.call.id, { email: undefined, phone: "040 123 4567" });
    const first = await submitApplication(place.visitor, input);
    expect(first).toMatchObject({ next: "in", token: expect.any(String) });
    expect(await submitApplication(place.visitor, input)).toEqual(first);
    for (const other of [{ name: "Aku Toinen" }, { phone: "040 765 4321" }, { email: "toinen@example.org" }]) {
      const failure = await refusal(submitApplication(place.visitor, { ...input, ...other }));
      expect(failure).toMatchObject({ code: "CONFLICT", key: "recruitment:failure.formUsed" });
    }
    expect(await place.visitor.db.of(ApplicationModel).count()).toBe(1);
  });

  test("numbers run without a gap or a double, however many come at once", async () => {
    const place = await open();
    await Promise.all(Array.from({ length: 6 }, () => submitApplication(place.visitor, told(place.call.id))));
    const numbers = (
      await place.visitor.db.of(ApplicationModel).find({})
    ).map(({ number }) => number).toSorted((a, b) => a - b);
    expect(numbers).toEqual([1, 2, 3, 4, 5, 6]);
  });

  test("a second application with the address answers the same, stores nothing, and only its owner is told", async () => {
    const place = await open();
    const { input } = await applied(place);
    const again = told(place.call.id, { email: input.email, name: "Joku Muu" });
    expect(await submitApplication(place.visitor, again)).toEqual({ id: again.id, next: "confirm-email" });
    await place.deliver();
    expect(place.ports.mails.at(-1)).toMatchObject({ to: input.email, subject: "Du har redan sökt: Sök till klientrådet" });
    expect(place.ports.mails.at(-1)!.text).not.toContain("Joku Muu");
    expect(await place.visitor.db.of(ApplicationModel).count()).toBe(1);
  });

  test("links are mailed a few times a day at most, and nobody learns whether an address has applied", async () => {
    const place = await open();
    const input = told(place.call.id);
    await submitApplication(place.visitor, input);
    for (let time = 0; time < 6; time++) await resendConfirmation(
      place.visitor, { call: place.call.id, email: input.email! },
    );
    await resendConfirmation(place.visitor, { call: place.call.id, email: "nobody@people.example" });
    await place.deliver();
    expect(place.ports.mails).toHaveLength(3);
    await place.at("2026-05-16", "13:00");
    await resendConfirmation(place.visitor, { call: place.call.id, email: input.email! });
    await place.deliver();
    expect(place.ports.mails).toHaveLength(4);
  });

  test("what is never confirmed is removed after a week, and its link says so", async () => {
    const place = await open();
    const input = told(place.call.id);
    await submitApplication(place.visitor, input);
    await place.deliver();
    place.ports.clock.pass(7 * 86_400_000 + 1);
    expect(
      (await refusal(confirmApplication(place.visitor, { token: keyIn(place, input.email!) }))).key
    ).toBe("recruitment:failure.confirmTooLate");
    await place.deliver();
    expect(await place.visitor.db.of(ApplicationModel).count()).toBe(0);
  });

  test("without an e-mail address it is in at once, with a key to keep and letters to print", async () => {
    const place = await open();
    const input = told(
      place.call.id, { email: "", address: { street: "Rantakatu 3", postalCode: "67100", city: "Kokkola" } },
    );
    const first = await submitApplication(place.visitor, input);
    expect(first).toMatchObject({ next: "in", number: "A-0001" });
    expect(await submitApplication(place.visitor, input)).toEqual(first);
    await place.deliver();
    expect(place.ports.mails).toEqual([]);
    const { items } = await listLetters(place.coordinator, lettersInput.parse({ call: place.call.id }));
    expect(items).toMatchObject(
      [{ kind: "received", lang: "sv", address: { city: "Kokkola" }, subject: "Ansökan är framme: Sök till klientrådet" }]
    );
    expect(items[0]!.text).toContain(first.token);
    await markPrinted(place.coordinator, { call: place.call.id, letters: [items[0]!.id] });
    expect((await listLetters(place.coordinator, lettersInput.parse({ call: place.call.id }))).items).toEqual([]);
    expect(
      (await listLetters(place.coordinator, lettersInput.parse({ call: place.call.id, printed: true }))).items
    ).toHaveLength(1);
  });

  test("a mail that the applicant's address refuses becomes a letter to print, once, and nothing is parked", async () => {
    const place = await open();
    const { input } = await applied(place);
    place.ports.mailer.send = async () => { throw Object.assign(new Error("550"), { retry: "never" }); };
    const [row] = (await listApplications(place.coordinator, list(place.call))).items;
    await decideEligibility(place.coordinator, decide(row!, { eligible: false, reason: "not-resident" }));
    await place.deliver();
    await place.deliver();
    expect(place.ports.logged.filter(({ event }) => event === "events.delivery-parked")).toEqual([]);
    const { items } = await listLetters(place.coordinator, lettersInput.parse({ call: place.call.id }));
    expect(items).toMatchObject([{ kind: "notEligible", refused: true, lang: "sv", name: "Elsa Björkhagen" }]);
    expect(await place.visitor.db.of(ApplicationModel).findOne({ email: input.email! }))
      .toMatchObject({ mailRefusedAt: place.ports.clock.now() });
  });

  test("a mail that came back later is noted by staff, once; from then on there are letters and no more mails", async () => {
    const place = await open();
    await applied(place);
    const [row] = (await listApplications(place.coordinator, list(place.call))).items;
    expect(row!.reachable).toBe(true);
    const note = () => noteMailReturned(place.coordinator, { application: row!.id });
    const [first, second] = [await note(), await note()];
    expect(second).toEqual(first);
    expect((await place.events()).filter((type) => type === "recruitment.application-mail-returned")).toHaveLength(1);
    expect((await listApplications(place.coordinator, list(place.call))).items[0]!.reachable).toBe(false);
    place.ports.mails.length = 0;
    await decideEligibility(place.coordinator, decide(first, { eligible: false, reason: "not-resident" }));
    await place.deliver();
    expect(place.ports.mails).toEqual([]);
    expect((await listLetters(place.coordinator, lettersInput.parse({ call: place.call.id }))).items)
      .toMatchObject([{ kind: "notEligible", refused: true }]);
    const member = await place.as([]);
    expect((await refusal(noteMailReturned(member, { application: row!.id }))).code).toBe("NOT_FOUND");
  });

  test("whoever's address was wrong from the start is seen too, before the application is removed unconfirmed", async () => {
    const place = await open();
    place.ports.mailer.send = async () => { throw Object.assign(new Error("550"), { retry: "never" }); };
    await submitApplication(place.visitor, told(place.call.id));
    await place.deliver();
    expect((await listLetters(place.coordinator, lettersInput.parse({ call: place.call.id }))).items)
      .toMatchObject([{ kind: "confirm", refused: true }]);
  });

  test("an identity code is refused with its field, and a staff address is a warning and no refusal", async () => {
    const place = await open();
    const code = await refusal(submitApplication(place.visitor, told(place.call.id, { motivation: "131052-308T" })));
    expect([code.code, code.fields]).toEqual(["INVALID", { motivation: "recruitment:field.identityCode" }]);
    const staff = await aPerson(place.visitor, { roles: ["owner"], email: "petra@people.example" });
    await applied(place, { email: staff.email });
    const [row] = (await listApplications(place.coordinator, list(place.call, { warnings: true }))).items;
    expect(row).toMatchObject({ warnings: ["staff-email"], state: "submitted" });
  });
});

describe("a young applicant", () => {
  const young = { birthYear: 2010, guardian: { name: "Maija Kuusiluoto", email: "maija@people.example" } };

  test("waits for the guardian, who is asked by mail, consents once, and sees nothing of the young person's words",
  async () => {
    const place = await open();
    const { token, state } = await applied(place, young);
    expect(state).toBe("awaiting-guardian");
    expect(place.ports.mails.slice(1).map(({ to }) => to === "maija@people.example")).toEqual([true, false]);
    const key = keyIn(place, "maija@people.example");
    const page = await guardianPage(place.visitor, { token: key });
    expect(page).toMatchObject({ state: "asked", applicantName: "Elsa Björkhagen" });
    expect(JSON.stringify(page)).not.toContain("servicen");
    expect((await answerGuardian(place.visitor, { token: key, consents: true })).state).toBe("given");
    expect((await answerGuardian(place.visitor, { token: key, consents: true })).state).toBe("given");
    expect(
      (await refusal(answerGuardian(place.visitor, { token: key, consents: false }))).key
    ).toBe("recruitment:failure.guardianAnswered");
    expect((await ownApplication(place.visitor, { token })).state).toBe("submitted");
    expect((await place.events()).filter((type) => type === "recruitment.guardian-answered")).toHaveLength(1);
  });

  test("a guardian who refuses ends it with a reason, and the applicant is told", async () => {
    const place = await open();
    const { token, input } = await applied(place, young);
    await answerGuardian(place.visitor, { token: keyIn(place, "maija@people.example"), consents: false });
    await place.deliver();
    expect(await ownApplication(place.visitor, { token })).toMatchObject(
      { state: "not-eligible", reason: "recruitment:ineligible.no-consent" }
    );
    expect(place.ports.mails.at(-1)).toMatchObject({ to: input.email, subject: expect.stringContaining("samtyckte inte") });
  });

  test("after two weeks the link is too late, and a coordinator records the answer that came on paper", async () => {
    const place = await open();
    const { input } = await applied(place, young);
    place.ports.clock.pass(14 * 86_400_000 + 1);
    const key = keyIn(place, "maija@people.example");
    expect((await guardianPage(place.visitor, { token: key })).state).toBe("too-late");
    expect(
      (await refusal(answerGuardian(place.visitor, { token: key, consents: true }))).key
    ).toBe("recruitment:failure.guardianTooLate");
    const stored = await place.visitor.db.of(ApplicationModel).get(input.id);
    const recorded = await recordGuardian(
      place.coordinator, { application: input.id, revision: stored.revision, consents: true, way: "paper" },
    );
    expect(recorded).toMatchObject(
      { state: "submitted", guardian: { state: "given", way: "paper", by: place.coordinator.viewer.personId } }
    );
  });
});

describe("the own page", () => {
  test("changes what was told until the call closes; who was eligible is looked at again, and the pool follows",
  async () => {
    const place = await open();
    const { input, token } = await applied(place);
    const stored = await place.visitor.db.of(ApplicationModel).get(input.id);
    const eligible = await decideEligibility(place.coordinator, decide(stored, { eligible: true }));
    expect((await poolCountsOf(place.visitor.db, place.call.id, place.panel.id)).total).toBe(1);
    const { call: _call, id: _id, ...content } = input;
    const change = (more: object) => changeOwnInput.parse({ ...content, token, revision: eligible.revision, ...more });
    const changed = await changeOwn(place.visitor, change({ gender: "woman", role: undefined }));
    expect(changed).toMatchObject({ state: "submitted", content: { gender: "woman" } });
    expect(changed.content!.role).toBeUndefined();
    expect((await poolCountsOf(place.visitor.db, place.call.id, place.panel.id))).toEqual({ total: 0, cells: [] });
    expect((await refusal(changeOwn(place.visitor, change({})))).code).toBe("CONFLICT");
    const other = changeOwnInput.parse({ ...content, token, revision: changed.revision, email: "toinen@people.example" });
    expect((await refusal(changeOwn(place.visitor, other))).fields).toEqual({ email: "recruitment:field.emailFixed" });
    await place.at("2026-07-01");
    const late = changeOwnInput.parse({ ...content, token, revision: changed.revision });
    expect((await refusal(changeOwn(place.visitor, late))).key).toBe("recruitment:failure.closed");
  });

  test("withdraws at any time, erases what was told, and says so afterwards", async () => {
    const place = await open({ plugins: [orchard] });
    const { input, token } = await applied(
      place, { answers: { orchard_tree: "pear", orchard_allergy: ["nuts"] }, specialConsent: true },
    );
    expect(await place.visitor.db.of(SpecialAnswersModel).count()).toBe(1);
    expect((await place.visitor.db.of(ApplicationModel).get(input.id)).answers).toEqual({ orchard_tree: "pear" });
    expect((await ownCopy(place.visitor, { token })).application).toMatchObject(
      { answers: { orchard_allergy: ["nuts"], orchard_tree: "pear" } }
    );
    const page = await withdrawOwn(place.visitor, { token });
    expect([page.state, page.content, page.abilities.withdraw]).toEqual(["withdrawn", undefined, false]);
    expect((await withdrawOwn(place.visitor, { token })).state).toBe("withdrawn");
    const left = await place.visitor.db.of(ApplicationModel).get(input.id);
    expect(JSON.stringify(left)).not.toMatch(/Elsa|@people|pear|servicen|1951/);
    expect(await place.visitor.db.of(SpecialAnswersModel).count()).toBe(0);
    expect(
      await submitApplication(place.visitor, told(place.call.id, { email: input.email, answers: { orchard_tree: "pear" } }))
    ).toMatchObject({ next: "confirm-email" });
    expect(await place.visitor.db.of(ApplicationModel).count()).toBe(2);
  });
});
