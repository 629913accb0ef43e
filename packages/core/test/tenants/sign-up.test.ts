import { newId } from "@raati/db";
import { PlatformDb } from "@raati/db/platform";
import { describe, expect, test } from "vitest";
import { Deliveries, fieldProblems, inTenant, type Mail } from "../../src/kernel/index.ts";
import {
  confirmTenant, openSignUp, openTenantById, openTenantBySlug, resendConfirmation, signUpExpired, SignUpModel,
  signUpTenant, TenantModel, verifyTenant,
} from "../../src/tenants/index.ts";
import { aTenant } from "../../src/tenants/factory.ts";
import { removeExpiredSignUp } from "../../src/tenants/remove-expired-sign-up.ts";
import { signUpInput } from "../../src/tenants/schema.ts";
import { withDatabase } from "../../src/testing/database.ts";
import { aCtx, aSignUp, DAY, deliver, eventTypes, mailedToken } from "./context.ts";

withDatabase();

const draftOf = async (ctx: ReturnType<typeof aCtx>, id: string) =>
  inTenant(ctx, { ...(await openTenantById(id))!, plugins: [] });

/** Signs an organisation up and opens the link of its mail. */
async function confirmed(ctx: ReturnType<typeof aCtx>, input = aSignUp()) {
  await signUpTenant(ctx, input);
  await deliver(ctx);
  const opened = await openSignUp(ctx, { token: mailedToken(ctx.ports) });
  return { opened, ...(await opened.transaction((tx) => confirmTenant(opened, tx))) };
}

describe("signing up", () => {
  test("makes a draft that no address opens, and mails one link in the language of the form", async () => {
    const ctx = aCtx(undefined, "sv");
    const input = aSignUp();
    const answer = await signUpTenant(ctx, input);
    expect(answer).toMatchObject({
      id: input.id, slug: expect.stringMatching(/^suvirannan-hyvinvointialue/), state: "waiting",
    });
    expect(await openTenantBySlug(answer.slug)).toBeUndefined();
    expect(await deliver(ctx)).toBe(0);
    expect(ctx.ports.mails).toHaveLength(1);
    const [mail] = ctx.ports.mails;
    expect(mail).toMatchObject({
      to: input.administrator.email, lang: "sv",
      subject: "Bekräfta din adress: Sommarstrands välfärdsområde tar i bruk Raati",
    });
    expect(mail!.text).toContain("https://raati.example/sv/sign-up/confirm?token=");
    expect(mail!.html).toContain('<html lang="sv">');
  });

  test("keeps no token, and nothing that a person typed in its events", async () => {
    const ctx = aCtx();
    const input = aSignUp();
    await signUpTenant(ctx, input);
    await deliver(ctx);
    const db = new PlatformDb().tenant(input.id);
    const signUp = await db.of(SignUpModel).get(input.id);
    expect(JSON.stringify(signUp)).not.toContain(mailedToken(ctx.ports));
    expect(signUp.links).toHaveLength(1);
    expect(await eventTypes(await draftOf(ctx, input.id))).toEqual(["tenants.tenant-signed-up"]);
    expect(JSON.stringify(ctx.ports.logged)).not.toContain("Linnea");
  });

  test("what a person typed stays text in the mail", async () => {
    const ctx = aCtx();
    await signUpTenant(
      ctx, aSignUp({ administrator: { name: "<b>Onerva</b> & {{organisation}}", email: `o-${newId()}@suviranta.example` } })
    );
    await deliver(ctx);
    const [mail] = ctx.ports.mails;
    expect(mail!.html).toContain("&lt;b&gt;Onerva&lt;/b&gt; &amp; {{organisation}}");
    expect(mail!.text).toContain("<b>Onerva</b> & {{organisation}}");
  });

  test("twice with one id, also at the same moment, is once: one draft, one event, one mail", async () => {
    const ctx = aCtx();
    const input = aSignUp();
    const [first, second] = await Promise.all([signUpTenant(ctx, input), signUpTenant(ctx, input)]);
    expect(second).toEqual(first);
    expect(await signUpTenant(ctx, { ...input, kind: "association" })).toEqual(first);
    await deliver(ctx);
    expect(ctx.ports.mails).toHaveLength(1);
    expect(await new PlatformDb().of(TenantModel).count({ businessId: input.businessId })).toBe(1);
  });

  test("two organisations of one name at the same moment get two addresses", async () => {
    const ctx = aCtx();
    const name = { fi: `Kaksosten kunta ${newId().slice(-6)}` };
    const answers = await Promise.all([1, 2, 3].map(() => signUpTenant(ctx, aSignUp({ name, languages: ["fi"] }))));
    expect(new Set(answers.map(({ slug }) => slug)).size).toBe(3);
  });

  test("an address that somebody has is refused with the field, and nothing is stored", async () => {
    const ctx = aCtx();
    const { tenant } = await aTenant(ctx);
    const input = aSignUp({ slug: tenant.slug });
    await expect(signUpTenant(ctx, input)).rejects.toMatchObject({
      code: "INVALID", fields: [{ path: "slug", key: "tenants:field.slugTaken", values: { slug: tenant.slug } }],
    });
    expect(await openTenantById(input.id)).toBeUndefined();
  });

  test("a business ID that is in use is told how to get in", async () => {
    const ctx = aCtx(undefined, "sv");
    const { opened } = await confirmed(ctx);
    await verifyTenant(ctx, { slug: opened.tenant.slug });
    const { businessId } = await opened.db.of(TenantModel).get(opened.tenant.id);
    const values = { name: "Sommarstrands välfärdsområde", address: `https://raati.example/sv/${opened.tenant.slug}` };
    await expect(signUpTenant(ctx, aSignUp({ businessId }))).rejects.toMatchObject({
      code: "DUPLICATE", key: "tenants:failure.alreadyHere", values,
      fields: [{ path: "businessId", key: "tenants:failure.alreadyHere" }],
    });
  });

  test("a mailbox gets three in a day, and others are not held up", async () => {
    const ctx = aCtx();
    const administrator = { name: "Onerva Kalliorinne", email: `onerva-${newId()}@suviranta.example` };
    for (let i = 0; i < 3; i++) await signUpTenant(ctx, aSignUp({ administrator }));
    await expect(signUpTenant(ctx, aSignUp({ administrator })))
      .rejects.toMatchObject({ code: "TOO_MANY", key: "tenants:failure.tooManySignUps" });
    await signUpTenant(ctx, aSignUp());
    ctx.ports.clock.pass(DAY + 1);
    await signUpTenant(ctx, aSignUp({ administrator }));
  });

  test("stores the administrator's address in the one form in which people are found by it", () => {
    const administrator = { name: "Onerva Kalliorinne", email: " Onerva@KÄRSÄMÄKI.fi " };
    expect(signUpInput.parse(aSignUp({ administrator })).administrator.email).toBe("onerva@xn--krsmki-buacb.fi");
    // The Kelvin sign is no "k": whoever has one mailbox does not become the owner of another.
    const disguised = signUpInput.safeParse({ ...aSignUp(), administrator: { ...administrator, email: "mi\u212Ae@x.fi" } });
    expect(disguised.success).toBe(false);
  });

  test.each([
    [{ businessId: "1234567-2" }, "businessId", "tenants:field.businessId"], [{ name: {} }, "name", "kernel:field.required"],
    [{ name: { sv: "Bara svenska" } }, "name.fi", "tenants:field.nameInMainLanguage"],
    [{ administrator: { name: "", email: "a@b.example" } }, "administrator.name", "kernel:field.required"],
    [{ administrator: { name: "A", email: "a@" } }, "administrator.email", "kernel:field.email"],
    [{ languages: [] }, "languages", "kernel:field.chooseSome"],
    [{ languages: ["fi-plain"] }, "languages", "tenants:field.easyFinnishFirst"],
    [{ slug: "API" }, "slug", "tenants:field.slug"], [{ kind: "company" }, "kind", "kernel:field.choose"],
  ])("bad input %j names the field %s", (bad, path, key) => {
    const { error } = signUpInput.safeParse({ ...aSignUp(), ...bad });
    expect(fieldProblems(error!)).toContainEqual(expect.objectContaining({ path, key }));
  });
});

