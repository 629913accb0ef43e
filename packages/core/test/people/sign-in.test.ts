import { beforeEach, describe, expect, test } from "vitest";
import { Events } from "../../src/kernel/index.ts";
import {
  demoPeople, demoSignIn, endAccess, lockAccount, nextAddress, PersonModel, redeemSignIn, requestSignIn, signInLink,
  signOut, unlockAccount,
} from "../../src/people/index.ts";
import { signedInAs } from "../../src/people/factory.ts";
import { SignInModel } from "../../src/people/sign-ins/model.ts";
import { withDatabase } from "../../src/testing/database.ts";
import { testPorts } from "../../src/testing/test-ports.ts";
import { aHouse, connectIdentityProvider, DEVICE, ELSA, elsa, keyInMail, type House } from "./context.ts";

withDatabase();

let house: House;
beforeEach(async () => void (house = await aHouse()));

const MINUTE = 60_000;
const notUsable = { code: "NOT_FOUND", key: "people:failure.linkNotUsable" };

async function askAndRead(email = ELSA, next?: string): Promise<string> {
  await requestSignIn(house.ctx, { email, next });
  await house.deliver();
  return keyInMail(house, email);
}

const redeem = (token: string, ctx = house.ctx) => redeemSignIn(ctx, { token, device: DEVICE });

