import type { TenantCtx } from "@raati/core/kernel";
import { addressPlaces, demoSignIn, mySessions, type Person } from "@raati/core/people";
import { aPerson } from "@raati/core/people/factory";
import { beforeEach, describe, expect, test } from "vitest";
import { cookieNames, cookieOptions } from "../../src/server/auth/cookies.ts";
import { Browser } from "./browser.ts";
import { withSite } from "./site.ts";

const site = withSite();
let ctx: TenantCtx;
let other: TenantCtx;
let person: Person;
let browser: Browser;
let slug: string;

beforeEach(async () => {
  ctx = await site.tenant();
  other = await site.tenant();
  slug = ctx.tenant.slug;
  person = await aPerson(ctx, { name: "Elsa Björkhagen", language: "sv" });
  browser = new Browser(site.baseUrl);
});

const auth = (action: string, tenant = slug) => `${site.baseUrl}/api/auth/${tenant}/${action}`;
const aKey = async () => (await demoSignIn(ctx, { personId: person.id })).token;
const problem = (url: URL) => [url.pathname.replace(/^\/\w+\/[\w-]+/, ""), url.searchParams.get("reason")];

describe("a one-time key", () => {
  test("signs its person in, in this tenant, and leads to the page that was asked for", async () => {
    const {
      url, status,
    } = await browser.submit(auth("callback/key"), { token: await aKey(), callbackUrl: `/sv/${slug}/panels` });
    expect([status, url.href]).toEqual([200, `${site.baseUrl}/sv/${slug}/panels`]);
    const reader = await site.readerOf(browser, ctx);
    expect(reader).toMatchObject({ personId: person.id });
    expect(await mySessions({ ...ctx, viewer: reader! })).toMatchObject([{
      browser: "Firefox", system: "Linux", current: true,
    }]);
  });

  test("leaves one cookie for the whole site, out of reach of scripts and other sites, and sealed", async () => {
    await browser.submit(auth("callback/key"), { token: await aKey() });
    const name = `raati.${slug}`;
    expect(browser.names().filter((one) => !one.startsWith(`raati-flow.${slug}.`))).toEqual([name]);
    expect(browser.attributes(name)).toMatch(/^(?=.*path=\/(;|$))(?=.*httponly)(?=.*samesite=lax)/);
    expect(browser.attributes(name)).not.toContain("secure");
    expect(browser.cookie(name)!.split(".")).toHaveLength(5);
  });

  test("works once; the second browser is told so in words and gets no session", async () => {
    const token = await aKey();
    await browser.submit(auth("callback/key"), { token });
    const second = new Browser(site.baseUrl);
    const { url } = await second.submit(auth("callback/key"), { token, callbackUrl: `/en/${slug}` });
    expect(problem(url)).toEqual([addressPlaces.signInProblem, "people:failure.linkNotUsable"]);
    expect(url.pathname).toMatch(/^\/en\//);
    expect(await site.readerOf(second, ctx)).toBeUndefined();
  });

  test.each(["", "x", "a".repeat(43)])("that is none (%j) is refused like a used one", async (token) => {
    const { url } = await browser.submit(auth("callback/key"), { token });
    expect(problem(url)).toEqual([addressPlaces.signInProblem, "people:failure.linkNotUsable"]);
  });

  test("of one tenant is worth nothing at another", async () => {
    const { url } = await browser.submit(auth("callback/key", other.tenant.slug), { token: await aKey() });
    expect(problem(url)[1]).toBe("people:failure.linkNotUsable");
    expect(await site.readerOf(browser, other)).toBeUndefined();
  });

  test.each([
    ["another site", { origin: "https://evil.example", "sec-fetch-site": "cross-site" }], ["nowhere", { origin: "null" }],
    ["another port of this machine", { origin: "http://localhost:1", "sec-fetch-site": "same-site" }],
  ])("sent by a form on %s is refused and stays unused: nobody is signed in as somebody else", async (_name, headers) => {
    const token = await aKey();
    expect((await browser.submit(auth("callback/key"), { token }, headers)).status).toBe(403);
    expect(await site.readerOf(browser, ctx)).toBeUndefined();
    await browser.submit(auth("callback/key"), { token });
    expect(await site.readerOf(browser, ctx)).toMatchObject({ personId: person.id });
  });

  test.each(["https://evil.example/", "//evil.example", "/fi/somebody-else", "javascript:alert(1)", "/\\evil.example"])(
    "never leads to %s", async (callbackUrl) => {
      const { way } = await browser.submit(auth("callback/key"), { token: await aKey(), callbackUrl });
      expect(way.at(-1)!.href).toBe(`${site.baseUrl}/fi/${slug}`);
    });
});

describe("a session's cookie", () => {
  beforeEach(async () => void (await browser.submit(auth("callback/key"), { token: await aKey() })));

  test("is worth nothing under the name of another tenant's", async () => {
    const stolen = browser.cookie(`raati.${slug}`)!;
    browser.set(site.baseUrl, `raati.${other.tenant.slug}`, stolen);
    expect(await site.readerOf(browser, other)).toBeUndefined();
    expect(await site.readerOf(browser, ctx)).toBeDefined();
  });

  test("stands beside those of other tenants, also of one whose name begins the same", async () => {
    for (const name of [`raati.${slug}-2`, `raati.${slug}.1`, "raati.a", "theme"]) browser.set(site.baseUrl, name, "x");
    const before = await site.readerOf(browser, ctx);
    await browser.submit(auth("callback/key"), { token: await aKey() });
    expect((await mySessions({ ...ctx, viewer: (await site.readerOf(browser, ctx))! })).map(({
      id,
    }) => id)).not.toContain(before!.sessionId);
    await browser.submit(auth("signout"), {});
    expect(await site.readerOf(browser, ctx)).toBeUndefined();
    expect(browser.cookie(`raati.${slug}-2`)).toBe("x");
  });

  test("that was changed is no cookie", async () => {
    const value = browser.cookie(`raati.${slug}`)!;
    for (const changed of [value.slice(0, -2), `${value}A`, "x", "a.b.c.d.e"]) {
      browser.set(site.baseUrl, `raati.${slug}`, changed);
      expect(await site.readerOf(browser, ctx)).toBeUndefined();
    }
  });

  test("of the visitor is never taken over: signing in makes a new one and ends the one before", async () => {
    const before = browser.cookie(`raati.${slug}`)!;
    const old = await site.readerOf(browser, ctx);
    await browser.submit(auth("callback/key"), { token: await aKey() });
    expect((await site.readerOf(browser, ctx))!.sessionId).not.toBe(old!.sessionId);
    browser.set(site.baseUrl, `raati.${slug}`, before);
    expect(await site.readerOf(browser, ctx)).toBeUndefined();
  });

  test("ends with signing out, here and in the database, and only by our own form", async () => {
    const kept = browser.cookie(`raati.${slug}`)!;
    expect((await browser.submit(auth("signout"), {}, { origin: "https://evil.example" })).status).toBe(403);
    expect(await site.readerOf(browser, ctx)).toBeDefined();
    const { url } = await browser.submit(auth("signout"), { callbackUrl: `/sv/${slug}` });
    expect(url.pathname).toBe(`/sv/${slug}`);
    expect(browser.cookie(`raati.${slug}`)).toBeUndefined();
    browser.set(site.baseUrl, `raati.${slug}`, kept);
    expect(await site.readerOf(browser, ctx)).toBeUndefined();
  });
});

test("under https the cookies carry the prefix that browsers hold to, and only https", () => {
  const settings = { baseUrl: "https://raati.example", secret: "x".repeat(32), demo: false };
  expect(cookieNames(settings, "kuntala").sessionToken).toBe("__Secure-raati.kuntala");
  for (const { options } of Object.values(cookieOptions(settings, "kuntala"))) expect(options).toMatchObject({
    secure: true, httpOnly: true, sameSite: "lax",
  });
});

test.each(
  ["session", "providers", "csrf", "_log", "signin/key", "callback/key", "error", "signin"],
)("GET %s answers nothing: nothing of ours asks it", async (action) => {
  expect((await browser.go(auth(action))).status).toBe(404);
  expect((await browser.go(auth("callback/oidc", "no-such-tenant"))).status).toBe(404);
});
