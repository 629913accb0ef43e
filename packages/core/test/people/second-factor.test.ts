import { Secret, TOTP } from "otpauth";
import { beforeEach, describe, expect, test } from "vitest";
import { Events, requireRole, seal, unseal, type SignedInCtx } from "../../src/kernel/index.ts";
import {
  beginFactor, confirmFactor, giveFactor, me, mySecurity, PersonModel, renewRecoveryCodes, resetFactor, type Person,
} from "../../src/people/index.ts";
import { signedInAs } from "../../src/people/factory.ts";
import { accountOf } from "../../src/people/accounts/find-account.ts";
import { FactorTryModel, pauseAfter, TRIES } from "../../src/people/second-factors/take-try.ts";
import { aSession } from "../../src/people/factory.ts";
import { factorCodeInput } from "../../src/people/schema.ts";
import { withDatabase } from "../../src/testing/database.ts";
import { aHouse, anEmail, elsa, type House } from "./context.ts";

withDatabase();

const STEP = 30_000;
let house: House;
let person: Person;
beforeEach(async () => {
  house = await aHouse({ demandsSecondFactor: true });
  person = await elsa(house, { email: anEmail(), roles: ["coordinator"] });
});

const signIn = async () => house.as(await aSession(house.ctx, person));
const codeOf = (secret: string, offset = 0) =>
  new TOTP({ secret: Secret.fromBase32(secret.replaceAll(" ", "")) }).generate({
    timestamp: house.ports.clock.now().getTime() + offset,
  });
/** A code that is wrong now, one step before and one step after. */
const wrongCode = (secret: string) => {
  const right = [-STEP, 0, STEP].map((offset) => codeOf(secret, offset));
  return ["000000", "111111", "222222", "333333"].find((code) => !right.includes(code))!;
};

/** The reader with a second factor that is on. */
async function protectedReader() {
  const reader = await signIn();
  const { secret } = await beginFactor(reader);
  const { codes } = await confirmFactor(reader, { code: codeOf(secret) });
  house.ports.clock.pass(STEP);
  return { reader, secret, codes };
}

const codeWrong = { code: "INVALID", fields: [{ path: "code", key: "people:failure.codeWrong" }] };

