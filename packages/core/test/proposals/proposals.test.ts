import { newId } from "@raati/db";
import { describe, expect, test } from "vitest";
import { aMeeting } from "../../src/meetings/factory.ts";
import { AttendanceModel, MeetingModel } from "../../src/meetings/index.ts";
import { PanelModel } from "../../src/panels/index.ts";
import { erasePerson, PersonModel } from "../../src/people/index.ts";
import {
  adoptProposal, changeProposal, discussProposal, draftProposal, hideComment, nameShaper, ProposalModel, setRecipients,
  showProposal,
  giveSupport, SupportModel, writeComment,
} from "../../src/proposals/index.ts";
import { adoptInput } from "../../src/proposals/schema.ts";
import { withDatabase } from "../../src/testing/database.ts";
import { refusal } from "../matter-ground.ts";
import { proposing } from "./fixture.ts";

withDatabase();

const votes = (against: number) => ({ for: 2, against, abstained: 0 });

describe("a draft", () => {
  test("is its writer's own until it is put before the panel; the same id again is the same draft", async () => {
    const { client, chair, coordinator, enter, input } = await proposing();
    const given = input();
    const draft = await draftProposal(await enter(client), given);
    expect(await draftProposal(await enter(client), given)).toEqual(draft);
    for (const who of [chair, coordinator]) {
      expect((await refusal(showProposal(await enter(who), draft))).code).toBe("NOT_FOUND");
    }
    const put = await discussProposal(await enter(client), { proposal: draft.id });
    expect(put).toMatchObject({ state: "in-discussion", heardOn: "2026-05-15" });
    expect(await discussProposal(await enter(client), { proposal: draft.id })).toEqual(put);
    expect((await showProposal(await enter(chair), put)).title).toEqual(draft.title);
  });

  test("is begun by who takes part; staff never do as a member", async () => {
    const { coordinator, enter, input } = await proposing();
    expect(
      (await refusal(enter(coordinator).then((ctx) => draftProposal(ctx, input())))).key
    ).toBe("proposals:failure.membersOnly");
  });

  test("D5 · is marked as raised by clients when a client-side member begins it, and by nobody else's word", async () => {
    const { client, professional, draft } = await proposing();
    expect(
      [(await draft(client)).raisedByClients, (await draft(professional, { raisedByClients: true })).raisedByClients]
    ).toEqual([true, false]);
  });

  test("B9 · is about a service, a practice or a process, new or existing; lost units are refused", async () => {
    const { client, draft, enter, input } = await proposing();
    const concerns = { target: "practice" as const, existing: false };
    expect((await draft(client, { concerns })).concerns).toEqual(concerns);
    const gone = await refusal(draftProposal(await enter(client), input({ unitIds: [newId()] })));
    expect(gone.fields).toEqual({ "unitIds.0": "proposals:field.unitGone" });
    expect(
      (await refusal(draftProposal(await enter(client), input({ origin: { kind: "service-request", id: newId() } })))).code
    ).toBe("NOT_FOUND");
  });

  test("is changed by who saw it as it is; a field left out is emptied, an adopted text stays", async () => {
    const { client, chair, enter, discussed, adopted } = await proposing();
    const before = await discussed(client, { theme: { fi: "Yhteys" } });
    const change = {
      proposal: before.id, revision: before.revision, title: { fi: "Uusi otsikko" }, text: before.text, kind: before.kind,
      unitIds: before.unitIds
    };
    const after = await changeProposal(await enter(client), change);
    expect([after.title, after.theme]).toEqual([{ fi: "Uusi otsikko" }, undefined]);
    expect((await refusal(enter(chair).then((ctx) => changeProposal(ctx, change)))).code).toBe("CONFLICT");
    const fixed = await adopted();
    const late = changeProposal(await enter(client), { ...change, proposal: fixed.id, revision: fixed.revision });
    expect((await refusal(late)).code).toBe("FORBIDDEN");
  });

  test("goes with its writer when the writer is erased; what the panel took up stays without the name", async () => {
    const { client, system, as, draft, discussed, deliver } = await proposing();
    const [own, shared] = [await draft(), await discussed()];
    const admin = await as(["admin"]);
    const { revision } = await system.db.of(PersonModel).get(client.viewer.personId);
    await erasePerson(admin, { personId: client.viewer.personId, revision });
    await deliver();
    expect(await system.db.of(ProposalModel).findOne({ id: own.id })).toBeUndefined();
    expect((await system.db.of(ProposalModel).get(shared.id)).authorId).toBeUndefined();
  });
});

