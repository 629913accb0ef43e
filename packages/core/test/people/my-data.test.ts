import { defineModel } from "@raati/db";
import { beforeEach, describe, expect, test } from "vitest";
import { z } from "zod";
import { Events, type SignedInCtx } from "../../src/kernel/index.ts";
import {
  dataOf, erasePerson, erasePreview, InvitationModel, invitePerson, lockAccount, myData, PersonModel, requestSignIn,
  type Person,
} from "../../src/people/index.ts";
import { signedInAs } from "../../src/people/factory.ts";
import { accountOf } from "../../src/people/accounts/find-account.ts";
import { blanking } from "../../src/people/copies/blank.ts";
import { aSession } from "../../src/people/factory.ts";
import { SessionModel } from "../../src/people/sessions/model.ts";
import { SignInModel } from "../../src/people/sign-ins/model.ts";
import { withDatabase } from "../../src/testing/database.ts";
import { aHouse, anEmail, elsa, type House } from "./context.ts";

/** A model of a later slice or a plugin: this slice has never heard of it. */
const Wishes = defineModel("test_wishes", {
  schema: z.object({ wisherId: z.string(), wish: z.string().min(1), place: z.string().optional(), votes: z.number() }),
  personalData: { of: "wisherId", export: ["wish", "votes"], erase: "blank", blank: ["wish", "place"] },
});
const Supports = defineModel("test_supports", {
  schema: z.object({ supporters: z.array(z.string()) }), personalData: { of: "supporters", erase: "blank", blank: [] },
});
const Secrets = defineModel("test_secrets", {
  schema: z.object({ personId: z.string() }), personalData: { of: "personId", erase: "remove" },
});

withDatabase();

let house: House;
let officer: SignedInCtx;
let person: Person;
beforeEach(async () => {
  house = await aHouse();
  officer = await signedInAs(house.ctx, { roles: ["privacy"] });
  person = await elsa(house, { email: anEmail(), phone: "040 123 4567", supportNeeds: "Tolk" });
});

const revisionNow = async () => (await house.ctx.db.of(PersonModel).get(person.id)).revision;
const erase = async (by = officer) => erasePerson(by, { personId: person.id, revision: await revisionNow() });

/** What others hold on the person, and what they hold on somebody else. */
async function traces() {
  const { db } = house.ctx;
  const other = await elsa(house, { email: anEmail() });
  const wish = await db.of(Wishes).insert({
    wisherId: person.id, wish: "Ilta-aika perhekeskukseen", place: "Kokkola", votes: 3,
  });
  await db.of(Wishes).insert({ wisherId: other.id, wish: "Kimppakyyti", votes: 1 });
  const support = await db.of(Supports).insert({ supporters: [other.id, person.id] });
  await db.of(Secrets).insert({ personId: person.id });
  await db.of(Secrets).insert({ personId: other.id });
  return { other, wish, support };
}

describe("a copy of one's own data", () => {
  test("holds everything of every model that names the person, as far as the model exports it", async () => {
    await traces();
    const reader = await house.as(await aSession(house.ctx, person));
    const copy = await myData(reader);
    const byName = Object.fromEntries(copy.collections.map(({ name, documents }) => [name, documents]));
    expect(byName.people).toMatchObject([{ name: "Elsa Björkhagen", email: person.email, supportNeeds: "Tolk" }]);
    expect(byName.test_wishes).toEqual([{ id: expect.any(String), wish: "Ilta-aika perhekeskukseen", votes: 3 }]);
    expect(byName.sessions).toMatchObject([{ browser: "Firefox", system: "Linux" }]);
    expect(copy.account).toMatchObject({ email: person.email, locale: "sv" });
    expect(JSON.stringify(copy)).not.toMatch(/tokenHash|searchKeys|Kimppakyyti/);
  });

  test("is of this tenant only", async () => {
    const other = await aHouse({}, house.ports);
    const there = await elsa(other, { email: person.email, name: "Elsa Elsewhere" });
    await other.ctx.db.of(Wishes).insert({ wisherId: person.id, wish: "Elsewhere", votes: 0 });
    const reader = await house.as(await aSession(house.ctx, person));
    expect(JSON.stringify(await myData(reader))).not.toContain("Elsewhere");
    await expect(dataOf(officer, { personId: there.id })).rejects.toMatchObject({ code: "NOT_FOUND" });
  });

  test("of somebody else is for administrators and the data protection officer", async () => {
    expect((await dataOf(officer, { personId: person.id })).collections).toHaveLength(1);
    const coordinator = await signedInAs(house.ctx, { roles: ["coordinator"] });
    await expect(dataOf(coordinator, { personId: person.id })).rejects.toMatchObject({ code: "FORBIDDEN" });
    await expect(dataOf(await signedInAs(house.ctx), { personId: person.id })).rejects.toMatchObject({ code: "NOT_FOUND" });
  });

  test("holds thousands of documents, not only the first page", async () => {
    await house.ctx.db.of(Secrets).insertAll(Array.from({ length: 1203 }, () => ({ personId: person.id })));
    const copy = await dataOf(officer, { personId: person.id });
    expect(copy.collections.find(({ name }) => name === "test_secrets")!.documents).toHaveLength(1203);
  });
});

