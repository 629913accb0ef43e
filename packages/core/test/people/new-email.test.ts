import { beforeEach, describe, expect, test } from "vitest";
import { AccountModel } from "../../src/people/accounts/model.ts";
import { platformDb } from "@raati/db/platform";
import {
  askNewEmail, confirmNewEmail, newEmailLink, PersonModel, redeemSignIn, requestSignIn,
} from "../../src/people/index.ts";
import type { SignedInCtx } from "../../src/kernel/index.ts";
import { withDatabase } from "../../src/testing/database.ts";
import { aPerson } from "../../src/people/factory.ts";
import { aHouse, anEmail, DEVICE, keyInMail, type House } from "./context.ts";

withDatabase();

let house: House;
let old: string;
let session: string;
let reader: SignedInCtx;

async function signIn(email: string): Promise<string> {
  await requestSignIn(house.ctx, { email });
  await house.deliver();
  return (await redeemSignIn(house.ctx, { token: keyInMail(house, email), device: DEVICE })).sessionToken;
}

async function asked(email: string): Promise<string> {
  await askNewEmail(reader, { email });
  await house.deliver();
  return keyInMail(house, email);
}

const emailNow = async () => (await house.ctx.db.of(PersonModel).get(reader.viewer.personId)).email;

beforeEach(async () => {
  house = await aHouse();
  old = anEmail();
  await aPerson(house.ctx, { email: old });
  session = await signIn(old);
  reader = await house.as(session);
});

describe("another address of one's own", () => {
  test("begins with the link in the new mail; the old address is told, and its sessions are over", async () => {
    const [email, second] = [anEmail(), await signIn(old)];
    const token = await asked(email);
    expect([await emailNow(), await house.viewer(session)].map(Boolean)).toEqual([true, true]);
    expect(await newEmailLink(house.ctx, { token })).toMatchObject({ usable: true });
    const { token: key } = await confirmNewEmail(house.ctx, { token });
    await house.deliver();
    expect(await emailNow()).toBe(email);
    expect([await house.viewer(session), await house.viewer(second)]).toEqual([undefined, undefined]);
    const { sessionToken } = await redeemSignIn(house.ctx, { token: key, device: DEVICE });
    expect(await house.viewer(sessionToken)).toMatchObject({ personId: reader.viewer.personId });
    const notice = house.ports.mails.findLast(({ to }) => to === old)!;
    expect([notice.subject, notice.text.includes(email)]).toEqual(["Sähköpostiosoitteesi on vaihdettu", false]);
    const mails = house.ports.mails.length;
    await requestSignIn(house.ctx, { email: old });
    await house.deliver();
    expect(house.ports.mails).toHaveLength(mails);
  });

  test("works once, for an hour, and only where it was asked for", async () => {
    const elsewhere = await aHouse({}, house.ports);
    const token = await asked(anEmail());
    const notUsable = { code: "NOT_FOUND", key: "people:failure.linkNotUsable" };
    expect(await newEmailLink(elsewhere.ctx, { token })).toEqual({ usable: false });
    await expect(confirmNewEmail(elsewhere.ctx, { token })).rejects.toMatchObject(notUsable);
    house.ports.clock.pass(61 * 60_000);
    await expect(confirmNewEmail(house.ctx, { token })).rejects.toMatchObject(notUsable);
    const again = await asked(anEmail());
    await confirmNewEmail(house.ctx, { token: again });
    await expect(confirmNewEmail(house.ctx, { token: again })).rejects.toMatchObject(notUsable);
  });

  test("of somebody else here is not told apart: no mail leaves, and one that became somebody's is not given away", async () => {
    const taken = anEmail();
    await aPerson(house.ctx, { email: taken });
    const mails = house.ports.mails.length;
    await askNewEmail(reader, { email: taken });
    await house.deliver();
    expect(house.ports.mails).toHaveLength(mails);
    const email = anEmail();
    const token = await asked(email);
    await aPerson(house.ctx, { email: email });
    await expect(confirmNewEmail(house.ctx, { token })).rejects.toMatchObject({ code: "NOT_FOUND" });
    expect(await emailNow()).toBe(old);
  });

  test("is refused for the one that is there, for a session without the second factor, and for the sixth time in an hour", async () => {
    await expect(askNewEmail(reader, { email: old })).rejects.toMatchObject({
      code: "INVALID", fields: [{ path: "email", key: "people:field.sameEmail" }],
    });
    const accounts = platformDb("give an account a factor in a test").of(AccountModel);
    const account = await accounts.get(reader.viewer.accountId);
    const guarded = await accounts.update(account, { set: { factor: { sealed: "x", since: new Date() } } });
    await expect(askNewEmail(reader, { email: anEmail() })).rejects.toMatchObject({
      code: "FORBIDDEN", key: "kernel:failure.secondFactorNeeded",
    });
    await accounts.update(guarded, { unset: ["factor"] });
    for (let time = 0; time < 4; time += 1) await askNewEmail(reader, { email: anEmail() });
    await expect(askNewEmail(reader, { email: anEmail() })).rejects.toMatchObject({ code: "TOO_MANY" });
  });
});
