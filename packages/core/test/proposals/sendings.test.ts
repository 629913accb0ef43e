import { newId } from "@raati/db";
import { describe, expect, test } from "vitest";
import { closeHandling, giveAnswer, HandlingModel, inHandling, reportFollowUp, tellBack } from "../../src/handling/index.ts";
import { giveAnswerInput, reportFollowUpInput, tellBackInput } from "../../src/handling/schema.ts";
import { aRoute } from "../../src/organisation/factory.ts";
import { aMembership, aPanel, aTerm, typeRulesOf } from "../../src/panels/factory.ts";
import { TermModel } from "../../src/panels/index.ts";
import {
  discussProposal, draftProposal, handledProposal, liftProposal, mergeProposal, ProposalModel,
  publicProposal, sendProposal, setRecipients,
  showProposal, giveSupport, SupportModel, withdrawProposal,
} from "../../src/proposals/index.ts";
import { draftProposalInput, sendInput } from "../../src/proposals/schema.ts";
import { withDatabase } from "../../src/testing/database.ts";
import { refusal } from "../matter-ground.ts";
import { proposing } from "./fixture.ts";

withDatabase();

describe("sending", () => {
  test("A9 · wants a receiving unit; it starts the handling once, and the chair does not send", async () => {
    const { chair, coordinator, enter, adopted, unit, system } = await proposing();
    const proposal = await adopted({ unitIds: [] });
    const send = async (who: typeof chair) => sendProposal(await enter(who), sendInput.parse({ proposal: proposal.id }));
    expect((await refusal(send(coordinator))).fields).toEqual({ unitIds: "proposals:field.noRecipient" });
    expect((await refusal(send(chair))).code).toBe("FORBIDDEN");
    await setRecipients(await enter(chair), { proposal: proposal.id, unitIds: [unit.id] });
    const sent = await send(coordinator);
    expect(sent).toMatchObject({ state: "sent", open: true, sentOn: "2026-05-15", year: 2026 });
    expect(await send(coordinator)).toEqual(sent);
    expect(await system.db.of(HandlingModel).count({ matterId: proposal.id })).toBe(1);
  });

  test("goes along a route; what the type keeps inside is not public", async () => {
    const { coordinator, enter, adopted, system, term } = await proposing();
    const route = await aRoute(system);
    const rules = typeRulesOf({ publicity: { agendas: true, memos: true, proposals: false, statements: true } });
    await system.db.of(TermModel).updateWhere({ id: term.id }, { set: { rules } });
    const { id } = await adopted();
    const sent = await sendProposal(await enter(coordinator), sendInput.parse({ proposal: id, routeId: route.id }));
    expect([sent.open, sent.bodyIds.length]).toEqual([false, 1]);
    expect((await refusal(publicProposal(system, { proposal: id }))).code).toBe("NOT_FOUND");
  });

  test("J3.1 · the unit that answers reads the panel's words though they are not public; another unit's owner does not", async () => {
    const { coordinator, owner, other, enter, adopted, system, term, unit } = await proposing();
    const rules = typeRulesOf({ publicity: { agendas: true, memos: true, proposals: false, statements: true } });
    await system.db.of(TermModel).updateWhere({ id: term.id }, { set: { rules } });
    const { id } = await adopted({ unitIds: [unit.id] });
    await sendProposal(await enter(coordinator), sendInput.parse({ proposal: id }));
    const read = async (who: typeof owner) => handledProposal(await inHandling(who, { kind: "proposal", id }));
    expect(await read(owner)).toEqual({ text: { fi: "Moni odottaa soittoa koko työpäivän." } });
    expect((await refusal(read(other))).code).toBe("NOT_FOUND");
  });

  test("its row follows the handling: answer, what changed, closing; the public reads it in the panel's name", async () => {
    const { client, chair, owner, coordinator, enter, adopted, system, deliver } = await proposing();
    const { id } = await adopted();
    await sendProposal(await enter(coordinator), sendInput.parse({ proposal: id }));
    const open = (who: typeof owner) => inHandling(who, { kind: "proposal", id });
    const row = async () => {
      await deliver();
      return system.db.of(ProposalModel).get(id);
    };
    const given = await giveAnswer(await open(owner), giveAnswerInput.parse({
      outcome: "partly", reasons: { fi: "Kahdella asemalla." }, targetDay: "2026-09-01", measures: [
        { id: newId(), text: { fi: "Käyttöön" } }
      ],
    }));
    expect(await row()).toMatchObject({ state: "answered", outcome: "partly", answeredOn: "2026-05-15" });
    await reportFollowUp(
      await open(owner),
      reportFollowUpInput.parse({ followUp: given.followUps[0]!.id, state: "done", percent: 100, evidence: { fi: "On." } })
    );
    expect(await row()).toMatchObject({ state: "in-follow-up", changedOn: "2026-05-15" });
    await tellBack(
      await open(coordinator),
      tellBackInput.parse({ to: ["members", "public"], text: { fi: "Aika kerrotaan nyt." }, final: true })
    );
    await closeHandling(await open(coordinator));
    expect((await row()).state).toBe("closed");
    const page = await publicProposal(system, { proposal: id });
    expect(page).toMatchObject(
      {
        state: "closed", outcome: "partly", handling: { whatHappened: { fi: "Aika kerrotaan nyt." } },
        track: { finished: true }
      }
    );
    expect(page.track.steps.map(({ key }) => key)).toEqual(
      ["heard", "adopted", "sent", "step", "answered", "being-done", "done", "told-back"]
    );
    for (const who of [client, chair, owner, coordinator]) expect(JSON.stringify(page)).not.toContain(who.viewer.personId);
    expect(JSON.stringify(page)).not.toContain("Maija");
    expect((await showProposal(await enter(client), await system.db.of(ProposalModel).get(id))).track).toEqual(page.track);
  });
});

