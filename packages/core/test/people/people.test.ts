import { newId } from "@raati/db";
import { beforeEach, describe, expect, test } from "vitest";
import { Events, STAFF_ROLES, type SignedInCtx } from "../../src/kernel/index.ts";
import {
  addPerson, changeMe, changePerson, changeRoles, endAccess, listPeople, me, PersonModel, redeemSignIn, requestSignIn,
  showPerson,
} from "../../src/people/index.ts";
import { aPerson, signedInAs } from "../../src/people/factory.ts";
import { aSession } from "../../src/people/factory.ts";
import { addPersonInput, changeMeInput, changePersonInput, listPeopleInput } from "../../src/people/schema.ts";
import { withDatabase } from "../../src/testing/database.ts";
import { aHouse, anEmail, DEVICE, elsa, keyInMail, type House } from "./context.ts";

withDatabase();

let house: House;
let coordinator: SignedInCtx;
beforeEach(async () => {
  house = await aHouse();
  coordinator = await signedInAs(house.ctx, { roles: ["coordinator"], name: "Linnea Sandvall-Ojala" });
});

const form = (changed: object = {}) => addPersonInput.parse({
  id: newId(), name: "Aatos Lumijoki", language: "fi", phone: "040 123 4567", ...changed,
});
async function list(input: object = {}, by = coordinator): Promise<string[]> {
  const { items } = await listPeople(by, listPeopleInput.parse(input));
  return items.map(({ name }) => name);
}

describe("a person without e-mail", () => {
  test("is entered by a coordinator, and who did it is written down", async () => {
    const person = await addPerson(coordinator, form({
      address: { street: "Rantatie 1", postalCode: "67100", city: "Kokkola" }, supportNeeds: "Avustaja",
    }));
    expect(person).toMatchObject({
      name: "Aatos Lumijoki", reachedBy: "phone", signsIn: false, roles: [], supportNeeds: "Avustaja",
    });
    expect(await house.ctx.db.of(Events).findOne({ type: "people.person-added" })).toMatchObject({
      actor: { personId: coordinator.viewer.personId, roles: ["coordinator"] }, data: { personId: person.id, by: "staff" },
    });
  });

  test("must be reachable somehow; the form names the field and the way out", () => {
    const parsed = addPersonInput.safeParse({ id: newId(), name: "Aatos", language: "fi", phone: " ", email: "" });
    expect(parsed.error!.issues).toMatchObject([{ path: ["email"], message: "people:field.someContact" }]);
    expect(addPersonInput.safeParse({
      id: newId(), name: "Aatos", language: "fi", phone: "soita",
    }).error!.issues[0]).toMatchObject({
      path: ["phone"], message: "people:field.phone",
    });
  });

  test("sent twice is entered once; a taken address is refused beside its field", async () => {
    const input = form({ email: anEmail() });
    expect((await addPerson(coordinator, input)).id).toBe((await addPerson(coordinator, input)).id);
    await expect(addPerson(coordinator, form({ email: input.email }))).rejects.toMatchObject({
      code: "INVALID", fields: [{ path: "email", key: "people:field.emailTaken" }],
    });
    const other = await aHouse({}, house.ports);
    const there = await signedInAs(other.ctx, { roles: ["coordinator"] });
    await expect(addPerson(there, form({ email: input.email }))).resolves.toMatchObject({ email: input.email });
  });
});

