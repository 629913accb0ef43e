import { describe, expect, it } from "vitest";
import { newId } from "@raati/db";
import { endMembership, inPanel, MembershipModel } from "../../../src/panels/index.ts";
import { typeRulesOf } from "../../../src/panels/factory.ts";
import { PersonModel } from "../../../src/people/index.ts";
import { ApplicationModel, CallModel } from "../../../src/recruitment/index.ts";
import { confirmSelection } from "../../../src/recruitment/selections/confirmations/confirm-selection.ts";
import { changeChosen, orderReserve } from "../../../src/recruitment/selections/methods/change-chosen.ts";
import { publishSelection } from "../../../src/recruitment/selections/publications/publish-selection.ts";
import { latestPublication, showPublications } from "../../../src/recruitment/selections/publications/show-publications.ts";
import { loadPopulation } from "../../../src/recruitment/selections/populations/load-population.ts";
import { answerOffer, myOffers, recordAnswer } from "../../../src/recruitment/selections/reserves/answer-offer.ts";
import { dismissVacancy, inviteReserve } from "../../../src/recruitment/selections/reserves/invite-reserve.ts";
import { SeatOfferModel } from "../../../src/recruitment/selections/reserves/model.ts";
import { resultLetters } from "../../../src/recruitment/selections/reserves/result-letters.ts";
import { showReserve } from "../../../src/recruitment/selections/reserves/show-reserve.ts";
import { tokenOf } from "../../../src/recruitment/tokens.ts";
import { withDatabase } from "../../../src/testing/database.ts";
import { aSelectionGround, men, quota, refusal, women } from "./context.ts";

withDatabase();

const DAY = 86_400_000;

/** Two women and two men are chosen and confirmed; a woman, a man and another man wait; one more was not selected. */
async function aConfirmedGround(more: Parameters<typeof aSelectionGround>[0] = {}) {
  const ground = await aSelectionGround({
    applicants: [...women(2), ...men(2), ...women(1), ...men(2), ...women(1)], ...more
  });
  const { run, here, other, call, start, quotas, view, applications, system } = ground;
  await quotas([quota("woman", 2), quota("man", 1)]);
  const ids = applications.map(({ id }) => id);
  const { id: selection, revision } = await start();
  await changeChosen(await run(), { call: call.id, selection, revision, add: ids.slice(0, 4), remove: [] });
  await orderReserve(
    await run(), { call: call.id, selection, revision: revision + 1, reserve: [ids[5]!, ids[4]!, ids[6]!] },
  );
  const input = { call: call.id, selection, setHash: (await view()).selection!.setHash };
  await confirmSelection(await run(), input);
  await confirmSelection(await here(other), input);
  const publish = async () => publishSelection(
    await run(), { call: call.id, selection, revision: (await view()).selection!.revision, answerDays: 14 },
  );
  const reserve = async () => showReserve(await run(), { call: call.id, selection });
  const stateOf = async (id: string) => (await system.db.of(ApplicationModel).get(id)).state;
  const offerTo = async (id: string) => (await system.db.of(SeatOfferModel).findOne({ applicationId: id }))!;
  const tokenFor = (id: string) => tokenOf(system.ports.settings, "status", id);
  return { ...ground, ids, selection, publish, reserve, stateOf, offerTo, tokenFor };
}