describe("one out of two, and another panel's", () => {
  test("merging keeps origin and discussion readable, moves the support once, and leads the public on", async () => {
    const { client, professional, chair, enter, discussed, system } = await proposing();
    const [source, target] = [await discussed(), await discussed(professional)];
    for (const [who, proposal] of [[client, source], [professional, source], [professional, target]] as const) {
      await giveSupport(await enter(who), { proposal: proposal.id, on: true });
    }
    const merge = async (proposal: string, into: string) => mergeProposal(await enter(chair), { proposal, into });
    expect((await refusal(merge(source.id, source.id))).fields).toEqual({ into: "proposals:field.mergeWithItself" });
    const merged = await merge(source.id, target.id);
    expect(await merge(source.id, target.id)).toEqual(merged);
    expect(merged).toMatchObject({ state: "merged", mergedInto: target.id, origin: source.origin });
    expect(await system.db.of(SupportModel).count({ proposalId: target.id })).toBe(2);
    const view = await showProposal(await enter(client), await system.db.of(ProposalModel).get(target.id));
    expect(view.mergedFrom).toEqual([{ id: source.id, title: source.title }]);
    expect((await showProposal(await enter(client), merged)).mergedInto).toEqual({ id: target.id, title: target.title });
    const own = await discussed();
    expect((await refusal(merge(own.id, source.id))).fields).toEqual({ into: "proposals:field.mergeTooLate" });
  });

  test("B2 · a side panel's proposal is lifted with its origin, and both panels are in its audience", async () => {
    const { system, panel, coordinator, enter, client, as } = await proposing();
    const side = await aPanel(system, { kind: "side", parentId: panel.id, coordinatorId: coordinator.viewer.personId });
    const sitter = { id: (await aMembership(system, await aTerm(system, side))).personId };
    const member = await as([], sitter);
    const input = draftProposalInput.parse(
      { id: newId(), title: { fi: "Kyyti" }, text: { fi: "Viesti myöhästymisestä." }, kind: "development" }
    );
    await draftProposal(await enter(member, side), input);
    await discussProposal(await enter(member, side), { proposal: input.id });
    const lift = { proposal: input.id, id: newId() };
    const lifted = await liftProposal(await enter(coordinator, side), lift);
    expect(await liftProposal(await enter(coordinator, side), lift)).toEqual(lifted);
    expect(lifted).toMatchObject({
      panelId: panel.id, panelIds: [panel.id, side.id], state: "in-discussion", raisedByClients: true,
      origin: { kind: "side-panel", id: input.id, panelId: side.id },
    });
    expect((await showProposal(await enter(client), lifted)).title).toEqual({ fi: "Kyyti" });
    expect((await showProposal(await enter(member, side), lifted)).comments).toEqual([]);
    const own = await draftProposal(await enter(client), { ...input, id: newId() });
    await discussProposal(await enter(client), { proposal: own.id });
    expect(
      (await refusal(liftProposal(await enter(coordinator), { proposal: own.id, id: newId() }))).fields
    ).toEqual({ proposal: "proposals:field.noMainPanel" });
  });

  test("withdrawing needs a reason, ends the handling, and comes too late after the answer", async () => {
    const { client, chair, owner, coordinator, enter, adopted, discussed, system } = await proposing();
    const early = await discussed();
    expect(
      await withdrawProposal(await enter(client), { proposal: early.id, reason: "En enää halua" })
    ).toMatchObject({ state: "withdrawn" });
    const { id } = await adopted();
    await sendProposal(await enter(coordinator), sendInput.parse({ proposal: id }));
    expect(
      (await refusal(enter(client).then((ctx) => withdrawProposal(ctx, { proposal: id, reason: "Muutin mieleni" })))).code
    ).toBe("FORBIDDEN");
    await withdrawProposal(await enter(chair), { proposal: id, reason: "Asia ratkesi" });
    expect(await system.db.of(HandlingModel).findOne({ matterId: id })).toMatchObject(
      { state: "withdrawn", withdrawal: { reason: "Asia ratkesi" } }
    );
    expect((await publicProposal(system, { proposal: id })).track.steps.at(-1)).toMatchObject({ key: "withdrawn" });
    const late = await adopted();
    await sendProposal(await enter(coordinator), sendInput.parse({ proposal: late.id }));
    await giveAnswer(
      await inHandling(owner, { kind: "proposal", id: late.id }),
      giveAnswerInput.parse({ outcome: "already-done", reasons: { fi: "On." } })
    );
    expect(
      (await refusal(withdrawProposal(await enter(chair), { proposal: late.id, reason: "Liian myöhään" }))).key
    ).toBe("handling:failure.answeredMeanwhile");
  });

  test("of another panel are not there, whoever asks from this one", async () => {
    const { system, coordinator, client, enter, discussed } = await proposing();
    const other = await proposing();
    const elsewhere = await aPanel(system, { coordinatorId: coordinator.viewer.personId });
    const own = await discussed();
    expect(
      (
        await refusal(enter(coordinator, elsewhere).then((ctx) => setRecipients(ctx, { proposal: own.id, unitIds: [] })))
      ).code
    ).toBe("NOT_FOUND");
    const foreign = await other.discussed();
    expect(
      (await refusal(enter(client).then((ctx) => discussProposal(ctx, { proposal: foreign.id })))).code
    ).toBe("NOT_FOUND");
  });
});