describe("a link by e-mail", () => {
  test("signs its person in, in the language of the request, and leads on to where the reader wanted to go", async () => {
    const person = await elsa(house);
    const next = `/sv/${house.ctx.tenant.slug}/panels/aldre`;
    await requestSignIn({ ...house.ctx, locale: "sv" }, { email: ELSA, next });
    await house.deliver();
    const [mail] = house.ports.mails;
    expect(mail).toMatchObject({ to: ELSA, lang: "sv", subject: "Inloggningslänk: Björkstrands välfärdsområde" });
    expect(mail!.html).toContain('<html lang="sv">');
    const token = keyInMail(house, ELSA);
    expect(mail!.text).toContain(`https://raati.example/sv/${house.ctx.tenant.slug}/sign-in/link?token=${token}`);
    const { sessionToken, next: goOn } = await redeem(token);
    expect(goOn).toBe(next);
    expect(await house.viewer(sessionToken)).toMatchObject({ personId: person.id, roles: [], secondFactor: false });
  });

  test("is not used by looking at it: mail scanners open links", async () => {
    await elsa(house);
    const token = await askAndRead();
    for (let i = 0; i < 3; i++) expect(await signInLink(house.ctx, { token })).toEqual({
      usable: true, email: "el…@people.example", next: undefined,
    });
    expect((await redeem(token)).sessionToken).toMatch(/^[\w-]{43}$/);
    expect(await signInLink(house.ctx, { token })).toEqual({ usable: false });
  });

  test("works once", async () => {
    await elsa(house);
    const token = await askAndRead();
    await redeem(token);
    await expect(redeem(token)).rejects.toMatchObject(notUsable);
  });

  test("works once even when it is used ten times at the same moment", async () => {
    await elsa(house);
    const token = await askAndRead();
    const results = await Promise.allSettled(Array.from({ length: 10 }, () => redeem(token)));
    expect(results.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    const codes = results.flatMap((one) => (one.status === "rejected" ? [(one.reason as { code: string }).code] : []));
    expect(codes.every((code) => code === "NOT_FOUND" || code === "CONFLICT")).toBe(true);
    expect((await house.eventTypes()).filter((type) => type === "people.signed-in")).toHaveLength(1);
  });

  test("works for 15 minutes after it was sent and not a moment longer", async () => {
    await elsa(house);
    const first = await askAndRead();
    house.ports.clock.pass(15 * MINUTE - 1);
    expect((await signInLink(house.ctx, { token: first })).usable).toBe(true);
    house.ports.clock.pass(1);
    expect((await signInLink(house.ctx, { token: first })).usable).toBe(false);
    await expect(redeem(first)).rejects.toMatchObject(notUsable);
  });

  test("is worth nothing in another tenant, also when the same person is known there", async () => {
    const other = await aHouse({}, house.ports);
    await elsa(house);
    await elsa(other);
    const token = await askAndRead();
    expect(await signInLink(other.ctx, { token })).toEqual({ usable: false });
    await expect(redeem(token, other.ctx)).rejects.toMatchObject(notUsable);
    expect((await redeem(token)).sessionToken).toBeDefined();
  });

  test("is stored as a hash only", async () => {
    await elsa(house);
    const token = await askAndRead();
    const { sessionToken } = await redeem(token);
    const stored = JSON.stringify([await house.ctx.db.of(SignInModel).find(), await house.ctx.db.of(Events).find()]);
    expect(stored).not.toContain(token);
    expect(stored).not.toContain(sessionToken);
  });

  test("works in each copy of a mail that had to be sent twice, and once in all", async () => {
    await elsa(house);
    const { mailer } = house.ports;
    const send = mailer.send.bind(mailer);
    house.ports.mailer.send = async (mail) => {
      await send(mail);
      house.ports.mailer.send = send;
      throw new Error("the connection broke after the mail was taken");
    };
    await requestSignIn(house.ctx, { email: ELSA });
    expect(await house.deliver()).toBe(1);
    const first = keyInMail(house, ELSA);
    house.ports.clock.pass(5 * MINUTE);
    await house.deliver();
    const [one, two] = house.ports.mails;
    expect(two!.messageId).toBe(one!.messageId);
    const second = keyInMail(house, ELSA);
    expect(second).not.toBe(first);
    await redeem(first);
    await expect(redeem(second)).rejects.toMatchObject(notUsable);
  });

  test("is worth nothing after the person's address was changed", async () => {
    const person = await elsa(house);
    const token = await askAndRead();
    await house.ctx.db.of(PersonModel).update(await house.ctx.db.of(PersonModel).get(person.id), {
      set: { email: "new@people.example" },
    });
    await expect(redeem(token)).rejects.toMatchObject(notUsable);
  });

  test("is refused where the tenant has turned links off", async () => {
    await connectIdentityProvider(house, { magicLink: false });
    await expect(requestSignIn(house.ctx, { email: ELSA })).rejects.toMatchObject({
      code: "UNAVAILABLE", key: "people:failure.linksOff",
    });
  });
});

describe("who is known stays unknown", () => {
  test("a known and an unknown address get the same answer and leave the same traces in the request", async () => {
    const traces = async (email: string) => {
      const { ctx } = await aHouse({}, house.ports);
      if (email === ELSA) await elsa({ ...house, ctx });
      const answer = await requestSignIn(ctx, { email, next: undefined });
      const [signIn, ...more] = await ctx.db.of(SignInModel).find();
      const events = await ctx.db.of(Events).find();
      const { id: _id, email: _email, ...shape } = signIn!;
      return { answer, shape, more, events: events.map(({ type, data, seq, actor }) => ({ type, data, seq, actor })) };
    };
    expect(await traces(ELSA)).toEqual(await traces("stranger@people.example"));
  });

  test("a stranger gets no mail and no key", async () => {
    await requestSignIn(house.ctx, { email: "stranger@people.example" });
    await house.deliver();
    expect(house.ports.mails).toEqual([]);
    expect((await house.ctx.db.of(SignInModel).findOne({}))!.tokenHashes).toEqual([]);
  });
});

describe("somebody who may not sign in", () => {
  test("gets no link after the access was ended, and a link sent before is worth nothing", async () => {
    const person = await elsa(house);
    const token = await askAndRead();
    const admin = await signedInAs(house.ctx, { roles: ["admin"] });
    await endAccess(admin, { personId: person.id, revision: person.revision });
    await expect(redeem(token)).rejects.toMatchObject({ code: "FORBIDDEN", key: "people:failure.accessEnded" });
    const mails = house.ports.mails.length;
    await requestSignIn(house.ctx, { email: ELSA });
    await house.deliver();
    expect(house.ports.mails).toHaveLength(mails);
  });

  test("is out in every tenant when the account is locked, and can come back when it is opened again", async () => {
    const other = await aHouse({}, house.ports);
    await elsa(house);
    await elsa(other);
    const here = await redeem(await askAndRead());
    await requestSignIn(other.ctx, { email: ELSA });
    await other.deliver();
    const there = await redeem(keyInMail(other, ELSA), other.ctx);
    const { accountId } = (await house.viewer(here.sessionToken))!;
    expect((await other.viewer(there.sessionToken))!.accountId).toBe(accountId);
    await lockAccount(house.ports, accountId);
    expect(await house.viewer(here.sessionToken)).toBeUndefined();
    expect(await other.viewer(there.sessionToken)).toBeUndefined();
    const token = await askAndRead();
    await expect(redeem(token)).rejects.toMatchObject({ code: "FORBIDDEN", key: "people:failure.accountLocked" });
    await unlockAccount(accountId);
    expect(await house.viewer((await redeem(token)).sessionToken)).toBeDefined();
    expect(await house.viewer(here.sessionToken)).toBeUndefined();
  });
});

describe("a session's token", () => {
  test("is new at each sign-in and ends the one before: nobody can be made to use a known one", async () => {
    await elsa(house);
    const first = (await redeem(await askAndRead())).sessionToken;
    const second = (await redeemSignIn(house.ctx, {
      token: await askAndRead(), device: DEVICE, replaces: first,
    })).sessionToken;
    expect(second).not.toBe(first);
    expect(await house.viewer(first)).toBeUndefined();
    expect(await house.viewer(second)).toBeDefined();
  });

  test("ends with signing out, in the database and at once", async () => {
    await elsa(house);
    const { sessionToken } = await redeem(await askAndRead());
    await signOut(house.ctx, sessionToken);
    expect(await house.viewer(sessionToken)).toBeUndefined();
    await signOut(house.ctx, sessionToken);
    await signOut(house.ctx, "x".repeat(43));
    expect((await house.eventTypes()).filter((type) => type === "people.session-ended")).toHaveLength(1);
  });
});

describe("where a reader is led after signing in", () => {
  const inside = ["/fi/kuntala", "/sv/kuntala/panels/a?tab=1#rules", "/selko/kuntala/", "/en/kuntala/me/data"];
  const outside = [
    "https://evil.example", "//evil.example/fi/kuntala", "/\\evil.example", "/fi/other", "/fi/kuntala-other",
    "/fi/kuntala/../other", "/fi/kuntala//x",
    "/fi/kuntala/%2e%2e/other", "javascript:alert(1)", "/fi/kuntala\nSet-Cookie: x", "/de/kuntala", "fi/kuntala",
    "", "/fi/kuntala/%5cx", "/",
  ];
  test.each(inside)("%s is a place of the tenant", (next) => expect(nextAddress("kuntala", next)).toBe(next));
  test.each(outside)("%j is left out", (next) => expect(nextAddress("kuntala", next)).toBeUndefined());
});

describe("demo people", () => {
  test("can be chosen in the demo only", async () => {
    const person = await elsa(house);
    await expect(demoPeople(house.ctx)).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(demoSignIn(house.ctx, { personId: person.id })).rejects.toMatchObject({ code: "NOT_FOUND" });
  });

  test("sign in through a key that works once, and staff have given their second factor", async () => {
    const usual = testPorts();
    house = await aHouse({}, { ...usual, settings: { ...usual.settings, demo: true } });
    await elsa(house);
    await elsa(house, { name: "Linnea Sandvall-Ojala", email: "linnea@people.example", roles: ["coordinator"] });
    const [first] = await demoPeople(house.ctx);
    expect(first).toMatchObject({ name: "Linnea Sandvall-Ojala", roles: ["coordinator"] });
    const { token } = await demoSignIn(house.ctx, { personId: first!.personId });
    const { sessionToken } = await redeem(token);
    expect(await house.viewer(sessionToken)).toMatchObject({ roles: ["coordinator"], secondFactor: true });
    await expect(redeem(token)).rejects.toMatchObject(notUsable);
  });
});
