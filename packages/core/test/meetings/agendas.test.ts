import { newId } from "@raati/db";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { personalTraces } from "../../src/meetings/agendas/personal-traces.ts";
import {
  acceptItem, addMaterial, AgendaItemModel, changeItem, declineItem, finishItem, inOrder, liftItem, listItems, markHeated,
  MeetingModel, moved, moveItem, proposeItem, publicAgenda, sendAgenda,
} from "../../src/meetings/index.ts";
import { aMeeting } from "../../src/meetings/factory.ts";
import { aPanel, aTerm } from "../../src/panels/factory.ts";
import type { PlacedCtx } from "../../src/panels/index.ts";
import { withDatabase } from "../../src/testing/database.ts";
import { aTable, openFor, refusal } from "./context.ts";

withDatabase();

const topic = (more: object = {}) => ({
  id: newId(), title: { fi: "Takaisinsoitto" }, kind: "workshop" as const, origin: { kind: "member" as const }, ...more,
});
const fromService = (more: object = {}) => topic({ origin: { kind: "service" as const }, ...more });

async function onAgenda() {
  const table = await aTable();
  const meeting = await table.meeting({ state: "called" });
  const put = async (ctx: PlacedCtx, item: Parameters<typeof proposeItem>[1]) => {
    await proposeItem(ctx, item);
    return acceptItem(await table.staff(), { item: item.id, meeting: meeting.id });
  };
  const titles = async (ctx: PlacedCtx) => (await listItems(ctx, { meeting: meeting.id })).map(({ title }) => title.fi);
  /** The meeting is opened: what stands on its agenda is now taken up. */
  const begin = () => table.system.db.of(MeetingModel).updateWhere({ id: meeting.id }, { set: { state: "held" } });
  return { ...table, meeting, put, titles, begin };
}

const items = fc.array(fc.record({
  id: fc.uuid(), place: fc.constantFrom("start" as const, "body" as const, "end" as const), clientRaised: fc.boolean(),
  order: fc.nat(20),
}), { minLength: 1, maxLength: 12 });

describe("the order of an agenda", () => {
  test("D5 · openings first, then what members raised, then the rest, closings last", () => {
    fc.assert(fc.property(items, (all) => {
      const groups = inOrder(all).map(
        ({ place, clientRaised }) => (place === "body" ? (clientRaised ? 1 : 2) : place === "start" ? 0 : 3)
      );
      expect(groups).toEqual(groups.toSorted((one, other) => one - other));
    }));
  });

  test("moving changes places with the neighbour of the same kind, and back again; nothing is lost", () => {
    fc.assert(fc.property(items, fc.nat(11), fc.constantFrom("up" as const, "down" as const), (all, which, to) => {
      const ordered = inOrder(all).map((item, order) => ({ ...item, order }));
      const item = ordered[which % ordered.length]!;
      const next = moved(ordered, item.id, to);
      if (!next) return;
      const renumbered = next.map((one, order) => ({ ...one, order }));
      expect(inOrder(renumbered).map(({ id }) => id)).toEqual(next.map(({ id }) => id));
      const back = moved(renumbered, item.id, to === "up" ? "down" : "up")!;
      expect(back.map(({ id }) => id)).toEqual(ordered.map(({ id }) => id));
    }));
  });
});