describe("the discussion", () => {
  test("is the members'; a comment may be hidden with a reason that its writer reads, and it stays as hidden", async () => {
    const { client, professional, chair, coordinator, enter, discussed } = await proposing();
    const proposal = await discussed();
    const comment = { id: newId(), proposal: proposal.id, text: "Samaa mieltä." };
    const first = await writeComment(await enter(professional), comment);
    expect(await writeComment(await enter(professional), comment)).toEqual(first);
    expect(
      (await refusal(enter(coordinator).then((ctx) => writeComment(ctx, { ...comment, id: newId() })))).code
    ).toBe("FORBIDDEN");
    expect(
      (
        await refusal(
          enter(client).then(
            (ctx) => hideComment(ctx, { proposal: proposal.id, comment: first.id, reason: "Epäasiallinen" })
          )
        )
      ).code
    ).toBe("FORBIDDEN");
    await hideComment(await enter(chair), { proposal: proposal.id, comment: first.id, reason: "Mainitsee työntekijän" });
    const seen = async (who: typeof client) => (await showProposal(await enter(who), proposal)).comments[0]!;
    expect(await seen(client)).toMatchObject({ hidden: true });
    expect((await seen(client)).text).toBeUndefined();
    expect(await seen(professional)).toMatchObject(
      { hidden: true, text: "Samaa mieltä.", hiddenReason: "Mainitsee työntekijän" }
    );
  });

  test("shows writers by alias where the panel's rule says so, and the own name to oneself", async () => {
    const { system, panel, client, professional, coordinator, enter, discussed } = await proposing();
    await system.db.of(PanelModel).updateWhere(
      { id: panel.id }, { set: { privacy: { ...panel.privacy, namesInside: "aliases" } } }
    );
    await system.db.of(PersonModel).updateWhere({ id: client.viewer.personId }, { set: { alias: "Koivu" } });
    const proposal = await discussed();
    const author = async (who: typeof client) => (await showProposal(await enter(who), proposal)).authorName;
    expect(
      [await author(professional), await author(client), await author(coordinator)]
    ).toEqual(["Koivu", "Maija Kuusiluoto", "Maija Kuusiluoto"]);
  });

  test("B4 · each member's support weighs the same, results are read by role, small sides are hidden", async () => {
    const { client, professional, chair, coordinator, enter, discussed, member, system } = await proposing();
    const proposal = await discussed();
    const support = async (who: typeof client, on = true) => giveSupport(await enter(who), { proposal: proposal.id, on });
    await support(client);
    await support(client);
    expect(await support(professional)).toEqual({
      total: 2, mine: true, sides: [
        { side: "client", of: 2, count: "hidden" }, { side: "professional", of: 1, count: "hidden" }
      ],
    });
    for (const seat of ["client", "professional", "professional"]) await member({ seat });
    expect(await support(chair)).toMatchObject(
      { total: 3, sides: [{ side: "client", of: 3, count: 2 }, { side: "professional", of: 3, count: 1 }] }
    );
    expect(await support(client, false)).toMatchObject({ total: 2, mine: false });
    expect(await system.db.of(SupportModel).count({ proposalId: proposal.id })).toBe(2);
    expect((await refusal(support(coordinator))).key).toBe("proposals:failure.membersOnly");
  });

  test("D6 · a professional member is named as shaper, who may work on the wording and finds the route; a client is not", async () => {
    const { client, professional, chair, enter, discussed, elsewhere } = await proposing();
    const proposal = await discussed();
    const name = async (personId: string) => nameShaper(await enter(chair), { proposal: proposal.id, personId });
    expect((await refusal(name(client.viewer.personId))).fields).toEqual({ personId: "proposals:field.notProfessional" });
    const route = async () => setRecipients(await enter(professional), { proposal: proposal.id, unitIds: [elsewhere.id] });
    expect((await refusal(route())).code).toBe("FORBIDDEN");
    await name(professional.viewer.personId);
    const named = await route();
    expect(named.unitIds).toEqual([elsewhere.id]);
    const { title, text, kind, unitIds } = named;
    const worded = await changeProposal(
      await enter(professional),
      { proposal: named.id, revision: named.revision, title: { ...title, sv: "Beräknad tid" }, text, kind, unitIds }
    );
    expect(worded.title.sv).toBe("Beräknad tid");
  });
});