describe("publishing a selection", () => {
  it("sets all states in one go, offers the seats and tells each one, once", async () => {
    const { publish, deliver, ids, stateOf, system, call, ports, term } = await aConfirmedGround();
    await publish();
    await publish();
    await deliver();
    expect(await Promise.all(ids.map(stateOf))).toEqual([
      "selected", "selected", "selected", "selected", "reserve", "reserve", "reserve", "not-selected",
    ]);
    expect((await system.db.of(CallModel).get(call.id)).state).toBe("decided");
    expect(await system.db.of(MembershipModel).count({ termId: term.id, state: "invited" })).toBe(4);
    expect(ports.mails).toHaveLength(8);
    expect(ports.mails.filter(({ text }) => text.includes("varalla"))).toHaveLength(3);
    expect(ports.mails.filter(({ text }) => text.includes("ei valittu") || text.includes("sinua ei valittu")))
      .toHaveLength(1);
  });

  it("waits for the second confirmation, and for everybody who was chosen to be there still", async () => {
    const { publish, system, ids, call, selection, start: _start, run } = await aConfirmedGround();
    await system.db.of(ApplicationModel).updateWhere({ id: ids[0]! }, { set: { state: "withdrawn" } });
    expect(await refusal(publish())).toMatchObject({ code: "CONFLICT", key: "recruitment:selection.failure.chosenGone" });
    expect(await system.db.of(SeatOfferModel).count({ selectionId: selection })).toBe(0);
    expect(await showPublications(await run(), { call: call.id })).toEqual([]);
  });

  it("makes numbers public, and hides small groups", async () => {
    const { publish, system, call } =
      await aConfirmedGround({ applicants: [...women(2), ...men(2), ...women(1), ...men(2), ...women(9)] });
    await publish();
    const [published] = await showPublications(system, { call: call.id });
    expect(published).toMatchObject({ applied: 16, seats: 4, reserve: null, method: "criteria" });
    const gender = published!.dimensions.find(({ dimension }) => dimension === "gender")!;
    expect(gender.groups.every(({ pool, chosen }) => pool === null && chosen === null)).toBe(true);
  });

  it("puts chosen, applicants and population side by side, and the panel's page leads to the newest", async () => {
    const { publish, system, call, coordinator, panel } = await aConfirmedGround({
      applicants: [...women(2), ...men(2), ...women(9), ...men(11)],
    });
    const figures = [
      "dimension,group,count,source,year", "gender,woman,600,Tilastokeskus,2025", "gender,man,400,Tilastokeskus,2025",
    ];
    await loadPopulation(coordinator, { csv: figures.join("\n") });
    expect(await latestPublication(await inPanel(system, panel.id))).toBeUndefined();
    await publish();
    const [published] = await showPublications(system, { call: call.id });
    const gender = published!.dimensions.find(({ dimension }) => dimension === "gender")!;
    expect(gender).toMatchObject({ source: "Tilastokeskus", year: 2025 });
    // Four were chosen, two of each: hidden. The pool is large enough to be shown.
    expect(gender.groups).toMatchObject([
      { group: "woman", pool: 11, poolShare: 11 / 24, chosen: null, chosenShare: null, populationShare: 0.6, gap: null },
      { group: "man", pool: 13, poolShare: 13 / 24, chosen: null, chosenShare: null, populationShare: 0.4, gap: null },
    ]);
    expect(await latestPublication(await inPanel(system, panel.id)))
      .toMatchObject({ seats: 4, applied: 24, call: { slug: call.slug } });
  });

  it("writes letters to those without an address, in their own language, with the key of their page", async () => {
    const { publish, run, call, selection, ids, tokenFor } = await aConfirmedGround({
      applicants: [{
        gender: "woman", email: undefined, language: "sv", name: "Elsa Björkhagen",
        address: { street: "Strandgatan 1", postalCode: "67100", city: "Karleby" },
      }, ...women(1), ...men(2), ...women(1), ...men(2), ...women(1)],
    });
    await publish();
    const { items } = await resultLetters(await run(), { call: call.id, selection, size: 50 });
    expect(items).toMatchObject([
      { kind: "selected", lang: "sv", name: "Elsa Björkhagen", address: ["Strandgatan 1", "67100 Karleby"] },
    ]);
    expect(items[0]!.text).toContain(`/sv/`);
    expect(items[0]!.text).toContain(tokenFor(ids[0]!));
    expect(items[0]!.text).toContain("Svara senast 29.5.2026");
  });

  it("writes a letter to whoever has an address that takes no mail, and says so", async () => {
    const { publish, deliver, ports, run, call, selection, ids, system } = await aConfirmedGround();
    const { email } = await system.db.of(ApplicationModel).get(ids[7]!);
    const { send } = ports.mailer;
    ports.mailer.send = async (mail) => {
      if (mail.to === email) throw Object.assign(new Error("550"), { retry: "never" });
      return send(mail);
    };
    await publish();
    expect((await resultLetters(await run(), { call: call.id, selection, size: 50 })).items).toEqual([]);
    await deliver();
    expect(ports.logged.filter(({ event }) => event === "events.delivery-parked")).toEqual([]);
    expect((await resultLetters(await run(), { call: call.id, selection, size: 50 })).items)
      .toMatchObject([{ application: ids[7], kind: "not-selected", refused: true }]);
  });

  it("keeps two people apart who share an address", async () => {
    const { publish, system, ids } = await aConfirmedGround({
      applicants: [
        { gender: "woman", email: "koti@people.example", name: "Aino Ylitalo" },
        { gender: "woman", email: "koti@people.example", name: "Helmi Ylitalo" }, ...men(2), ...women(1), ...men(2),
        ...women(1),
      ],
    });
    await publish();
    const [first, second] = await Promise.all(
      [0, 1].map(async (at) => (await system.db.of(ApplicationModel).get(ids[at]!)).personId!)
    );
    expect(first).not.toBe(second);
    expect((await system.db.of(PersonModel).get(first!)).email).toBe("koti@people.example");
    expect((await system.db.of(PersonModel).get(second!)).email).toBeUndefined();
  });
});

