import { newId } from "@raati/db";
import { describe, expect, test } from "vitest";
import {
  acceptGroundRules, adoptGroundRules, changeGroundRules, draftGroundRules, GroundRulesModel, listGroundRules,
  memberHome, MembershipModel, PanelModel, proposeGroundRules, RulesAcceptanceModel,
} from "../../src/panels/index.ts";
import { aMembership, aPanel, aTerm } from "../../src/panels/factory.ts";
import { withDatabase } from "../../src/testing/database.ts";
import { aTestTenant, openFor, refusal } from "./context.ts";

withDatabase();

const text = { fi: "1 Puhutaan omasta kokemuksesta. 2 Raadissa kuultu jää raatiin." };
const easyText = { "fi-plain": "Kuuntelemme toisiamme. Emme kerro toisten asioita ulkopuolisille." };

async function ground() {
  const tenant = aTestTenant();
  const coordinator = await tenant.as(["coordinator"]);
  const panel = await aPanel(tenant.system);
  const term = await aTerm(tenant.system, panel);
  const member = await aMembership(tenant.system, term);
  const chair = await aMembership(tenant.system, term, { roles: ["member", "chair"] });
  const here = () => openFor(coordinator, panel);
  const asMember = async (one: { personId: string }) => openFor(await tenant.as([], { id: one.personId }), panel);
  const adopted = async (adoptedOn = "2026-05-12") => {
    const draft = await draftGroundRules(await here(), { id: newId(), text, easyText });
    await proposeGroundRules(await here(), { rules: draft.id });
    return adoptGroundRules(await here(), { rules: draft.id, adoptedOn });
  };
  const asks = async (one: { personId: string }) =>
    (
      await memberHome(await tenant.as([], { id: one.personId }))
    ).items.filter(({ kind }) => kind === "accept-ground-rules").map(({ about }) => about);
  return { ...tenant, coordinator, panel, term, member, chair, here, asMember, adopted, asks };
}