describe("changing a person", () => {
  const change = (by: SignedInCtx, person: { id: string; revision: number; name: string }, changed: object = {}) =>
    changePerson(by, changePersonInput.parse({
      personId: person.id, revision: person.revision, name: person.name, language: "sv", phone: "0401234567", ...changed,
    }));

  test("empties what the form leaves out, and tells which fields changed without their values", async () => {
    const person = await addPerson(coordinator, form({ alias: "Kuu", accessibilityNeeds: "Induktiosilmukka" }));
    const changed = await change(coordinator, person, { name: "Aatos Lumivaara", phone: "0401234567" });
    expect(changed).toMatchObject({
      name: "Aatos Lumivaara", alias: undefined, accessibilityNeeds: undefined, language: "sv",
    });
    const event = await house.ctx.db.of(Events).findOne({ type: "people.person-changed" });
    expect(new Set(event!.data.fields as string[])).toEqual(
      new Set(["name", "alias", "accessibilityNeeds", "language", "phone"]),
    );
    expect(JSON.stringify(event)).not.toContain("Lumivaara");
    expect(await list({ search: "lumivaara" })).toEqual(["Aatos Lumivaara"]);
    expect(await list({ search: "lumijoki" })).toEqual([]);
  });

  test("that somebody else has changed meanwhile is refused and nothing is lost", async () => {
    const person = await addPerson(coordinator, form());
    await change(coordinator, person, { name: "Aatos Ensimmäinen" });
    await expect(change(coordinator, person, { name: "Aatos Toinen" })).rejects.toMatchObject({ code: "CONFLICT" });
    expect((await showPerson(coordinator, { personId: person.id })).name).toBe("Aatos Ensimmäinen");
  });

  test("to a new address moves the sign-in of this tenant to it, ends the sessions, and touches no other", async () => {
    const other = await aHouse({}, house.ports);
    const [old, fresh] = [anEmail(), anEmail()];
    const [here, there] = [await elsa(house, { email: old }), await elsa(other, { email: old })];
    const [token, tokenThere] = [await aSession(house.ctx, here), await aSession(other.ctx, there)];
    const { accountId } = (await house.viewer(token))!;
    await change(coordinator, await house.ctx.db.of(PersonModel).get(here.id), { email: fresh });
    expect(await house.viewer(token)).toBeUndefined();
    expect(await other.viewer(tokenThere)).toBeDefined();
    await requestSignIn(house.ctx, { email: old });
    await requestSignIn(house.ctx, { email: fresh });
    await house.deliver();
    expect(house.ports.mails.filter(({ to }) => to === old)).toEqual([]);
    const { sessionToken } = await redeemSignIn(house.ctx, { token: keyInMail(house, fresh), device: DEVICE });
    const viewer = (await house.viewer(sessionToken))!;
    expect(viewer.personId).toBe(here.id);
    expect(viewer.accountId).not.toBe(accountId);
  });

  test("that is staff is for administrators: who changes a colleague's address could become the colleague", async () => {
    const admin = await signedInAs(house.ctx, { roles: ["admin"] });
    const adminPerson = await house.ctx.db.of(PersonModel).get(admin.viewer.personId);
    await expect(change(coordinator, adminPerson, { email: "mine@people.example" })).rejects.toMatchObject({
      code: "FORBIDDEN",
    });
    await expect(endAccess(coordinator, {
      personId: adminPerson.id, revision: adminPerson.revision,
    })).rejects.toMatchObject({ code: "FORBIDDEN" });
    const colleague = await house.ctx.db.of(PersonModel).get(coordinator.viewer.personId);
    await expect(change(admin, colleague)).resolves.toMatchObject({ language: "sv" });
  });

  test("oneself is for everybody, without the address; roles do not come with it", async () => {
    const reader = await house.as(await aSession(house.ctx, await elsa(house, { email: anEmail() })));
    const { revision, email } = await me(reader);
    const input = {
      revision, name: "Elsa Björkhagen-Ek", language: "en", phone: "040 765 4321", email: "mine@people.example",
      roles: ["admin"],
    };
    expect(await changeMe(reader, changeMeInput.parse(input))).toMatchObject({
      name: "Elsa Björkhagen-Ek", language: "en", email, roles: [],
    });
  });
});

