import { newId } from "@raati/db";
import { describe, expect, test } from "vitest";
import { AgendaItemModel } from "../../src/meetings/index.ts";
import { aMeeting } from "../../src/meetings/factory.ts";
import { RequestModel } from "../../src/proposals/index.ts";
import {
  acceptRequest, addTest, closeRequest, declineRequest, giveComment, incomingRequests,
  myRequests, panelRequests, putRequestOnAgenda,
  recordTest,
  reportUse, saveRequest, sendRequest, viewOfRequest, withRequestReader, draftProposal,
} from "../../src/proposals/index.ts";
import { listRequestsInput, saveRequestInput } from "../../src/proposals/schema.ts";
import { PanelModel } from "../../src/panels/index.ts";
import { withDatabase } from "../../src/testing/database.ts";
import { refusal } from "../matter-ground.ts";
import { proposing } from "./fixture.ts";

withDatabase();

async function asking() {
  const here = await proposing();
  const input = (more: object = {}) => saveRequestInput.parse({
    id: newId(), panelId: here.panel.id, unitId: here.unit.id, kind: "test", title: {
      fi: "Kutsukirjeen luonnos"
    }, question: { fi: "Onko kirje ymmärrettävä?" },
    material: [
      { id: newId(), title: { fi: "Luonnos" }, url: "https://www.example.fi/luonnos" }
    ], neededBy: "2026-06-09", ...more,
  });
  const at = withRequestReader;
  const sent = async (more: object = {}) => {
    const { id } = await saveRequest(await at(here.owner), input(more));
    return sendRequest(await at(here.owner), { request: id });
  };
  const accepted = async (more: object = {}) => {
    const { id } = await sent(more);
    return acceptRequest(await at(here.coordinator), { request: id });
  };
  return { ...here, at, ask: input, sent, accepted };
}

