import { beforeEach, describe, expect, test } from "vitest";
import { requestSignIn } from "../../src/people/index.ts";
import { countAttempt } from "../../src/people/attempts/count-attempt.ts";
import { AttemptModel } from "../../src/people/attempts/model.ts";
import { withDatabase } from "../../src/testing/database.ts";
import { aHouse, ELSA, elsa, type House } from "./context.ts";

withDatabase();

let house: House;
beforeEach(async () => void (house = await aHouse()));

const MINUTE = 60_000;

describe("how many links may be asked for", () => {
  test("the limit of five in a quarter of an hour holds for a known and an unknown address alike", async () => {
    await elsa(house);
    for (const email of [ELSA, "stranger@people.example"]) {
      for (let i = 0; i < 5; i++) await requestSignIn(house.ctx, { email });
      await expect(requestSignIn(house.ctx, { email })).rejects.toMatchObject({
        code: "TOO_MANY", key: "people:failure.signInTooMany",
      });
    }
    house.ports.clock.pass(15 * MINUTE);
    await expect(requestSignIn(house.ctx, { email: ELSA })).resolves.toBeUndefined();
  });

  test("who asks for somebody else's links from one place keeps nobody waiting but that place", async () => {
    await elsa(house);
    const stranger = { ...house.ctx, source: "203.0.113.7" };
    for (let i = 0; i < 5; i++) await requestSignIn(stranger, { email: ELSA });
    await expect(requestSignIn(stranger, { email: ELSA })).rejects.toMatchObject({
      code: "TOO_MANY", key: "people:failure.signInTooMany",
    });
    for (const source of ["198.51.100.2", undefined]) {
      await expect(requestSignIn({ ...house.ctx, source }, { email: ELSA })).resolves.toBeUndefined();
    }
  });

  test("nor over a day: one place takes 20 of an address's links, and leaves the rest for the owner", async () => {
    await elsa(house);
    const ask = async (source: string) => requestSignIn({ ...house.ctx, source }, { email: ELSA });
    for (let quarter = 0; quarter < 4; quarter += 1) {
      for (let i = 0; i < 5; i++) await ask("203.0.113.7");
      house.ports.clock.pass(15 * MINUTE);
    }
    await expect(ask("203.0.113.7")).rejects.toMatchObject({ code: "TOO_MANY", key: "people:failure.signInTooManyToday" });
    await expect(ask("198.51.100.2")).resolves.toBeUndefined();
  });

  test("many places together fill nobody's mailbox: 15 links in a quarter of an hour, and 100 in a day", async () => {
    await elsa(house);
    let given = 0;
    const ask = async (source: string) => requestSignIn({ ...house.ctx, source }, { email: ELSA }).then(
      () => void (given += 1), (error: { key: string }) => error.key,
    );
    for (let place = 0; place < 20; place += 1) await ask(`203.0.113.${place}`);
    expect(given).toBe(15);
    for (let quarter = 1; quarter < 8; quarter += 1) {
      house.ports.clock.pass(15 * MINUTE);
      for (let place = 0; place < 16; place += 1) await ask(`198.51.${quarter}.${place}`);
    }
    expect(given).toBe(100);
    house.ports.clock.pass(15 * MINUTE);
    expect(await ask("192.0.2.1")).toBe("people:failure.signInTooManyToday");
  });

  test("requests side by side do not get past the limit", async () => {
    const results = await Promise.allSettled(Array.from({ length: 12 }, () => requestSignIn(house.ctx, { email: ELSA })));
    expect(results.filter(({ status }) => status === "fulfilled")).toHaveLength(5);
  });

  test("one source may ask for 60 addresses in a quarter of an hour; others are not held up by it", async () => {
    const from = (source: string) => ({ ...house.ctx, source });
    for (let i = 0; i < 60; i++) await requestSignIn(from("203.0.113.7"), { email: `stranger-${i}@people.example` });
    await expect(requestSignIn(from("203.0.113.7"), { email: "one-more@people.example" })).rejects.toMatchObject({
      code: "TOO_MANY", key: "people:failure.signInTooMany",
    });
    await expect(requestSignIn(from("198.51.100.2"), { email: ELSA })).resolves.toBeUndefined();
    expect(JSON.stringify(await house.ctx.db.of(AttemptModel).find({}))).not.toContain("203.0.113.7");
  });

  test("a flood of strangers from everywhere never shuts the tenant's own people out", async () => {
    // As many requests from elsewhere as the tenant has in a quarter of an hour when all is well.
    for (let i = 0; i < 500; i++) await countAttempt(house.ctx, "sign-in", { most: 500, within: 15 * MINUTE });
    await expect(requestSignIn({ ...house.ctx, source: "198.51.100.2" }, { email: ELSA })).resolves.toBeUndefined();
    await expect(requestSignIn(house.ctx, { email: "aatos@people.example" })).resolves.toBeUndefined();
    // Who asks much is held to five now.
    const busy = { ...house.ctx, source: "198.51.100.9" };
    for (let i = 0; i < 5; i++) await requestSignIn(busy, { email: `b-${i}@people.example` });
    await expect(requestSignIn(busy, { email: "b-6@people.example" })).rejects.toMatchObject({ code: "TOO_MANY" });
  });

  test("one tenant's limit is not another's", async () => {
    const other = await aHouse({}, house.ports);
    for (let i = 0; i < 5; i++) await requestSignIn(house.ctx, { email: ELSA });
    await expect(requestSignIn(other.ctx, { email: ELSA })).resolves.toBeUndefined();
  });
});