describe("a topic", () => {
  test("D5 · only members on the clients' side raise it as members, and such topics come first", async () => {
    const { put, be, elsa, professional, staff, titles } = await onAgenda();
    await put(await staff(), fromService({ title: { fi: "Palvelun asia" } }));
    await put(await be(elsa), topic({ title: { fi: "Jäsenen asia" } }));
    expect(await titles(await be(elsa))).toEqual(["Jäsenen asia", "Palvelun asia"]);
    const said = { "origin.kind": "meetings:field.onlyClientsRaise" };
    expect((await refusal(proposeItem(await be(professional), topic()))).fields).toEqual(said);
    expect((await refusal(proposeItem(await staff(), topic()))).fields).toEqual(said);
  });

  test("is proposed once however often the button is pressed, and nobody else learns who proposed it", async () => {
    const { be, elsa, yusuf, system } = await onAgenda();
    const item = topic();
    await proposeItem(await be(elsa), item);
    await proposeItem(await be(elsa), item);
    expect(await system.db.of(AgendaItemModel).count({ id: item.id })).toBe(1);
    const [seen] = await listItems(await be(yusuf), {});
    expect([seen!.mine, "proposedBy" in seen!]).toEqual([false, false]);
    expect((await listItems(await be(elsa), {}))[0]!.mine).toBe(true);
  });

  test("is taken up by the chair or the coordinator, or declined with a reason; a member does neither", async () => {
    const { be, elsa, chair, meeting } = await onAgenda();
    const [one, other] = [topic(), topic()];
    for (const item of [one, other]) await proposeItem(await be(elsa), item);
    expect((await refusal(acceptItem(await be(elsa), { item: one.id, meeting: meeting.id }))).code).toBe("FORBIDDEN");
    expect((await acceptItem(await be(chair), { item: one.id, meeting: meeting.id })).state).toBe("accepted");
    const declined = await declineItem(await be(chair), { item: other.id, reason: "Aihe kuuluu toiselle raadille" });
    expect([declined.state, declined.stateReason]).toEqual(["declined", "Aihe kuuluu toiselle raadille"]);
    expect((await refusal(declineItem(await be(elsa), { item: one.id, reason: "Ei sittenkään" }))).code).toBe("FORBIDDEN");
  });

  test("its proposer changes it until it is taken up", async () => {
    const { be, elsa, meeting, staff, yusuf } = await onAgenda();
    const item = await proposeItem(await be(elsa), topic());
    const change = { item: item.id, title: { fi: "Takaisinsoitto illalla" }, kind: "info" as const };
    const changed = await changeItem(await be(elsa), { ...change, revision: item.revision });
    expect(changed.title.fi).toBe("Takaisinsoitto illalla");
    expect((await refusal(changeItem(await be(elsa), { ...change, revision: item.revision }))).code).toBe("CONFLICT");
    expect((await refusal(changeItem(await be(yusuf), { ...change, revision: changed.revision }))).code).toBe("FORBIDDEN");
    const accepted = await acceptItem(await staff(), { item: item.id, meeting: meeting.id });
    expect((await refusal(changeItem(await be(elsa), { ...change, revision: accepted.revision }))).code).toBe("FORBIDDEN");
  });

  test("is moved a step at a time, and not above those that come first", async () => {
    const { put, be, elsa, staff, titles } = await onAgenda();
    const raised = await put(await be(elsa), topic({ title: { fi: "Nosto" } }));
    const first = await put(await staff(), fromService({ title: { fi: "Ensimmäinen" } }));
    const second = await put(await staff(), fromService({ title: { fi: "Toinen" } }));
    await moveItem(await staff(), { item: second.id, to: "up" });
    expect(await titles(await be(elsa))).toEqual(["Nosto", "Toinen", "Ensimmäinen"]);
    expect((await refusal(moveItem(await staff(), { item: second.id, to: "up" }))).key).toBe("meetings:failure.cannotMove");
    expect(
      (await refusal(moveItem(await staff(), { item: raised.id, to: "down" }))).key
    ).toBe("meetings:failure.cannotMove");
    expect((await refusal(moveItem(await be(elsa), { item: first.id, to: "up" }))).code).toBe("FORBIDDEN");
  });

  test("goes on with a reason, and waits with its origin for the next meeting", async () => {
    const { put, be, elsa, staff, meeting, begin } = await onAgenda();
    const item = await put(await be(elsa), topic());
    const finish = { item: item.id, as: "continued" as const };
    expect((await refusal(finishItem(await staff(), {
      ...finish, reason: "Aika loppui"
    }))).key).toBe("meetings:failure.itemNotBegun");
    expect((await listItems(await staff(), {
      meeting: meeting.id
    }))[0]!.abilities).toMatchObject({ finish: false, markHeated: false });
    await begin();
    expect((await refusal(finishItem(await staff(), finish))).fields).toEqual({ reason: "meetings:field.reasonMissing" });
    for (let press = 0; press < 2; press += 1) await finishItem(await staff(), { ...finish, reason: "Aika loppui kesken" });
    const waiting = await listItems(await staff(), {});
    expect(waiting.map(({ clientRaised, state, stateReason, origin }) => [clientRaised, state, stateReason, origin.itemId]))
      .toEqual([[true, "proposed", "Aika loppui kesken", item.id]]);
  });
});