describe("staff roles", () => {
  test("are given and taken by another administrator, with what changed written down", async () => {
    const admin = await signedInAs(house.ctx, { roles: ["admin"] });
    const { id, revision } = await aPerson(house.ctx, { roles: ["owner", "analyst"] });
    expect((await changeRoles(admin, {
      personId: id, revision, roles: ["owner", "payroll", "payroll"],
    })).roles).toEqual(["owner", "payroll"]);
    expect((await house.ctx.db.of(Events).findOne({ type: "people.roles-changed" }))!.data).toEqual({
      personId: id, given: ["payroll"], taken: ["analyst"],
    });
  });

  test("are never one's own to change, so an administrator is always left", async () => {
    const admin = await signedInAs(house.ctx, { roles: ["admin"] });
    const { id, revision } = await house.ctx.db.of(PersonModel).get(admin.viewer.personId);
    for (const roles of [[], [...STAFF_ROLES]]) await expect(changeRoles(admin, {
      personId: id, revision, roles,
    })).rejects.toMatchObject({ code: "FORBIDDEN" });
    await expect(changeRoles(coordinator, { personId: id, revision, roles: [] })).rejects.toMatchObject({
      code: "FORBIDDEN",
    });
  });
});

describe("who sees people", () => {
  test("members see themselves and nobody else", async () => {
    const member = await signedInAs(house.ctx);
    expect(await showPerson(member, { personId: member.viewer.personId })).toMatchObject({ id: member.viewer.personId });
    await expect(showPerson(member, { personId: coordinator.viewer.personId })).rejects.toMatchObject({ code: "NOT_FOUND" });
    expect(await list({}, member)).toHaveLength(1);
  });

  test("needs are health data: payroll and secretaries see the person without them", async () => {
    const person = await elsa(house, { email: anEmail(), supportNeeds: "Tolk", accessibilityNeeds: "Slinga" });
    expect(await showPerson(coordinator, { personId: person.id })).toMatchObject({
      supportNeeds: "Tolk", can: { readNeeds: true },
    });
    for (const role of ["payroll", "secretary", "privacy"] as const) {
      const seen = await showPerson(await signedInAs(house.ctx, { roles: [role] }), { personId: person.id });
      expect(seen).toMatchObject({ name: person.name, can: { readNeeds: false, change: false } });
      expect(JSON.stringify(seen)).not.toMatch(/Tolk|Slinga/);
    }
  });

  test("a person of another tenant is not found", async () => {
    const other = await aHouse({}, house.ports);
    const theirs = await elsa(other);
    await expect(showPerson(coordinator, { personId: theirs.id })).rejects.toMatchObject({ code: "NOT_FOUND" });
    expect(await list()).toEqual(["Linnea Sandvall-Ojala"]);
  });
});

describe("the list of people", () => {
  test("finds by the beginning of any part of the name, without marks, and by a whole address", async () => {
    const person = await elsa(house, { email: anEmail() });
    await aPerson(house.ctx, { name: "Riina Haapasaariola" });
    for (const search of ["elsa", "BJÖRK", "bjork", "björkhagen els", person.email!.toUpperCase()]) expect(await list({
      search,
    })).toEqual(["Elsa Björkhagen"]);
    for (const search of ["hagen", "elsa haapa", "@people.example", "x"]) expect(await list({ search })).toEqual([]);
    expect(await list({ search: "  " })).toHaveLength(3);
    expect(await list({ role: "coordinator" })).toEqual(["Linnea Sandvall-Ojala"]);
  });

  test("comes in pages that together hold everybody once", async () => {
    for (let i = 0; i < 6; i++) await aPerson(house.ctx, { name: `Raatilainen ${i}` });
    const seen: string[] = [];
    let after: string | undefined;
    do {
      const page = await listPeople(coordinator, listPeopleInput.parse({ search: "raatilainen", size: 4, after }));
      expect(page.items.length).toBeLessThanOrEqual(4);
      seen.push(...page.items.map(({ name }) => name));
      after = page.next;
    } while (after);
    expect(seen).toEqual([5, 4, 3, 2, 1, 0].map((i) => `Raatilainen ${i}`));
  });
});