describe("adoption", () => {
  test("E6 · wants a meeting that was held and whose attendance is confirmed, and takes its day", async () => {
    const { system, panel, client, chair, professional, enter, discussed } = await proposing();
    const proposal = await discussed();
    const meeting = await aMeeting(system, panel, { state: "held", startsAt: new Date("2026-05-12T14:00:00Z") });
    const adopt = async (more: object = {}) => adoptProposal(
      await enter(chair), adoptInput.parse({ proposal: proposal.id, way: "meeting", meetingId: meeting.id, ...more })
    );
    expect((await refusal(adopt())).fields).toEqual({ meetingId: "proposals:field.meetingNotRecorded" });
    expect((await refusal(adopt({ meetingId: undefined }))).fields).toEqual({ meetingId: "proposals:field.meetingMissing" });
    await system.db.of(MeetingModel).updateWhere({ id: meeting.id }, { set: { attendanceConfirmedAt: new Date() } });
    for (const who of [client, chair, professional]) {
      await system.db.of(AttendanceModel).insert(
        {
          meetingId: meeting.id, panelId: panel.id, personId: who.viewer.personId, as: "present", minutes: 120,
          assistant: false
        } as never
      );
    }
    expect((await refusal(adopt({ votes: votes(2) }))).fields).toEqual({ "votes.for": "proposals:field.notCarried" });
    expect(
      (await refusal(adopt({ votes: { for: 3, against: 1, abstained: 0 } }))).fields
    ).toEqual({ votes: "proposals:field.tooManyVotes" });
    const adopted = await adopt({ votes: votes(1) });
    expect(adopted).toMatchObject(
      { state: "adopted", adoption: { way: "meeting", on: "2026-05-12", meetingId: meeting.id, votes: votes(1) } }
    );
    expect(await adopt()).toEqual(adopted);
  });

  test("in writing has its own day, neither to come nor before the discussion; members do not write it down", async () => {
    const { client, chair, enter, discussed } = await proposing();
    const proposal = await discussed();
    const adopt = async (who: typeof client, on?: string) => adoptProposal(
      await enter(who), adoptInput.parse({ proposal: proposal.id, way: "written", on })
    );
    expect((await refusal(adopt(chair))).fields).toEqual({ on: "proposals:field.dayMissing" });
    expect((await refusal(adopt(chair, "2026-05-16"))).fields).toEqual({ on: "proposals:field.dayInFuture" });
    expect((await refusal(adopt(chair, "2026-05-14"))).fields).toEqual({ on: "proposals:field.beforeDiscussion" });
    expect((await refusal(adopt(client, "2026-05-15"))).code).toBe("FORBIDDEN");
    expect((await adopt(chair, "2026-05-15")).state).toBe("adopted");
  });
});