describe("setting up", () => {
  test("shows the secret as an address for the QR code and as text; nothing changes until a code confirms it", async () => {
    const reader = await signIn();
    expect(await me(reader)).toMatchObject({ secondFactor: "notSetUp" });
    const { address, secret } = await beginFactor(reader);
    expect(secret).toMatch(/^([A-Z2-7]{4} ){7}[A-Z2-7]{4}$/);
    const read = new URL(address);
    expect(read.protocol).toBe("otpauth:");
    expect(read.searchParams.get("secret")).toBe(secret.replaceAll(" ", ""));
    expect(read.searchParams.get("issuer")).toBe("Raati – Koivurannan hyvinvointialue");
    expect(await mySecurity(reader)).toMatchObject({ on: false, given: false, demanded: true, canSetUp: true });
    await expect(confirmFactor(reader, { code: wrongCode(secret) })).rejects.toMatchObject(codeWrong);
    expect(await mySecurity(reader)).toMatchObject({ on: false });
    await confirmFactor(reader, { code: codeOf(secret) });
    expect(await mySecurity(reader)).toMatchObject({ on: true, onSince: house.ports.clock.now(), codesLeft: 10 });
  });

  test("opens the pages of staff in this session, and tells the owner by mail", async () => {
    const token = await aSession(house.ctx, person);
    const before = await house.as(token);
    expect(() => requireRole(before, ["coordinator"])).toThrow(expect.objectContaining({
      key: "kernel:failure.secondFactorNeeded",
    }));
    await confirmFactor(before, { code: codeOf((await beginFactor(before)).secret) });
    expect(requireRole(await house.as(token), ["coordinator"])).toBeUndefined();
    await house.deliver();
    expect(house.ports.mails.at(-1)).toMatchObject({
      to: person.email, lang: "sv", subject: "Tvåstegsverifieringen är nu på",
    });
  });

  test("is over after half an hour, and a new secret takes the place of the one before", async () => {
    const reader = await signIn();
    const first = await beginFactor(reader);
    const second = await beginFactor(reader);
    await expect(confirmFactor(reader, { code: codeOf(first.secret) })).rejects.toMatchObject(codeWrong);
    house.ports.clock.pass(31 * 60_000);
    await expect(confirmFactor(reader, { code: codeOf(second.secret) })).rejects.toMatchObject({
      key: "people:failure.factorSetUpOver",
    });
  });

  test("again needs the old one first: a session by e-mail alone cannot replace it", async () => {
    await protectedReader();
    const intruder = await signIn();
    for (const attempt of [() => beginFactor(intruder), () => renewRecoveryCodes(intruder)]) {
      await expect(attempt()).rejects.toMatchObject({ code: "FORBIDDEN", key: "kernel:failure.secondFactorNeeded" });
    }
  });

  test("is not possible in a session that only the organisation's own sign-in vouches for", async () => {
    const reader = await house.as(await aSession(house.ctx, person, "identity"));
    expect(await mySecurity(reader)).toMatchObject({ canSetUp: false });
    await expect(beginFactor(reader)).rejects.toMatchObject({ code: "FORBIDDEN", key: "people:failure.factorNeedsMail" });
  });

  test("stores the secret sealed and the recovery codes as hashes", async () => {
    const { reader, secret, codes } = await protectedReader();
    const stored = JSON.stringify([await accountOf(reader.viewer.accountId), await house.ctx.db.of(Events).find()]);
    for (const text of [secret.replaceAll(" ", ""), ...codes, ...codes.map((code) => code.replace("-", ""))]) expect(
      stored,
    ).not.toContain(text);
  });
});

