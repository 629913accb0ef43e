import { newId } from "@raati/db";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  ageProblem, answerInvitation, inviteExtension, inviteMembers, MembershipModel, minimumAgeOf, minimumAges, PanelModel,
} from "../../src/panels/index.ts";
import { contribute, type InstalledPlugin } from "../../src/kernel/index.ts";
import { typeRulesOf } from "../../src/panels/factory.ts";
import { PersonModel } from "../../src/people/index.ts";
import { aPerson } from "../../src/people/factory.ts";
import { withDatabase } from "../../src/testing/database.ts";
import { refusal } from "./context.ts";
import { ground } from "./membership-fixture.ts";

withDatabase();

describe("the youngest age of a member", () => {
  test("who is old enough whatever the birthday passes, who cannot be is too young, and a year between is unsure", () => {
    fc.assert(fc.property(fc.integer({ min: 1920, max: 2025 }), fc.integer({ min: 1, max: 99 }), (birthYear, age) => {
      const [oldest, youngest] = [2026 - birthYear, 2026 - birthYear - 1];
      const expected = oldest < age ? "too-young" : youngest >= age ? undefined : "age-unsure";
      expect(ageProblem(birthYear, age, "2026-05-15")).toBe(expected);
    }));
    expect([ageProblem(undefined, 13, "2026-05-15"), ageProblem(2025, undefined, "2026-05-15")])
      .toEqual(["age-unsure", undefined]);
  });

  async function thirteen() {
    const place = await ground(typeRulesOf({ minimumAge: 13 }));
    const born = async (birthYear?: number) => (await aPerson(place.system, birthYear ? { birthYear } : {})).id;
    const invite = async (personId: string, more: object = {}) => inviteMembers(await place.here(), {
      term: place.term.id, invitations: [{ id: newId(), personId, seat: "client", roles: ["member"], ...more }],
    });
    return { ...place, born, invite };
  }

  test("nobody is invited who is too young, and nothing is stored", async () => {
    const { born, invite, seats, system } = await thirteen();
    const child = await born(2014);
    expect((await refusal(invite(child))).fields).toEqual({ "invitations.0.personId": "panels:field.tooYoung" });
    expect((await refusal(invite(child, { ageConfirmed: true }))).fields)
      .toEqual({ "invitations.0.personId": "panels:field.tooYoung" });
    expect([await seats(), await system.db.of(MembershipModel).count()]).toEqual([0, 0]);
  });

  test("where the year does not tell, the coordinator confirms the age", async () => {
    const { born, invite } = await thirteen();
    for (const person of [await born(), await born(2013)]) {
      expect((await refusal(invite(person))).fields)
        .toEqual({ "invitations.0.ageConfirmed": "panels:field.ageUnconfirmed" });
      expect((await invite(person, { ageConfirmed: true }))[0]!.ageConfirmed).toBe(true);
    }
    expect((await refusal(invite(await born(2012)))).code).toBe("NOTHING REFUSED");
  });

  test("a peer worker beside the seats is asked for the same", async () => {
    const { born, here, term } = await thirteen();
    const input = { id: newId(), term: term.id, roles: ["peer-worker"], extension: { kind: "standing" as const } };
    expect((await refusal(inviteExtension(await here(), { ...input, personId: await born() }))).fields)
      .toEqual({ ageConfirmed: "panels:field.ageUnconfirmed" });
  });

  test("a year of birth that is put right after the invitation counts when it is answered; declining needs no age", async () => {
    const { born, invite, asMember, system } = await thirteen();
    const [first] = await invite(await born(), { ageConfirmed: true });
    await system.db.of(PersonModel).updateWhere({ id: first!.personId }, { set: { birthYear: 2015 } });
    const answer = async (how: "accept" | "decline") =>
      answerInvitation(await asMember(first!), { membership: first!.id, answer: how });
    expect((await refusal(answer("accept"))).key).toBe("panels:failure.tooYoung");
    expect((await answer("decline")).endReason).toBe("declined");
  });

  const scouts = (age: number, types: Record<string, object> = {}): InstalledPlugin => ({
    id: "scouts", stored: { settings: { age }, typeSettings: types as never },
    contributions: [contribute(minimumAges, { from: ({ age: set }) => set as number })],
  });

  test("is the higher of the term's rule and of what is set in a plugin at work in the panel, for the tenant or the type", () => {
    const panel = { pluginIds: ["scouts"], typeId: "t1" };
    expect(minimumAgeOf([scouts(15)], panel, {})).toBe(15);
    expect(minimumAgeOf([scouts(15)], panel, { minimumAge: 13 })).toBe(15);
    expect(minimumAgeOf([scouts(15)], panel, { minimumAge: 16 })).toBe(16);
    expect(minimumAgeOf([scouts(15, { t1: { age: 10 } })], panel, {})).toBe(10);
    expect(minimumAgeOf([scouts(15)], { ...panel, pluginIds: [] }, {})).toBeUndefined();
    expect(minimumAgeOf([], panel, { minimumAge: 13 })).toBe(13);
  });

  test("that a plugin sets holds for an invitation where the rules name none", async () => {
    const { here, term, system } = await ground(typeRulesOf());
    await system.db.of(PanelModel).updateWhere({ id: term.panelId }, { set: { pluginIds: ["scouts"] } });
    const { id: personId } = await aPerson(system, { birthYear: 2012 });
    const input = { term: term.id, invitations: [{ id: newId(), personId, seat: "client", roles: ["member"] }] };
    const invited = async (age: number) => inviteMembers({ ...await here(), plugins: [scouts(age)] }, input);
    expect((await refusal(invited(15))).fields).toEqual({ "invitations.0.personId": "panels:field.tooYoung" });
    expect((await invited(13)).map((one) => one.personId)).toEqual([personId]);
  });
});