describe("what goes on with whoever is offered a seat", () => {
  it("is the year of birth where the panel has a rule about ages, and not otherwise", async () => {
    const years = async (more: Parameters<typeof aSelectionGround>[0]) => {
      const { publish, system, ids, offerTo } = await aConfirmedGround(more);
      await publish();
      const people = await Promise.all(ids.slice(0, 2).map(async (id) => system.db.of(PersonModel).get((
        await offerTo(id)
      ).personId)));
      return people.map(({ birthYear }) => birthYear);
    };
    expect(await years({})).toEqual([undefined, undefined]);
    expect(await years({ rules: typeRulesOf({ minimumAge: 16 }) })).toEqual([1958, 1958]);
  });
});

describe("answers to offered seats", () => {
  it("are given on the applicant's own page; a double click is one answer", async () => {
    const { publish, system, ids, offerTo, tokenFor, stateOf, deliver, term } = await aConfirmedGround();
    await publish();
    const offer = await offerTo(ids[0]!);
    const input = { token: tokenFor(ids[0]!), offer: offer.id, answer: "accept" as const, publication: { name: false } };
    await Promise.all([answerOffer(system, input), answerOffer(system, input)]);
    await answerOffer(system, input);
    await deliver();
    expect(await myOffers(system, input)).toMatchObject([{ id: offer.id, state: "accepted" }]);
    expect(await stateOf(ids[0]!)).toBe("accepted");
    expect(await system.db.of(MembershipModel).find({ termId: term.id, personId: offer.personId }))
      .toMatchObject([{ state: "active" }]);
    expect(await refusal(answerOffer(system, { ...input, answer: "decline" })))
      .toMatchObject({ code: "FORBIDDEN", key: "recruitment:reserve.failure.accepted" });
    expect(await refusal(answerOffer(system, { ...input, token: tokenFor(ids[1]!) }))).toMatchObject({ code: "NOT_FOUND" });
  });

  it("run out on their day, and the seat becomes free", async () => {
    const { publish, deliver, ids, offerTo, stateOf, reserve, ports, system, tokenFor } = await aConfirmedGround();
    await publish();
    await answerOffer(system, { token: tokenFor(ids[0]!), offer: (await offerTo(ids[0]!)).id, answer: "accept" });
    ports.clock.pass(14 * DAY);
    await deliver();
    expect(await stateOf(ids[0]!)).toBe("accepted");
    expect(await offerTo(ids[1]!)).toMatchObject({ state: "lapsed" });
    expect(await stateOf(ids[1]!)).toBe("declined");
    expect((await reserve()).vacancies)
      .toMatchObject([{ cause: "lapsed", state: "open" }, { state: "open" }, { state: "open" }]);
    const late = { token: tokenFor(ids[1]!), offer: (await offerTo(ids[1]!)).id, answer: "accept" as const };
    expect(await refusal(answerOffer(system, late)))
      .toMatchObject({ code: "FORBIDDEN", key: "recruitment:reserve.failure.lapsed" });
  });
});

