import { newId } from "@raati/db";
import fc from "fast-check";
import { beforeEach, describe, expect, test } from "vitest";
import {
  changeRoles, deviceOf, endAccess, endMyOtherSessions, endMySession, mySessions, PersonModel, reopenAccess, type
  Person,
} from "../../src/people/index.ts";
import { signedInAs } from "../../src/people/factory.ts";
import { aSession } from "../../src/people/factory.ts";
import { SEEN_EVERY, sessionEnd } from "../../src/people/sessions/limits.ts";
import { SessionModel } from "../../src/people/sessions/model.ts";
import { withDatabase } from "../../src/testing/database.ts";
import { aHouse, elsa, type House } from "./context.ts";

withDatabase();

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
let house: House;
let person: Person;
beforeEach(async () => {
  house = await aHouse();
  person = await elsa(house);
});

/** A tenant's session is used once an hour, for so long. */
async function useFor(token: string, time: number): Promise<boolean> {
  for (let passed = 0; passed < time; passed += HOUR) {
    house.ports.clock.pass(HOUR);
    if (!(await house.viewer(token))) return false;
  }
  return true;
}

describe("a session", () => {
  test("of a member ends 30 days after its last use", async () => {
    const token = await aSession(house.ctx, person);
    house.ports.clock.pass(30 * DAY - 1);
    expect(await house.viewer(token)).toBeDefined();
    house.ports.clock.pass(30 * DAY);
    expect(await house.viewer(token)).toBeUndefined();
  });

  test("of staff ends 12 hours after its last use, and after a week however much it is used", async () => {
    const token = await aSession(house.ctx, await elsa(house, { email: "co@people.example", roles: ["coordinator"] }));
    house.ports.clock.pass(12 * HOUR - 1);
    expect(await house.viewer(token)).toBeDefined();
    expect(await useFor(token, 6 * DAY)).toBe(true);
    expect(await useFor(token, DAY)).toBe(false);
  });

  test("of a member who becomes staff lives by the limits of staff from then on", async () => {
    const token = await aSession(house.ctx, person);
    const admin = await signedInAs(house.ctx, { roles: ["admin"] });
    const { revision } = await house.ctx.db.of(PersonModel).get(person.id);
    await changeRoles(admin, { personId: person.id, revision, roles: ["coordinator"] });
    expect(await house.viewer(token)).toMatchObject({ roles: ["coordinator"] });
    house.ports.clock.pass(12 * HOUR);
    expect(await house.viewer(token)).toBeUndefined();
  });

  test("writes down that it was seen once in five minutes, however many requests come side by side", async () => {
    const token = await aSession(house.ctx, person);
    const seen = async () => (await house.ctx.db.of(SessionModel).findOne({}))!;
    const start = await seen();
    house.ports.clock.pass(SEEN_EVERY - 1);
    await house.viewer(token);
    expect(await seen()).toEqual(start);
    house.ports.clock.pass(1);
    await Promise.all(Array.from({ length: 8 }, () => house.viewer(token)));
    expect(await seen()).toMatchObject({ lastSeenAt: house.ports.clock.now(), revision: start.revision + 1 });
  });

  test("is worth nothing in another tenant, and neither is a text that is no token", async () => {
    const other = await aHouse({}, house.ports);
    await elsa(other);
    const token = await aSession(house.ctx, person);
    expect(await other.viewer(token)).toBeUndefined();
    expect(await house.viewer(token)).toBeDefined();
    for (const text of ["", "x", token.slice(1), `${token}x`, "a".repeat(43)]) expect(
      await house.viewer(text),
    ).toBeUndefined();
  });

  test("ends when another account opens the person, however that came about", async () => {
    const token = await aSession(house.ctx, person);
    await house.ctx.db.of(PersonModel).updateWhere({ id: person.id }, { set: { accountId: newId() } });
    expect(await house.viewer(token)).toBeUndefined();
  });

  test("ends at once when a role or the access is taken, also while it is in use", async () => {
    const clerk = await elsa(house, { email: "co@people.example", roles: ["coordinator", "payroll"] });
    const admin = await signedInAs(house.ctx, { roles: ["admin"] });
    const current = async () => (await house.ctx.db.of(PersonModel).get(clerk.id)).revision;
    const first = await aSession(house.ctx, clerk);
    await changeRoles(admin, { personId: clerk.id, revision: await current(), roles: ["coordinator"] });
    expect(await house.viewer(first)).toBeUndefined();
    const second = await aSession(house.ctx, clerk);
    await endAccess(admin, { personId: clerk.id, revision: await current() });
    expect(await house.viewer(second)).toBeUndefined();
    await expect(aSession(house.ctx, clerk)).rejects.toMatchObject({ key: "people:failure.accessEnded" });
    await reopenAccess(admin, { personId: clerk.id, revision: await current() });
    expect(await house.viewer(await aSession(house.ctx, clerk))).toBeDefined();
  });
});

