import { newId } from "@raati/db";
import { Secret, TOTP } from "otpauth";
import { beforeEach, describe, expect, test } from "vitest";
import { createCallerFactory, failureOf, inTenant, router, type RequestCtx } from "../../src/kernel/index.ts";
import { PersonModel, peopleRouter, redeemSignIn, viewerOf, type Person } from "../../src/people/index.ts";
import { aSession } from "../../src/people/factory.ts";
import { openTenantBySlug, signUpTenant } from "../../src/tenants/index.ts";
import { aBusinessId } from "../../src/tenants/factory.ts";
import { signUpInput } from "../../src/tenants/schema.ts";
import { withDatabase } from "../../src/testing/database.ts";
import { aHouse, anEmail, DEVICE, elsa, keyInMail, type House } from "./context.ts";

withDatabase();

const callers = createCallerFactory(router({ people: peopleRouter }));
let house: House;
let person: Person;
beforeEach(async () => {
  house = await aHouse();
  person = await elsa(house, { email: anEmail() });
});

/** What a browser with this cookie may call. */
function callerWith(token?: string, at = house) {
  const { requestId, locale, ports, handlers, plugins } = at.ctx;
  const ctx: RequestCtx = {
    requestId, locale, ports, handlers, plugins, say: (key) => key,
    gates: {
      tenant: async (slug) => (slug === at.ctx.tenant.slug ? at.ctx.tenant : undefined),
      viewer: async (tenant) => (token === undefined ? undefined : viewerOf(ports, tenant, token)),
    },
  };
  return callers(ctx).people;
}
const where = () => ({ tenant: house.ctx.tenant.slug });

test("a visitor asks for a link, looks at it, uses it, and sees themselves", async () => {
  const visitor = callerWith();
  expect(await visitor.signIn.request({ ...where(), email: person.email!.toUpperCase() })).toBeUndefined();
  await house.deliver();
  const token = keyInMail(house, person.email!);
  expect(await visitor.signIn.link({ ...where(), token })).toMatchObject({ usable: true });
  const { sessionToken } = await redeemSignIn(house.ctx, { token, device: DEVICE });
  const reader = callerWith(sessionToken);
  expect(await reader.me.show(where())).toMatchObject({
    personId: person.id, name: "Elsa Björkhagen", secondFactor: "notNeeded",
  });
  expect(await reader.me.sessions(where())).toMatchObject([{ current: true }]);
  expect((await reader.me.data(where())).collections.map(({ name }) => name)).toContain("people");
});

test("in a paused organisation people come in to read and end their sessions, and nothing else is changed", async () => {
  house = await aHouse({ state: "suspended" });
  person = await elsa(house, { email: anEmail() });
  await callerWith().signIn.request({ ...where(), email: person.email! });
  await house.deliver();
  const token = keyInMail(house, person.email!);
  expect(await callerWith().signIn.link({ ...where(), token })).toMatchObject({ usable: true });
  const { sessionToken } = await redeemSignIn(house.ctx, { token, device: DEVICE });
  await aSession(house.ctx, person);
  const reader = callerWith(sessionToken);
  expect(await reader.me.endOtherSessions(where())).toBe(1);
  const { revision } = await reader.me.show(where());
  await expect(reader.me.change({ ...where(), revision, name: "Elsa", language: "sv", phone: "040 000 1234" }))
    .rejects.toMatchObject({ code: "FORBIDDEN" });
});

describe("to a visitor and to a session of another tenant", () => {
  /** What every procedure that is not for visitors would take, with real ids. */
  const open = new Set([
    "signIn.request", "signIn.link", "signIn.demoPeople", "signIn.demo", "signIn.confirmSignUp",
    "signIn.newEmail", "signIn.confirmNewEmail",
    "invitations.byToken", "invitations.accept", "invitations.decline",
  ]);
  const closed = Object.keys(peopleRouter._def.procedures).filter((name) => !open.has(name));

  test.each(closed)("%s is not there", async (name) => {
    const elsewhere = await aHouse({}, house.ports);
    const foreign = await aSession(elsewhere.ctx, await elsa(elsewhere, { email: anEmail(), roles: ["admin"] }));
    const input = {
      ...where(), id: newId(), personId: person.id, revision: 1, sessionId: newId(), invitationId: newId(), name: "X",
      email: anEmail(), language: "fi",
      phone: "0401234567", roles: ["admin"], code: "123456", reason: "lostDevice",
    };
    for (const token of [undefined, foreign]) {
      const call = name.split(".").reduce<unknown>((part, key) => (part as Record<string, unknown>)[key], callerWith(
        token,
      )) as (input: unknown) => Promise<unknown>;
      await expect(call(input)).rejects.toMatchObject({ code: "NOT_FOUND" });
    }
  });
});