describe("the mailed link", () => {
  test("brings the organisation to life and hands over its administrator once; a second click finds it done", async () => {
    const ctx = aCtx();
    const input = aSignUp();
    const { opened, tenant, administrator } = await confirmed(ctx, input);
    expect(tenant).toMatchObject({ id: input.id, state: "active" });
    expect(administrator).toEqual({ ...input.administrator, locale: "fi" });
    expect(await openTenantBySlug(tenant.slug)).toEqual(tenant);
    expect(await eventTypes(opened)).toEqual(["tenants.tenant-signed-up", "tenants.tenant-confirmed"]);
    expect(await signUpTenant(ctx, input)).toMatchObject({ id: tenant.id, state: "confirmed" });
    const signUp = await opened.db.of(SignUpModel).get(tenant.id);
    expect(signUp.email).toBeUndefined();
    expect(signUp.administratorName).toBeUndefined();
    ctx.ports.clock.pass(30 * DAY);
    const again = await openSignUp(ctx, { token: mailedToken(ctx.ports) });
    expect(await again.transaction((tx) => confirmTenant(again, tx))).toEqual({ tenant, administrator: undefined });
  });

  test("clicked twice at the same moment hands the administrator over once", async () => {
    const ctx = aCtx();
    await signUpTenant(ctx, aSignUp());
    await deliver(ctx);
    const token = mailedToken(ctx.ports);
    const click = async () => {
      const opened = await openSignUp(ctx, { token });
      return opened.transaction((tx) => confirmTenant(opened, tx));
    };
    const answers = await Promise.all([click(), click()]);
    expect(answers.filter(({ administrator }) => administrator)).toHaveLength(1);
  });

  test("of two sign-ups with one business ID only one comes to life, also at the same moment", async () => {
    const ctx = aCtx();
    const first = aSignUp();
    const tokens: string[] = [];
    for (const input of [first, aSignUp({ businessId: first.businessId })]) {
      await signUpTenant(ctx, input);
      await deliver(ctx);
      tokens.push(mailedToken(ctx.ports));
    }
    const results = await Promise.allSettled(tokens.map(async (token) => {
      const opened = await openSignUp(ctx, { token });
      return opened.transaction((tx) => confirmTenant(opened, tx));
    }));
    expect(results.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
    const refused = results.find((result) => result.status === "rejected");
    expect(refused!.reason).toMatchObject({ code: "DUPLICATE", key: "tenants:failure.alreadyBegun" });
  });

  test("that failed to leave is the same at the next try, and both copies open", async () => {
    const ctx = aCtx();
    await signUpTenant(ctx, aSignUp());
    const tokens: string[] = [];
    const send = async (mail: Mail) => {
      await ctx.ports.mailer.send(mail);
      tokens.push(mailedToken(ctx.ports));
      throw new Error("the connection broke after the mail was taken");
    };
    const broken = { ...ctx, ports: { ...ctx.ports, mailer: { send } } };
    expect(await deliver(broken)).toBe(1);
    ctx.ports.clock.pass(DAY);
    expect(await deliver(ctx)).toBe(0);
    expect(ctx.ports.mails).toHaveLength(2);
    expect(mailedToken(ctx.ports)).toBe(tokens[0]);
    expect(ctx.ports.mails[1]!.messageId).toBe(ctx.ports.mails[0]!.messageId);
  });

  test("opens for seven days, then says that it is too old; the sign-up is forgotten with all that it held", async () => {
    const ctx = aCtx();
    const input = aSignUp();
    await signUpTenant(ctx, input);
    await deliver(ctx);
    const token = mailedToken(ctx.ports);
    ctx.ports.clock.pass(7 * DAY - 1);
    await openSignUp(ctx, { token });
    ctx.ports.clock.pass(1);
    await expect(openSignUp(ctx, { token }))
      .rejects.toMatchObject({ code: "NOT_FOUND", key: "tenants:failure.linkExpired" });
    ctx.ports.clock.pass(DAY);
    expect(await deliver(ctx)).toBe(0);
    expect(await openTenantById(input.id)).toBeUndefined();
    expect(await new PlatformDb().tenant(input.id).of(SignUpModel).count()).toBe(0);
    await expect(openSignUp(ctx, { token }))
      .rejects.toMatchObject({ code: "NOT_FOUND", key: "tenants:failure.linkUnknown" });
    expect((await signUpTenant(ctx, aSignUp({ slug: "suviranta-uusi" }))).slug).toBe("suviranta-uusi");
  });

  test("that was confirmed leaves nothing to forget: the organisation stays", async () => {
    const ctx = aCtx();
    const { tenant, opened } = await confirmed(ctx);
    await deliver(ctx);
    expect(await opened.db.of(Deliveries).count()).toBe(0);
    const event = {
      id: newId(), type: signUpExpired.name, stream: tenant.id, seq: 1, part: 0, at: new Date(), actor: { roles: [] },
      data: {},
    };
    await opened.transaction(
      (tx) => removeExpiredSignUp.handle(opened, event, { tx, deliveryId: newId(), signal: AbortSignal.timeout(1000) })
    );
    expect(await openTenantBySlug(tenant.slug)).toEqual(tenant);
  });

  test.each(["x".repeat(43), "", "../../etc"])("%j opens nothing", async (token) => {
    await expect(openSignUp(aCtx(), { token }))
      .rejects.toMatchObject({ code: "NOT_FOUND", key: "tenants:failure.linkUnknown" });
  });
});

describe("asking for the mail again", () => {
  test("sends a new link, twice at most and not within a minute; the old one opens as well", async () => {
    const ctx = aCtx();
    const input = aSignUp();
    await signUpTenant(ctx, input);
    await deliver(ctx);
    const first = mailedToken(ctx.ports);
    await resendConfirmation(ctx, { id: input.id });
    await deliver(ctx);
    expect(ctx.ports.mails).toHaveLength(1);
    for (let i = 0; i < 4; i++) {
      ctx.ports.clock.pass(60_000);
      await resendConfirmation(ctx, { id: input.id });
      await deliver(ctx);
    }
    expect(ctx.ports.mails).toHaveLength(3);
    expect(mailedToken(ctx.ports)).not.toBe(first);
    await openSignUp(ctx, { token: first });
    await openSignUp(ctx, { token: mailedToken(ctx.ports) });
  });

  test("answers nothing about an id that is unknown or confirmed, and sends nothing", async () => {
    const ctx = aCtx();
    const { tenant } = await confirmed(ctx);
    ctx.ports.clock.pass(DAY);
    await resendConfirmation(ctx, { id: tenant.id });
    await resendConfirmation(ctx, { id: newId() });
    await deliver(ctx);
    expect(ctx.ports.mails).toHaveLength(1);
  });
});