describe("erasing", () => {
  test("says beforehand what is erased, what is emptied, what stays and why, and changes nothing by that", async () => {
    await traces();
    await aSession(house.ctx, person);
    const preview = await erasePreview(officer, { personId: person.id });
    expect(preview).toMatchObject({ revision: await revisionNow(), obstacles: [] });
    const rows = Object.fromEntries(preview.rows.map(({ name, ...row }) => [name, row]));
    expect(rows).toMatchObject({
      people: { count: 1, what: "blanked", why: "people:erasure.blanked" }, sessions: { count: 1, what: "erased" },
      test_wishes: { count: 1, what: "blanked" }, test_secrets: { count: 1, what: "erased" }, test_supports: {
        count: 1, what: "blanked",
      },
      events: { what: "kept", why: "people:erasure.events" }, backups: { what: "kept", why: "people:erasure.backups" },
    });
    expect((await house.ctx.db.of(PersonModel).get(person.id)).name).toBe("Elsa Björkhagen");
  });

  test("takes the person out of every model, and leaves the others as they are", async () => {
    const { other, wish, support } = await traces();
    const admin = await signedInAs(house.ctx, { roles: ["admin"] });
    await requestSignIn(house.ctx, { email: person.email! });
    await house.deliver();
    await invitePerson(admin, {
      id: wish.id, name: "Elsa", email: person.email!, language: "sv", roles: [],
      purpose: { kind: "panels.membership", id: "x" }, days: 14,
    });
    const token = await aSession(house.ctx, person);
    await erase();
    const { db } = house.ctx;
    expect(await house.viewer(token)).toBeUndefined();
    expect(await db.of(PersonModel).get(person.id)).toMatchObject({
      name: "", roles: [], erasedAt: house.ports.clock.now(),
    });
    expect(await db.of(Wishes).get(wish.id)).toEqual({ id: wish.id, revision: 2, wisherId: "", wish: "–", votes: 3 });
    expect((await db.of(Supports).get(support.id)).supporters).toEqual([other.id]);
    expect(await db.of(Secrets).find()).toMatchObject([{ personId: other.id }]);
    expect(await db.of(SessionModel).count({ personId: person.id })).toBe(0);
    expect(await db.of(SignInModel).count()).toBe(0);
    expect(await db.of(InvitationModel).count()).toBe(0);
    for (const model of [PersonModel, Wishes, SessionModel, SignInModel, InvitationModel, Events] as const) {
      expect(JSON.stringify(await db.of(model as typeof PersonModel).find({
        id: { $ne: other.id },
      }))).not.toMatch(/Björkhagen|123 4567|Tolk/);
    }
    expect((await dataOf(officer, { personId: other.id })).collections.map(({ name }) => name)).toContain("test_wishes");
  });

  test("twice changes nothing, and frees the address for a new person", async () => {
    await erase();
    await erase();
    expect((await house.eventTypes()).filter((type) => type === "people.person-erased")).toHaveLength(1);
    await expect(elsa(house, { email: person.email })).resolves.toBeDefined();
  });

  test("removes the account only when no tenant knows a person for it any more", async () => {
    const other = await aHouse({}, house.ports);
    const there = await elsa(other, { email: person.email });
    const { accountId } = (await house.viewer(await aSession(house.ctx, person)))!;
    const tokenThere = await aSession(other.ctx, there);
    await erase();
    await house.deliver();
    expect((await accountOf(accountId)).email).toBe(person.email);
    expect(await other.viewer(tokenThere)).toBeDefined();
    const theirs = await signedInAs(other.ctx, { roles: ["privacy"] });
    const { revision } = await other.ctx.db.of(PersonModel).get(there.id);
    await erasePerson(theirs, { personId: there.id, revision });
    await other.deliver();
    await expect(accountOf(accountId)).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(lockAccount(house.ports, accountId)).rejects.toMatchObject({ code: "NOT_FOUND" });
  });

  test("waits until staff roles are gone, and for the newest preview", async () => {
    const clerk = await elsa(house, { email: anEmail(), roles: ["payroll"] });
    expect((await erasePreview(officer, { personId: clerk.id })).obstacles).toEqual(["people:erasure.hasRoles"]);
    await expect(erasePerson(officer, { personId: clerk.id, revision: 1 })).rejects.toMatchObject({
      code: "CONFLICT", key: "people:erasure.hasRoles",
    });
    const revision = await revisionNow();
    await house.ctx.db.of(PersonModel).updateWhere({ id: person.id }, { set: { phone: "050 000 0000" } });
    await expect(erasePerson(officer, { personId: person.id, revision })).rejects.toMatchObject({ code: "CONFLICT" });
    expect((await house.ctx.db.of(PersonModel).get(person.id)).name).toBe("Elsa Björkhagen");
  });

  test("is not for coordinators, not for members, and not for oneself", async () => {
    await expect(erase(await signedInAs(house.ctx, { roles: ["coordinator"] }))).rejects.toMatchObject({
      code: "FORBIDDEN",
    });
    await expect(erase(await signedInAs(house.ctx))).rejects.toMatchObject({ code: "NOT_FOUND" });
    const { id, revision } = await house.ctx.db.of(PersonModel).get(officer.viewer.personId);
    await expect(erasePerson(officer, { personId: id, revision })).rejects.toMatchObject({ code: "FORBIDDEN" });
  });

  test("stops as a whole when one model cannot keep its word, and nothing is half erased", async () => {
    const Strict = defineModel("test_strict", {
      schema: z.object({ who: z.uuidv7() }), personalData: { of: "who", erase: "blank", blank: [] },
    });
    await house.ctx.db.of(Strict).insert({ who: person.id });
    await house.ctx.db.of(Secrets).insert({ personId: person.id });
    await expect(erase()).rejects.toThrow("test_strict takes no empty value for who.");
    expect(await house.ctx.db.of(Secrets).count({ personId: person.id })).toBe(1);
    expect((await house.ctx.db.of(PersonModel).get(person.id)).erasedAt).toBeUndefined();
  });
});

test("a field is emptied with the emptiest value that its schema takes, so that the document can still be read", () => {
  const schema = z.object({
    who: z.string(), gone: z.string().optional(), text: z.string(), needed: z.string().min(1), list: z.array(
      z.string(),
    ), size: z.number(), yes: z.boolean(),
    box: z.object({ inner: z.string().optional() }),
  });
  const blank = ["gone", "text", "needed", "list", "size", "yes", "box"];
  const model = { name: "test", of: "who", erase: "blank" as const, blank, schema };
  const row = { who: "p", gone: "x", text: "x", needed: "x", list: ["x"], size: 5, yes: true, box: { inner: "x" } };
  const { set, unset } = blanking(model, row, "p");
  expect(unset).toEqual(["gone"]);
  const { gone: _gone, ...emptied } = { ...row, ...set };
  expect(schema.safeParse(emptied).data).toEqual({ who: "", text: "", needed: "–", list: [], size: 0, yes: false, box: {} });
});