test("a coordinator enters a person, changes them and finds them again", async () => {
  const coordinator = callerWith(await aSession(house.ctx, await elsa(house, { email: anEmail(), roles: ["coordinator"] })));
  const told = { name: "Aatos Lumijoki", language: "fi" as const, phone: "040 123 4567" };
  const { id, revision } = await coordinator.add({ ...where(), id: newId(), ...told });
  await coordinator.change({ ...where(), personId: id, revision, ...told, alias: "Kuu" });
  expect((await coordinator.list({ ...where(), search: "lumi" })).items).toMatchObject([{
    id, alias: "Kuu", reachedBy: "phone",
  }]);
  expect(await coordinator.show({ ...where(), personId: id })).toMatchObject({ can: { change: true, erase: false } });
});

test("staff without their second factor are told to give it, and nothing is shown", async () => {
  house = await aHouse({ demandsSecondFactor: true });
  const token = await aSession(house.ctx, await elsa(house, { email: anEmail(), roles: ["admin"] }));
  const error = await callerWith(token).list(where()).catch((thrown: unknown) => thrown);
  expect(failureOf(error as never)).toMatchObject({ code: "FORBIDDEN", key: "kernel:failure.secondFactorNeeded" });
  expect(await callerWith(token).me.show(where())).toMatchObject({ secondFactor: "notSetUp" });
});

test("whoever has protected the account is a visitor until the second factor is given, also where nobody demands one", async () => {
  const codeNow = (secret: string) => new TOTP({ secret: Secret.fromBase32(secret.replaceAll(" ", "")) })
    .generate({ timestamp: house.ports.clock.now().getTime() });
  const first = callerWith(await aSession(house.ctx, person));
  const { secret } = await first.me.beginFactor(where());
  await first.me.confirmFactor({ ...where(), code: codeNow(secret) });
  expect(await first.me.data(where())).toBeDefined();
  house.ports.clock.pass(60_000);

  const again = callerWith(await aSession(house.ctx, person));
  const shown = await again.me.show(where());
  expect(shown).toMatchObject({ name: "Elsa Björkhagen", secondFactor: "needed" });
  expect(shown).not.toHaveProperty("email");
  expect(await again.me.security(where())).toMatchObject({ on: true, given: false });
  for (const closed of [
    () => again.me.data(where()), () => again.me.beginFactor(where()), () => again.me.sessions(where())
  ]) {
    const error = await closed().catch((thrown: unknown) => thrown);
    expect(failureOf(error as never)).toMatchObject({ code: "FORBIDDEN", key: "kernel:failure.secondFactorNeeded" });
  }
  await again.me.giveFactor({ ...where(), code: codeNow(secret) });
  expect(await again.me.show(where())).toMatchObject({ email: person.email, secondFactor: "given" });
  expect(await again.me.data(where())).toBeDefined();
});

test("an administrator invites, follows and cancels; the invited person sees why the link is closed", async () => {
  const admin = callerWith(await aSession(house.ctx, await elsa(house, { email: anEmail(), roles: ["admin"] })));
  const email = anEmail();
  const invited = await admin.invitations.invite({
    ...where(), id: newId(), name: "Petra Strandhage", email, language: "sv", roles: ["owner"],
  });
  expect(invited).toMatchObject({ state: "open", delivery: { state: "waiting" }, can: { resend: true, cancel: true } });
  await house.deliver();
  expect((await admin.invitations.list({ ...where() })).items[0]).toMatchObject({
    id: invited.id, delivery: { state: "sent" },
  });
  await admin.invitations.cancel({ ...where(), invitationId: invited.id });
  const token = keyInMail(house, email);
  expect(await callerWith().invitations.byToken({ ...where(), token })).toMatchObject({ state: "cancelled" });
  await expect(callerWith().invitations.accept({ ...where(), token })).rejects.toMatchObject({ code: "CONFLICT" });
});

test("whoever signs an organisation up is its first administrator, and signed in, once the link was used", async () => {
  const { ports, ctx } = house;
  const email = anEmail();
  await signUpTenant(ctx, signUpInput.parse({
    id: newId(), kind: "association", name: { fi: "Läheisten liitto" }, businessId: aBusinessId(), languages: ["fi"],
    administrator: { name: "Tapio Metsäpurola", email },
  }));
  await house.deliver();
  const key = /token=([\w-]+)/.exec(ports.mails.findLast(({ to }) => to === email)!.text)![1]!;
  const confirmed = await callerWith().signIn.confirmSignUp({ token: key });
  const opened = inTenant(ctx, { ...(await openTenantBySlug(confirmed.tenant))!, plugins: [] });
  expect(await opened.db.of(PersonModel).find()).toMatchObject([{ name: "Tapio Metsäpurola", email, roles: ["admin"] }]);
  const { sessionToken } = await redeemSignIn(opened, { token: confirmed.token!, device: DEVICE });
  expect(await viewerOf(ports, opened.tenant, sessionToken)).toMatchObject({ roles: ["admin"] });
  expect(await callerWith().signIn.confirmSignUp({ token: key })).toEqual({ tenant: confirmed.tenant, token: undefined });
});