describe("the reserve", () => {
  it("J1.12 · proposes the next with whom the quotas are kept, and invites them by one click", async () => {
    const { publish, deliver, ids, offerTo, reserve, stateOf, run, call, system, tokenFor } = await aConfirmedGround();
    await publish();
    await answerOffer(system, { token: tokenFor(ids[0]!), offer: (await offerTo(ids[0]!)).id, answer: "decline" });
    await deliver();
    const [vacancy] = (await reserve()).vacancies;
    // The first of the reserve is a man; two women are needed, so the second is proposed.
    expect(vacancy)
      .toMatchObject({ cause: "declined", proposal: { application: ids[4], place: 2, skipped: 1, misses: [] } });
    const input = { call: call.id, vacancy: vacancy!.id, revision: vacancy!.revision, application: ids[4]!, answerDays: 14 };
    await inviteReserve(await run(), input);
    await inviteReserve(await run(), input);
    expect(await stateOf(ids[4]!)).toBe("selected");
    expect(await offerTo(ids[4]!)).toMatchObject({ state: "offered", fromReserve: true });
    expect((await reserve()).vacancies).toMatchObject([{ state: "invited" }]);
    expect((await reserve()).reserve).toMatchObject([{ state: "waiting" }, { state: "invited" }, { state: "waiting" }]);
    expect(await refusal(inviteReserve(await run(), { ...input, application: ids[5]! })))
      .toMatchObject({ code: "CONFLICT", key: "recruitment:reserve.failure.filledMeanwhile" });
  });

  it("asks for a reason when a quota would be missed with somebody", async () => {
    const { publish, deliver, ids, offerTo, reserve, run, call, system, tokenFor, view } = await aConfirmedGround();
    await publish();
    await answerOffer(system, { token: tokenFor(ids[0]!), offer: (await offerTo(ids[0]!)).id, answer: "decline" });
    await deliver();
    const [vacancy] = (await reserve()).vacancies;
    const input = { call: call.id, vacancy: vacancy!.id, revision: vacancy!.revision, application: ids[5]!, answerDays: 14 };
    expect((await refusal(inviteReserve(await run(), input))).fields)
      .toEqual({ reason: "recruitment:reserve.field.reasonMissing" });
    await inviteReserve(await run(), { ...input, reason: "Kukaan naisista ei ehdi syksyllä." });
    expect((await view()).selection!.breaches).toMatchObject([{ dimension: "gender", group: "woman", chosen: 1, min: 2 }]);
  });

  it("fills the seat of a member who leaves later, and may leave one empty with a reason", async () => {
    const { publish, deliver, ids, offerTo, reserve, run, call, system, tokenFor, here, coordinator } =
      await aConfirmedGround();
    await publish();
    const offer = await offerTo(ids[2]!);
    await answerOffer(system, { token: tokenFor(ids[2]!), offer: offer.id, answer: "accept" });
    await endMembership(await here(coordinator), { membership: offer.membershipId, reason: "moved-away" });
    await deliver();
    const [vacancy] = (await reserve()).vacancies;
    expect(vacancy).toMatchObject({ cause: "ended", proposal: { application: ids[5], place: 1 } });
    const input = { call: call.id, vacancy: vacancy!.id, revision: vacancy!.revision, reason: "Kausi päättyy pian." };
    await dismissVacancy(await run(), input);
    await dismissVacancy(await run(), input);
    expect((await reserve()).vacancies).toMatchObject([{ state: "dismissed" }]);
  });

  it("is told by phone: staff write the answer down", async () => {
    const { publish, ids, offerTo, run, call, stateOf, reserve } = await aConfirmedGround();
    await publish();
    await recordAnswer(await run(), { call: call.id, offer: (await offerTo(ids[3]!)).id, answer: "decline" });
    expect(await stateOf(ids[3]!)).toBe("declined");
    expect((await reserve()).vacancies).toMatchObject([{ cause: "declined" }]);
    expect(await refusal(recordAnswer(await run(), { call: call.id, offer: newId(), answer: "accept" })))
      .toMatchObject({ code: "NOT_FOUND" });
  });
});