describe("a service's request", () => {
  test("B7 · is sent with material and a wanted day; members see it once it is accepted", async () => {
    const { owner, coordinator, client, chair, at, ask, panel, system } = await asking();
    const draft = await saveRequest(await at(owner), ask());
    const list = async (who: typeof owner) => (
      await panelRequests(await at(who), panel.id, listRequestsInput.parse({}))
    ).items.map(({ state }) => state);
    expect([await list(coordinator), await list(client)]).toEqual([[], []]);
    const sent = await sendRequest(await at(owner), { request: draft.id });
    expect(await sendRequest(await at(owner), { request: draft.id })).toEqual(sent);
    expect([await list(coordinator), await list(client)]).toEqual([["sent"], []]);
    expect((await refusal(at(client).then((ctx) => acceptRequest(ctx, { request: draft.id })))).code).toBe("NOT_FOUND");
    expect((await refusal(at(owner).then((ctx) => acceptRequest(ctx, { request: draft.id })))).code).toBe("FORBIDDEN");
    await acceptRequest(await at(coordinator), { request: draft.id });
    expect([await list(client), await list(chair)]).toEqual([["accepted"], ["accepted"]]);
    expect(
      (await myRequests(await at(owner), listRequestsInput.parse({}))).items
    ).toMatchObject([{ id: draft.id, mine: true, openTests: 0 }]);
    expect((await system.db.of(RequestModel).get(draft.id)).material[0]!.url).toBe("https://www.example.fi/luonnos");
  });

  test("is changed as it was seen; a day past, a lost unit and an ended panel are refused", async () => {
    const { owner, at, ask, panel, system } = await asking();
    const first = ask();
    const draft = await saveRequest(await at(owner), first);
    expect(await saveRequest(await at(owner), first)).toEqual(draft);
    const changed = await saveRequest(await at(owner), { ...first, revision: draft.revision, neededBy: undefined });
    expect(changed.neededBy).toBeUndefined();
    expect(
      (await refusal(at(owner).then((ctx) => saveRequest(ctx, { ...first, revision: draft.revision })))).code
    ).toBe("CONFLICT");
    const fieldsOf = async (more: object) => (await refusal(saveRequest(await at(owner), ask(more)))).fields;
    expect(await fieldsOf({ neededBy: "2026-05-14" })).toEqual({ neededBy: "proposals:field.dayPast" });
    expect(await fieldsOf({ unitId: newId() })).toEqual({ unitId: "proposals:field.unitGone" });
    expect(await fieldsOf({ panelId: newId() })).toEqual({ panelId: "proposals:field.panelGone" });
    await system.db.of(PanelModel).updateWhere({ id: panel.id }, { set: { state: "ended" } });
    expect(await fieldsOf({})).toEqual({ panelId: "proposals:field.panelNotOpen" });
  });

  test("is declined with a reason that the requester reads", async () => {
    const { owner, coordinator, client, at, sent } = await asking();
    const { id } = await sent();
    const no = { request: id, reason: "Kevään kokoukset ovat täynnä" };
    await declineRequest(await at(coordinator), no);
    const declined = await declineRequest(await at(coordinator), no);
    expect((await viewOfRequest(await at(owner), declined)).declineReason).toBe(no.reason);
    expect(
      (
        await refusal(
          at(client).then((ctx) => recordTest(ctx, { request: id, test: newId(), observations: { fi: "Hyvä" } }))
        )
      ).code
    ).toBe("NOT_FOUND");
  });

  test("B8 · a test has a target, a tester and observations; the requester reads them without a name", async () => {
    const { owner, other, coordinator, client, professional, at, accepted } = await asking();
    const { id } = await accepted();
    const task = { request: id, id: newId(), target: { fi: "Lue kirje" }, testerId: client.viewer.personId };
    expect(
      (await refusal(addTest(await at(coordinator), { ...task, testerId: other.viewer.personId }))).fields
    ).toEqual({ testerId: "proposals:field.notMember" });
    await addTest(await at(coordinator), task);
    expect((await addTest(await at(coordinator), task)).tests).toHaveLength(1);
    const seen = { request: id, test: task.id, observations: { fi: "Toinen sivu jäi lukematta." } };
    expect((await refusal(at(professional).then((ctx) => recordTest(ctx, seen)))).key).toBe("proposals:failure.testerOnly");
    const comment = { request: id, text: { fi: "Yksi sivu riittää." }, on: "2026-05-15" };
    expect(
      (await refusal(giveComment(await at(coordinator), comment))).fields
    ).toEqual({ text: "proposals:field.noObservations" });
    await recordTest(await at(client), seen);
    const given = await giveComment(await at(coordinator), comment);
    const view = await viewOfRequest(await at(owner), given);
    expect(view).toMatchObject(
      {
        state: "comment-given", comment: { text: comment.text },
        tests: [{ observations: seen.observations, doneOn: "2026-05-15" }]
      }
    );
    expect(view.tests[0]!.testerName).toBeUndefined();
    expect((await viewOfRequest(await at(professional), given)).tests[0]!.testerName).toBe("Maija Kuusiluoto");
    const late = { ...seen, observations: { fi: "Muutin mieleni." } };
    expect((await refusal(at(client).then((ctx) => recordTest(ctx, late)))).key).toBe("proposals:failure.commentGiven");
  });

  test("B10 · cannot be closed before the requester has written what was done with it", async () => {
    const { owner, coordinator, chair, at, accepted } = await asking();
    const { id } = await accepted({ kind: "comment" });
    await putRequestOnAgenda(await at(coordinator), { request: id, on: "2026-06-09" });
    expect((await refusal(at(owner).then((ctx) => closeRequest(ctx, { request: id })))).code).toBe("FORBIDDEN");
    await giveComment(await at(chair), { request: id, text: { fi: "Hyvä." }, on: "2026-05-15" });
    expect(
      (await refusal(at(owner).then((ctx) => closeRequest(ctx, { request: id })))).key
    ).toBe("proposals:failure.useMissing");
    const use = { request: id, text: { fi: "Kirje lyhennettiin." } };
    expect((await refusal(at(coordinator).then((ctx) => reportUse(ctx, use)))).code).toBe("FORBIDDEN");
    await reportUse(await at(owner), use);
    const closed = await closeRequest(await at(owner), { request: id });
    expect(closed).toMatchObject({ state: "closed", use: { text: use.text }, closedOn: "2026-05-15" });
    expect(await closeRequest(await at(owner), { request: id })).toEqual(closed);
  });

  test("put on the agenda of a meeting stands there at once as what a service asks, pressed twice or not", async () => {
    const { coordinator, panel, at, accepted, system } = await asking();
    const meeting = await aMeeting(system, panel, { state: "called" });
    const { id } = await accepted({ kind: "comment" });
    const put = { request: id, meetingId: meeting.id };
    for (let press = 0; press < 2; press += 1) await putRequestOnAgenda(await at(coordinator), put);
    expect(await system.db.of(AgendaItemModel).find({ meetingId: meeting.id })).toMatchObject([
      { state: "accepted", kind: "comment", origin: { kind: "service", id }, matter: { kind: "request", id } },
    ]);
    const elsewhere = await aMeeting(system, panel, { panelIds: [newId()] });
    const wrong = { request: id, meetingId: elsewhere.id };
    expect((await refusal(at(coordinator).then((ctx) => putRequestOnAgenda(ctx, wrong)))).code).toBe("NOT_FOUND");
    expect((await system.db.of(RequestModel).get(id)).agenda).toEqual({ meetingId: meeting.id });
  });

  test("waits for whoever runs its panel until it is taken up, and for nobody else", async () => {
    const { owner, coordinator, client, at, sent } = await asking();
    const { id } = await sent();
    const incoming = async (who: typeof owner) =>
      (await incomingRequests(await at(who), listRequestsInput.parse({}))).items.map((one) => one.id);
    expect([await incoming(coordinator), await incoming(owner), await incoming(client)]).toEqual([[id], [], []]);
    await acceptRequest(await at(coordinator), { request: id });
    expect(await incoming(coordinator)).toEqual([]);
  });

  test("is late without a comment; a meeting that is not recorded is no ground for one", async () => {
    const { owner, coordinator, at, accepted, ports } = await asking();
    const request = await accepted({ kind: "comment" });
    ports.clock.pass(30 * 86_400_000);
    expect((await viewOfRequest(await at(owner), request)).late).toBe(true);
    const unheld = { request: request.id, text: { fi: "Hyvä." }, on: "2026-06-09", meetingId: newId() };
    expect(
      (await refusal(giveComment(await at(coordinator), unheld))).fields
    ).toEqual({ meetingId: "proposals:field.meetingNotRecorded" });
  });

  test("may be the origin of a proposal", async () => {
    const { client, enter, input, accepted } = await asking();
    const request = await accepted();
    const proposal = await draftProposal(
      await enter(client), input({ origin: { kind: "service-request", id: request.id } })
    );
    expect(proposal.origin).toEqual({ kind: "service-request", id: request.id });
  });
});