describe("giving a code", () => {
  test.each([["now", 0], ["one step ago", -STEP], ["one step ahead", STEP]])("of %s is taken", async (_name, offset) => {
    const { secret } = await protectedReader();
    house.ports.clock.pass(10 * STEP);
    const reader = await signIn();
    expect(await me(reader)).toMatchObject({ secondFactor: "needed" });
    await giveFactor(reader, { code: codeOf(secret, offset) });
    expect((await house.ctx.db.of(Events).findOne({ type: "people.second-factor-given" }))!.data).toMatchObject({
      by: "app",
    });
  });

  test.each([["two steps ago", -2 * STEP], ["two steps ahead", 2 * STEP]])("of %s is not", async (_name, offset) => {
    const { secret } = await protectedReader();
    house.ports.clock.pass(10 * STEP);
    await expect(giveFactor(await signIn(), { code: codeOf(secret, offset) })).rejects.toMatchObject(codeWrong);
  });

  test("works once, also side by side, and an earlier code never after a later one", async () => {
    const { secret } = await protectedReader();
    house.ports.clock.pass(10 * STEP);
    const readers = [await signIn(), await signIn(), await signIn()];
    const code = codeOf(secret);
    const earlier = codeOf(secret, -STEP);
    const results = await Promise.allSettled(readers.map((reader) => giveFactor(reader, { code })));
    expect(results.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    for (const used of [code, earlier]) {
      await expect(giveFactor(readers[0]!, { code: used })).rejects.toMatchObject({
        fields: [{ path: "code", key: "people:failure.codeUsed" }],
      });
    }
  });

  test("protects only the session that gave it", async () => {
    const { secret } = await protectedReader();
    const token = await aSession(house.ctx, person);
    await giveFactor(await signIn(), { code: codeOf(secret) });
    expect(await house.viewer(token)).toMatchObject({ secondFactor: false });
  });

  test("is refused with a sentence where no second factor is on", async () => {
    await expect(giveFactor(await signIn(), { code: "123456" })).rejects.toMatchObject({
      code: "CONFLICT", key: "people:failure.factorOff",
    });
  });
});

describe("guessing", () => {
  test("stops after five tries, for longer each time, and a right code then waits as well", async () => {
    const { reader, secret } = await protectedReader();
    const guess = () => giveFactor(reader, { code: wrongCode(secret) });
    for (const pause of [60_000, 120_000, 240_000]) {
      for (let i = 0; i < TRIES; i++) await expect(guess()).rejects.toMatchObject(codeWrong);
      await expect(guess()).rejects.toMatchObject({
        code: "TOO_MANY", key: "people:failure.codePaused", values: { minutes: pause / 60_000 },
      });
      house.ports.clock.pass(pause - 1);
      await expect(giveFactor(reader, { code: codeOf(secret) })).rejects.toMatchObject({ code: "TOO_MANY" });
      house.ports.clock.pass(1);
    }
    await giveFactor(reader, { code: codeOf(secret) });
    expect(await house.ctx.db.of(FactorTryModel).count()).toBe(0);
  });

  test("in another organisation pauses nothing here: a hostile identity provider locks nobody out", async () => {
    const { secret } = await protectedReader();
    const hostile = await aHouse({}, house.ports);
    const double = await elsa(hostile, { email: person.email! });
    const there = await hostile.as(await aSession(hostile.ctx, double, "identity"));
    for (let i = 0; i < TRIES; i++) await expect(
      giveFactor(there, { code: wrongCode(secret) })
    ).rejects.toMatchObject(codeWrong);
    await expect(giveFactor(there, { code: codeOf(secret) })).rejects.toMatchObject({ code: "TOO_MANY" });
    house.ports.clock.pass(STEP);
    await expect(giveFactor(await signIn(), { code: codeOf(secret) })).resolves.toBeUndefined();
  });

  test("side by side gets no more tries than one after the other", async () => {
    const { reader, secret } = await protectedReader();
    const results = await Promise.allSettled(Array.from({
      length: 20,
    }, () => giveFactor(reader, { code: wrongCode(secret) })));
    const codes = results.map((one) => (one.status === "rejected" ? (one.reason as { code: string }).code : "in"));
    expect(codes.filter((code) => code === "INVALID")).toHaveLength(TRIES);
    expect(codes.filter((code) => code === "TOO_MANY")).toHaveLength(20 - TRIES);
  });

  test("never pauses for more than an hour: nobody can be shut out for ever by somebody else's guesses", () => {
    expect([0, 1, 2, 5, 6, 50].map((pauses) => pauseAfter(pauses) / 60_000)).toEqual([1, 2, 4, 32, 60, 60]);
  });
});

describe("recovery codes", () => {
  test("are ten, open the door once each, and may be typed with spaces and small letters", async () => {
    const { codes } = await protectedReader();
    expect(new Set(codes).size).toBe(10);
    const typed = factorCodeInput.parse({ code: ` ${codes[3]!.toLowerCase().replace("-", " ")} ` });
    const reader = await signIn();
    await giveFactor(reader, typed);
    expect(await mySecurity(reader)).toMatchObject({ codesLeft: 9 });
    await expect(giveFactor(await signIn(), typed)).rejects.toMatchObject(codeWrong);
  });

  test("work once even side by side", async () => {
    const { codes } = await protectedReader();
    const code = codes[0]!.replace("-", "");
    const readers = [await signIn(), await signIn(), await signIn()];
    const results = await Promise.allSettled(readers.map((reader) => giveFactor(reader, { code })));
    expect(results.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  });

  test("that are new make the old ones worthless", async () => {
    const { reader, codes } = await protectedReader();
    const renewed = await renewRecoveryCodes(reader);
    await expect(giveFactor(await signIn(), { code: codes[0]!.replace("-", "") })).rejects.toMatchObject(codeWrong);
    await giveFactor(await signIn(), { code: renewed.codes[0]!.replace("-", "") });
  });
});

describe("a lost second factor", () => {
  const reset = (admin: SignedInCtx, revision: number) => resetFactor(admin, {
    personId: person.id, revision, reason: "lostDevice",
  });
  const revisionNow = async () => (await house.ctx.db.of(PersonModel).get(person.id)).revision;

  test("is taken off by another administrator: the reason on record, the sessions ended, the owner told", async () => {
    const { reader } = await protectedReader();
    const token = await aSession(house.ctx, person);
    const admin = await signedInAs(house.ctx, { roles: ["admin"] });
    expect(await reset(admin, await revisionNow())).toEqual({ done: true });
    expect(await house.viewer(token)).toBeUndefined();
    expect((await house.ctx.db.of(Events).findOne({ type: "people.second-factor-reset" }))!).toMatchObject({
      actor: { personId: admin.viewer.personId }, data: {
        personId: person.id, accountId: reader.viewer.accountId, reason: "lostDevice", done: true,
      },
    });
    await house.deliver();
    expect(house.ports.mails.at(-1)).toMatchObject({ to: person.email });
    expect(await mySecurity(await signIn())).toMatchObject({ on: false, codesLeft: 0 });
  });

  test("stays when its owner, a coordinator or somebody who is no staff asks", async () => {
    await protectedReader();
    const revision = await revisionNow();
    const coordinator = await signedInAs(house.ctx, { roles: ["coordinator"] });
    const member = await signedInAs(house.ctx);
    await expect(reset(coordinator, revision)).rejects.toMatchObject({ code: "FORBIDDEN" });
    await expect(reset(member, revision)).rejects.toMatchObject({ code: "NOT_FOUND" });
    person = await house.ctx.db.of(PersonModel).update(await house.ctx.db.of(PersonModel).get(person.id), {
      set: { roles: ["admin"] },
    });
    await expect(reset(await signIn(), person.revision)).rejects.toMatchObject({ code: "FORBIDDEN" });
  });

  test("of somebody who works in two organisations needs an administrator of each", async () => {
    const { reader } = await protectedReader();
    const other = await aHouse({}, house.ports);
    const there = await elsa(other, { email: person.email, roles: ["owner"] });
    await aSession(other.ctx, there);
    const [here, abroad] = [await signedInAs(house.ctx, { roles: ["admin"] }), await signedInAs(other.ctx, {
      roles: ["admin"],
    })];
    expect(await reset(here, await revisionNow())).toEqual({ done: false });
    expect(await reset(here, await revisionNow())).toEqual({ done: false });
    expect((await accountOf(reader.viewer.accountId)).factor).toBeDefined();
    const { revision } = await other.ctx.db.of(PersonModel).get(there.id);
    expect(await resetFactor(abroad, { personId: there.id, revision, reason: "lostDevice" })).toEqual({ done: true });
    expect((await accountOf(reader.viewer.accountId)).factor).toBeUndefined();
  });
});

describe("a sealed text", () => {
  test("opens for its own place and secret only, and not after a change of a single sign", () => {
    const sealed = seal("secret one", "account a", "JBSWY3DP");
    expect(unseal("secret one", "account a", sealed)).toBe("JBSWY3DP");
    expect(seal("secret one", "account a", "JBSWY3DP")).not.toBe(sealed);
    expect(() => unseal("secret two", "account a", sealed)).toThrow(/authenticate/);
    expect(() => unseal("secret one", "account b", sealed)).toThrow(/authenticate/);
    expect(() => unseal("secret one", "account a", "nothing")).toThrow("This is no sealed text.");
    for (const at of [4, Math.floor(sealed.length / 2), sealed.length - 3]) {
      const changed = sealed.slice(0, at) + (sealed[at] === "A" ? "B" : "A") + sealed.slice(at + 1);
      expect(() => unseal("secret one", "account a", changed)).toThrow(/authenticate/);
    }
  });
});