describe("ground rules", () => {
  test("A7 · are adopted in a meeting, and every member accepts that version, late joiners too", async () => {
    const { adopted, member, term, system, asMember, asks, panel } = await ground();
    const rules = await adopted();
    expect(rules).toMatchObject({ version: 1, state: "adopted", adoptedOn: "2026-05-12" });
    expect((await system.db.of(PanelModel).get(panel.id)).groundRulesId).toBe(rules.id);
    expect(await asks(member)).toEqual([rules.id]);
    await acceptGroundRules(await asMember(member), { rules: rules.id });
    expect(await asks(member)).toEqual([]);
    const late = await aMembership(system, term);
    expect(await asks(late)).toEqual([rules.id]);
  });

  test("A7 · a new version asks again, and the old one can no longer be accepted", async () => {
    const { adopted, member, chair, asMember, asks, system } = await ground();
    const first = await adopted();
    await acceptGroundRules(await asMember(member), { rules: first.id });
    const second = await adopted("2026-05-14");
    expect(second.version).toBe(2);
    expect((await system.db.of(GroundRulesModel).get(first.id)).state).toBe("replaced");
    expect(await asks(member)).toEqual([second.id]);
    expect(
      await refusal(acceptGroundRules(await asMember(chair), { rules: first.id }))
    ).toMatchObject({ code: "CONFLICT", key: "panels:failure.rulesReplaced" });
    await acceptGroundRules(await asMember(member), { rules: second.id });
    const kept = await system.db.of(RulesAcceptanceModel).find({ personId: member.personId }, { sort: { id: 1 } });
    expect(kept.map(({ version }) => version)).toEqual([1, 2]);
  });

  test("are accepted once, however often the button is pressed", async () => {
    const { adopted, member, asMember, system } = await ground();
    const rules = await adopted();
    const press = async () => acceptGroundRules(await asMember(member), { rules: rules.id });
    await Promise.all([press(), press()]);
    await press();
    expect(await system.db.of(RulesAcceptanceModel).count({ personId: member.personId })).toBe(1);
  });

  test("a coordinator writes down what somebody without a computer accepts; a member accepts for nobody else", async () => {
    const { adopted, member, chair, here, asMember, coordinator, system } = await ground();
    const rules = await adopted();
    expect(
      (await refusal(acceptGroundRules(await asMember(chair), { rules: rules.id, personId: member.personId }))).code
    ).toBe("FORBIDDEN");
    await acceptGroundRules(await here(), { rules: rules.id, personId: member.personId });
    const [acceptance] = await system.db.of(RulesAcceptanceModel).find({ rulesId: rules.id });
    expect(acceptance).toMatchObject({ personId: member.personId, recordedBy: coordinator.viewer.personId });
    expect((await system.db.of(MembershipModel).get(member.id)).acceptedRulesId).toBe(rules.id);
  });

  test("staff who have no seat cannot accept them in their own name", async () => {
    const { adopted, here } = await ground();
    const rules = await adopted();
    expect(
      await refusal(acceptGroundRules(await here(), { rules: rules.id }))
    ).toMatchObject({ code: "FORBIDDEN", key: "panels:failure.membersOnly" });
  });

  test("draft → proposed → adopted: no step is skipped, none is taken twice", async () => {
    const { here } = await ground();
    const draft = await draftGroundRules(await here(), { id: newId(), text });
    expect(
      (await refusal(adoptGroundRules(await here(), { rules: draft.id, adoptedOn: "2026-05-12" }))).code
    ).toBe("FORBIDDEN");
    const changed = await changeGroundRules(await here(), { rules: draft.id, revision: draft.revision, text, easyText });
    expect(changed.easyText).toEqual(easyText);
    const proposed = await proposeGroundRules(await here(), { rules: draft.id });
    expect(await proposeGroundRules(await here(), { rules: draft.id })).toEqual(proposed);
    expect(
      (await refusal(changeGroundRules(await here(), { rules: draft.id, revision: proposed.revision, text }))).code
    ).toBe("FORBIDDEN");
    const future = refusal(adoptGroundRules(await here(), { rules: draft.id, adoptedOn: "2026-05-16" }));
    expect((await future).fields).toEqual({ adoptedOn: "panels:field.dayInFuture" });
    const adopted = await adoptGroundRules(await here(), { rules: draft.id, adoptedOn: "2026-05-12" });
    expect(await adoptGroundRules(await here(), { rules: draft.id, adoptedOn: "2026-05-12" })).toEqual(adopted);
  });

  test("drafts are for those who lead; members read what is proposed and adopted", async () => {
    const { here, asMember, member, chair } = await ground();
    const draft = await draftGroundRules(await here(), { id: newId(), text });
    expect(await listGroundRules(await asMember(member))).toEqual([]);
    expect((await listGroundRules(await asMember(chair))).map(({ id }) => id)).toEqual([draft.id]);
    expect((await refusal(proposeGroundRules(await asMember(member), { rules: draft.id }))).code).toBe("NOT_FOUND");
    await proposeGroundRules(await asMember(chair), { rules: draft.id });
    const [seen] = await listGroundRules(await asMember(member));
    expect(seen).toMatchObject(
      { state: "proposed", accepted: false, abilities: { see: true, adopt: false, accept: false } }
    );
    expect(
      (await refusal(adoptGroundRules(await asMember(member), { rules: draft.id, adoptedOn: "2026-05-12" }))).code
    ).toBe("FORBIDDEN");
  });

  test("an older proposal is not adopted over a newer version", async () => {
    const { here, adopted } = await ground();
    const old = await draftGroundRules(await here(), { id: newId(), text });
    await proposeGroundRules(await here(), { rules: old.id });
    const newer = await adopted();
    expect(newer.version).toBe(2);
    expect(
      (await refusal(adoptGroundRules(await here(), { rules: old.id, adoptedOn: "2026-05-12" }))).code
    ).toBe("FORBIDDEN");
  });

  test("the same id again answers the same draft", async () => {
    const { here } = await ground();
    const input = { id: newId(), text };
    expect(await draftGroundRules(await here(), input)).toEqual(await draftGroundRules(await here(), input));
  });
});
