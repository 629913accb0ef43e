import { beforeEach, describe, expect, test } from "vitest";
import {
  changePerson, endAccess, invitePerson, lockAccount, PersonModel, redeemSignIn, requestSignIn, signInWithIdentity,
  type Identity,
} from "../../src/people/index.ts";
import { signedInAs } from "../../src/people/factory.ts";
import { withDatabase } from "../../src/testing/database.ts";
import { aHouse, anEmail, connectIdentityProvider, DEVICE, elsa, ISSUER, keyInMail, type House } from "./context.ts";

withDatabase();

let house: House;
let email: string;
let identity: Identity;
beforeEach(async () => {
  house = await aHouse();
  email = anEmail();
  await connectIdentityProvider(house);
  identity = { issuer: ISSUER, subject: "employee-1", email, emailVerified: true, name: "Elsa Björkhagen" };
});

const arrive = (changed: Partial<Identity> = {}, to = house) => signInWithIdentity(to.ctx, { ...identity, ...changed }, {
  device: DEVICE,
});
const refused = (key: string, code = "FORBIDDEN") => ({ code, key: `people:failure.${key}` });
const personNow = (id: string) => house.ctx.db.of(PersonModel).get(id);

describe("the organisation's own sign-in", () => {
  test("opens a known person, the first time by a verified address and then by the provider's own id", async () => {
    const person = await elsa(house, { email });
    const first = await house.viewer((await arrive()).sessionToken);
    expect(first).toMatchObject({ personId: person.id, secondFactor: false });
    // The address may change at the provider: the person stays the same.
    const again = await house.viewer((await arrive({ email: "married@people.example" })).sessionToken);
    expect(again).toMatchObject({ personId: person.id, accountId: first!.accountId });
    expect(await house.viewer((await arrive({ email: undefined, emailVerified: false })).sessionToken)).toMatchObject({
      personId: person.id,
    });
  });

  test("of the old address opens nothing after the person's address was changed", async () => {
    const coordinator = await signedInAs(house.ctx, { roles: ["coordinator"] });
    const person = await elsa(house, { email });
    const session = (await arrive()).sessionToken;
    const fresh = anEmail();
    const { revision, name, language } = await personNow(person.id);
    await changePerson(coordinator, { personId: person.id, revision, name, language, email: fresh });
    expect(await house.viewer(session)).toBeUndefined();
    await expect(arrive()).rejects.toMatchObject(refused("identityStranger"));
    const opened = await house.viewer((await arrive({ email: fresh })).sessionToken);
    expect(opened).toMatchObject({ personId: person.id });
  });

  test("opens the same account as a link by e-mail", async () => {
    await elsa(house, { email });
    const through = await house.viewer((await arrive()).sessionToken);
    await requestSignIn(house.ctx, { email });
    await house.deliver();
    const link = await redeemSignIn(house.ctx, { token: keyInMail(house, email), device: DEVICE });
    expect((await house.viewer(link.sessionToken))!.accountId).toBe(through!.accountId);
  });

  test.each([
    ["an address that the provider has not verified", { emailVerified: false }, "identityNeedsEmail"],
    ["no address", { email: undefined }, "identityNeedsEmail"],
    ["an address that is none", { email: "elsa" }, "identityNeedsEmail"],
    ["a stranger", { email: "stranger@people.example" }, "identityStranger"],
  ])("refuses %s and makes nobody", async (_name, changed, key) => {
    await elsa(house, { email });
    const before = await house.ctx.db.of(PersonModel).count();
    await expect(arrive(changed)).rejects.toMatchObject(refused(key));
    expect(await house.ctx.db.of(PersonModel).count()).toBe(before);
  });

  test("knows people by their own tenant's provider only: another issuer is refused, also with the same id", async () => {
    const person = await elsa(house, { email });
    await arrive();
    await expect(arrive({
      issuer: "https://id.other.example",
    })).rejects.toMatchObject(refused("identityUnknown", "NOT_FOUND"));
    await connectIdentityProvider(house, { issuer: "https://id.other.example" });
    await expect(arrive()).rejects.toMatchObject(refused("identityUnknown", "NOT_FOUND"));
    // Under the new issuer the old id means nobody; a verified address links anew.
    const stranger = { issuer: "https://id.other.example", email: "stranger@people.example" };
    await expect(arrive(stranger)).rejects.toMatchObject(refused("identityStranger"));
    await arrive({ issuer: "https://id.other.example", subject: "another-id" });
    expect((await personNow(person.id)).identityIssuer).toBe("https://id.other.example");
  });

  test("does not give a person to the next employee who gets the address", async () => {
    const person = await elsa(house, { email });
    await arrive();
    await expect(arrive({ subject: "employee-2" })).rejects.toMatchObject(refused("identityChanged"));
    expect(await house.viewer((await arrive()).sessionToken)).toMatchObject({ personId: person.id });
  });

  test("of another tenant is refused where this one has none", async () => {
    const other = await aHouse({}, house.ports);
    await elsa(other, { email });
    await expect(arrive({}, other)).rejects.toMatchObject(refused("identityUnknown", "NOT_FOUND"));
  });

  test("lets somebody in who was invited and leaves the invitation to be answered", async () => {
    const admin = await signedInAs(house.ctx, { roles: ["admin"] });
    const invitation = {
      id: crypto.randomUUID(), name: "Petra Strandhage", email, language: "sv" as const, roles: ["owner" as const], days: 14,
    };
    await invitePerson(admin, { ...invitation, id: (await elsa(house, { email: anEmail() })).id });
    const viewer = await house.viewer((await arrive()).sessionToken);
    expect(viewer).toMatchObject({ roles: [] });
    expect(await personNow(viewer!.personId)).toMatchObject({ name: "Petra Strandhage", language: "sv", email });
  });

  test("makes a person of anybody whom the provider knows where the tenant says so, once for several sign-ins", async () => {
    await connectIdentityProvider(house, { admitsStrangers: true });
    const viewers = [await house.viewer((await arrive()).sessionToken), await house.viewer((await arrive()).sessionToken)];
    expect(viewers[0]).toMatchObject({ roles: [] });
    expect(viewers[1]!.personId).toBe(viewers[0]!.personId);
    expect(await personNow(viewers[0]!.personId)).toMatchObject({ name: "Elsa Björkhagen", email });
    await expect(arrive({
      subject: "new", email: anEmail(), emailVerified: false,
    })).rejects.toMatchObject(refused("identityNeedsEmail"));
  });

  test("refuses a locked account and a person whose access was ended", async () => {
    const person = await elsa(house, { email });
    const { accountId } = (await house.viewer((await arrive()).sessionToken))!;
    await lockAccount(house.ports, accountId);
    await expect(arrive()).rejects.toMatchObject(refused("accountLocked"));
    const admin = await signedInAs(house.ctx, { roles: ["admin"] });
    await endAccess(admin, { personId: person.id, revision: (await personNow(person.id)).revision });
    await expect(arrive()).rejects.toMatchObject({ code: "FORBIDDEN" });
  });
});