describe("the reader's own sessions", () => {
  test("are listed newest first with the one that asks marked, and nobody else's", async () => {
    await aSession(house.ctx, await elsa(house, { email: "other@people.example" }));
    await aSession(house.ctx, person);
    house.ports.clock.pass(HOUR);
    const me = await house.as(await aSession(house.ctx, person));
    const [first, second, ...more] = await mySessions(me);
    expect(first).toMatchObject({ browser: "Firefox", system: "Linux", current: true, createdAt: house.ports.clock.now() });
    expect(second!.current).toBe(false);
    expect(more).toEqual([]);
  });

  test("end one by one or all others at once; ending twice changes nothing", async () => {
    const tokens = [await aSession(house.ctx, person), await aSession(house.ctx, person), await aSession(house.ctx, person)];
    const me = await house.as(tokens[2]!);
    const oldest = (await mySessions(me)).at(-1)!;
    await endMySession(me, { sessionId: oldest.id });
    await endMySession(me, { sessionId: oldest.id });
    expect(await Promise.all(tokens.map((token) => house.viewer(token)))).toEqual(
      [undefined, expect.anything(), expect.anything()],
    );
    expect(await endMyOtherSessions(me)).toBe(1);
    expect(await endMyOtherSessions(me)).toBe(0);
    expect(await house.viewer(tokens[1])).toBeUndefined();
    expect(await house.viewer(tokens[2])).toBeDefined();
  });

  test("of somebody else cannot be ended: they are not found", async () => {
    const other = await elsa(house, { email: "other@people.example" });
    const token = await aSession(house.ctx, other);
    const sessionId = (await house.viewer(token))!.sessionId;
    const me = await house.as(await aSession(house.ctx, person));
    await expect(endMySession(me, { sessionId })).rejects.toMatchObject({ code: "NOT_FOUND" });
    expect(await house.viewer(token)).toBeDefined();
  });
});

test("however a session is used, it never lives past its longest life and never past its idle time", () => {
  const times = fc.array(fc.integer({ min: 0, max: 40 * DAY }), { maxLength: 30 });
  fc.assert(fc.property(times, fc.boolean(), (gaps, isStaff) => {
    const [idle, most] = isStaff ? [12 * HOUR, 7 * DAY] : [30 * DAY, 180 * DAY];
    const createdAt = new Date(0);
    let lastSeenAt = createdAt;
    for (const gap of gaps) {
      const end = sessionEnd({ createdAt, lastSeenAt }, isStaff);
      expect(end.getTime()).toBeLessThanOrEqual(Math.min(most, lastSeenAt.getTime() + idle));
      expect(end > lastSeenAt || lastSeenAt.getTime() >= most).toBe(true);
      const next = new Date(lastSeenAt.getTime() + gap);
      if (next >= end) break;
      lastSeenAt = next;
    }
  }));
});

describe("a device is described no finer than its owner needs", () => {
  test.each([
    ["Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0", "Firefox", "Windows"],
    ["Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) Version/18.0 Safari/604.1", "Safari", "iOS"],
    ["Mozilla/5.0 (Linux; Android 14) SamsungBrowser/25.0 Chrome/121.0 Safari/537.36", "Samsung Internet", "Android"],
    ["Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Chrome/140.0 Safari/537.36 Edg/140.0", "Edge", "Windows"],
    ["Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36 Chrome/140.0 Safari/537.36", "Chrome", "macOS"],
    ["curl/8", "", ""],
  ])("%s", (userAgent, browser, system) => expect(deviceOf(userAgent)).toEqual({ browser, system }));

  test("whatever a header says, two short words of ours are stored", () => {
    const known = new Set([
      "", "Edge", "Opera", "Samsung Internet", "Firefox", "Chrome", "Safari", "Android", "iOS",
      "Windows", "ChromeOS", "macOS", "Linux",
    ]);
    fc.assert(fc.property(fc.string({
      unit: "binary",
    }), (text) => Object.values(deviceOf(text)).every((word: string) => known.has(word))));
    expect(deviceOf(null)).toEqual({ browser: "", system: "" });
  });
});