describe("what who sees of an agenda", () => {
  test("material goes to its audience: everybody, all who are invited, or the members", async () => {
    const { put, staff, be, elsa, meeting, visitor, sit } = await onAgenda();
    const item = await put(await staff(), fromService());
    for (const audience of ["panel", "meeting", "public"] as const) {
      const material = { id: newId(), title: { fi: audience }, url: "https://alue.example/a.pdf", audience };
      for (let press = 0; press < 2; press += 1) await addMaterial(await staff(), { item: item.id, material });
    }
    await sendAgenda(await staff(), { meeting: meeting.id });
    const titles = (materials: readonly { title: { fi?: string } }[]) => materials.map(({ title }) => title.fi);
    expect(
      titles((await listItems(await be(elsa), { meeting: meeting.id }))[0]!.materials)
    ).toEqual(["panel", "meeting", "public"]);
    expect(titles((await publicAgenda(await visitor(), { meeting: meeting.id }))[0]!.materials)).toEqual(["public"]);
    const standing = await sit({ name: "Oona Tuulikorpi" }, {
      extension: { kind: "standing" }, seat: undefined, roles: ["peer-worker"], access: "limited",
    });
    expect((await refusal(listItems(await be(standing), { meeting: meeting.id }))).code).toBe("NOT_FOUND");
  });

  test("the public reads it when it has been sent, where the panel publishes agendas", async () => {
    const { put, staff, meeting, visitor, meeting: open, panel, system } = await onAgenda();
    await put(await staff(), fromService());
    expect((await refusal(publicAgenda(await visitor(), { meeting: open.id }))).code).toBe("NOT_FOUND");
    await sendAgenda(await staff(), { meeting: meeting.id });
    expect(await publicAgenda(await visitor(), { meeting: meeting.id })).toHaveLength(1);
    const closed = await aMeeting(system, panel, { state: "agenda-out", agendaPublic: false });
    expect(
      (await refusal(publicAgenda(await visitor(), { meeting: closed.id }))).key
    ).toBe("meetings:failure.noPublicAgenda");
  });

  test("C9 · a heated point becomes a shared question; the mark names nobody and never leaves the panel", async () => {
    const { put, staff, be, elsa, meeting, visitor, begin } = await onAgenda();
    const item = await put(await staff(), fromService());
    const early = markHeated(await staff(), { item: item.id, heated: true });
    expect((await refusal(early)).key).toBe("meetings:failure.itemNotBegun");
    await sendAgenda(await staff(), { meeting: meeting.id });
    await begin();
    const question = { fi: "Miten jokainen saa vastauksen samana päivänä?" };
    await markHeated(await staff(), { item: item.id, heated: true, question });
    const [seen] = await listItems(await be(elsa), { meeting: meeting.id });
    expect(Object.keys(seen!.heated!).toSorted()).toEqual(["at", "question"]);
    expect((await refusal(markHeated(await be(elsa), { item: item.id, heated: true }))).code).toBe("FORBIDDEN");
    expect(JSON.stringify(await publicAgenda(await visitor(), { meeting: meeting.id }))).not.toContain("heated");
    await markHeated(await staff(), { item: item.id, heated: false });
    expect((await listItems(await be(elsa), { meeting: meeting.id }))[0]!.heated).toBeUndefined();
  });

  test("B2 · a side panel's item is lifted once to the main panel, with its origin", async () => {
    const { system, coordinator, panel } = await aTable();
    const side = await aPanel(system, { kind: "side", parentId: panel.id, coordinatorId: coordinator.viewer.personId });
    await aTerm(system, side);
    const ctx = await openFor(coordinator, side);
    const item = await proposeItem(ctx, fromService({ title: { fi: "Kuljetus ei tule ajoissa" } }));
    const lifted = await liftItem(ctx, { item: item.id, id: newId() });
    expect((await liftItem(ctx, { item: item.id, id: newId() })).id).toBe(lifted.id);
    const [waiting] = await listItems(await openFor(coordinator, panel), {});
    expect(waiting).toMatchObject({ state: "proposed", origin: { kind: "side-panel", id: side.id, itemId: item.id } });
    expect((await refusal(liftItem(await openFor(coordinator, panel), { item: lifted.id, id: newId() }))).key)
      .toBe("meetings:failure.noMainPanel");
  });
});

describe("traces of a person in a text", () => {
  test("phone numbers, identity codes and addresses are noticed, ordinary numbers are not", () => {
    expect(personalTraces("Soita 040 123 4567 tai +358 40 1234567")).toEqual(["phone"]);
    expect(personalTraces("Hänen tunnuksensa on 010190-123A.")).toEqual(["identity-code"]);
    expect(personalTraces("Kirjoita elsa@people.example")).toEqual(["email"]);
    expect(personalTraces("Kokous on 9.6.2026 klo 17–19, osallistujia 12, dnro 2026/04412, hinta 60,00 €.")).toEqual([]);
  });
});
