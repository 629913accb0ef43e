import { newId } from "@raati/db";
import type { TenantCtx } from "@raati/core/kernel";
import { addressPlaces, identityReturnAddress, PersonModel, type Person } from "@raati/core/people";
import { aPerson, signedInAs } from "@raati/core/people/factory";
import { changeSignIn, TenantModel } from "@raati/core/tenants";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { Browser } from "./browser.ts";
import { CLIENT, startProvider, type LoopbackProvider } from "./identity-provider.ts";
import { withSite } from "./site.ts";

const site = withSite();
let ctx: TenantCtx;
let other: TenantCtx;
let provider: LoopbackProvider;
let newProvider: LoopbackProvider;
let slug: string;
let person: Person;
let browser: Browser;

beforeAll(async () => {
  ctx = await site.tenant();
  other = await site.tenant();
  slug = ctx.tenant.slug;
  const returns = [ctx, other].map(({ tenant }) => identityReturnAddress(site.baseUrl, tenant.slug));
  provider = await startProvider(returns, { emailInIdToken: false });
  newProvider = await startProvider(returns, { emailInIdToken: true });
});
afterAll(async () => {
  await provider.stop();
  await newProvider.stop();
});

beforeEach(async () => {
  await connectTo(provider.issuer);
  person = await aPerson(ctx, { name: "Elsa Björkhagen", language: "sv" });
  browser = new Browser(site.baseUrl);
  provider.employee = { sub: `e-${newId()}`, email: person.email!, email_verified: true, name: "Elsa" };
});

async function connectTo(issuer: string, { to = ctx, admitsStrangers = false } = {}): Promise<void> {
  const admin = await signedInAs(to, { roles: ["admin"] });
  const { revision } = await to.db.of(TenantModel).get(to.tenant.id);
  const oidc = { issuer, clientId: CLIENT.id, clientSecret: CLIENT.secret, label: "Kustens konto", admitsStrangers };
  await changeSignIn(admin, { revision, demandsSecondFactor: false, magicLink: true, oidc });
}

const auth = (action: string, tenant = slug) => `${site.baseUrl}/api/auth/${tenant}/${action}`;
const comeIn = (by = browser) => by.submit(auth("signin/oidc"), { callbackUrl: `/sv/${slug}/panels` });
const isReturn = (url: URL) => url.pathname.endsWith("/callback/oidc");
/** Goes to the provider and stops with the code in hand, before it is brought back. */
async function fetchCode(by = browser): Promise<URL> {
  const form = { method: "POST", body: new URLSearchParams({}), headers: { origin: site.baseUrl } };
  return (await by.go(auth("signin/oidc"), form, isReturn)).url;
}
const reason = ({ url }: { url: URL }) => [url.pathname, url.searchParams.get("reason")];
const refused = (key: string) => [`/sv/${slug}${addressPlaces.signInProblem}`, `people:failure.${key}`];

describe("the tenant's own sign-in", () => {
  test.each(
    ["only on asking", "in the ID token"],
  )("goes out with PKCE, state and nonce, comes back and is in: the address is told %s", async (told) => {
    if (told === "in the ID token") {
      await connectTo(newProvider.issuer);
      newProvider.employee = provider.employee;
    }
    const { url, way } = await comeIn();
    expect(url.href).toBe(`${site.baseUrl}/sv/${slug}/panels`);
    const asked = way.find(({ pathname }) => pathname === "/auth")!.searchParams;
    expect(asked.get("code_challenge_method")).toBe("S256");
    for (const name of ["code_challenge", "state", "nonce"]) expect(asked.get(name)!.length).toBeGreaterThan(20);
    expect(asked.get("redirect_uri")).toBe(identityReturnAddress(site.baseUrl, slug));
    expect(await site.readerOf(browser, ctx)).toMatchObject({ personId: person.id });
    expect(await site.readerOf(browser, other)).toBeUndefined();
  });

  test("answers the form itself and leads on from there: browsers hold a form to our own site", async () => {
    const response = await fetch(auth("signin/oidc"), {
      method: "POST", body: new URLSearchParams({}), headers: { origin: site.baseUrl }, redirect: "manual",
    });
    expect([response.status, response.headers.get("location")]).toEqual([200, null]);
    expect(response.headers.get("refresh")).toMatch(new RegExp(`^0; url=${provider.issuer}/auth\\?`));
    const [, link = ""] = /<a href="([^"]+)">/.exec(await response.text()) ?? [];
    expect(link.replaceAll("&amp;", "&")).toBe(response.headers.get("refresh")!.slice("0; url=".length));
  });

  test("knows the person again after the address was changed at the provider", async () => {
    await comeIn();
    provider.employee = { ...provider.employee, email: "married@people.example" };
    const later = new Browser(site.baseUrl);
    await comeIn(later);
    expect(await site.readerOf(later, ctx)).toMatchObject({ personId: person.id });
  });

  test.each([
    ["an address that the provider has not verified", { email_verified: false }, "identityNeedsEmail"],
    ["an address of which the provider does not say whether it is verified", {
      email_verified: undefined,
    }, "identityNeedsEmail"],
    ["a stranger", { email: "stranger@people.example" }, "identityStranger"],
  ])("refuses %s in words and makes nobody", async (_name, changed, key) => {
    provider.employee = { ...provider.employee, ...changed };
    const before = await ctx.db.of(PersonModel).count();
    expect(reason(await comeIn())).toEqual(refused(key));
    expect(await site.readerOf(browser, ctx)).toBeUndefined();
    expect(await ctx.db.of(PersonModel).count()).toBe(before);
  });

  test("under a new issuer links anew by the verified address, and the same id there means somebody else", async () => {
    await comeIn();
    await connectTo(newProvider.issuer);
    newProvider.employee = { sub: provider.employee.sub, email: "stranger@people.example", email_verified: true };
    expect(reason(await comeIn(new Browser(site.baseUrl)))).toEqual(refused("identityStranger"));
    newProvider.employee = { ...newProvider.employee, email: person.email! };
    const later = new Browser(site.baseUrl);
    await comeIn(later);
    expect(await site.readerOf(later, ctx)).toMatchObject({ personId: person.id });
  });

  test("is refused when the issuer was changed while the reader was away", async () => {
    const back = await fetchCode();
    await connectTo(newProvider.issuer);
    const { url } = await browser.go(back.href);
    expect(url.searchParams.get("reason")).toBe("people:failure.signInFailed");
    expect(await site.readerOf(browser, ctx)).toBeUndefined();
  });

  test("is not there for a tenant that has none", async () => {
    const { url } = await browser.submit(auth("signin/oidc", other.tenant.slug), {});
    expect(url.pathname).toBe(`/fi/${other.tenant.slug}${addressPlaces.signInProblem}`);
    expect(await site.readerOf(browser, other)).toBeUndefined();
  });

  test("tells a reader whose provider is down, and lets the next try work", async () => {
    await connectTo("http://127.0.0.1:9");
    expect(reason(await comeIn())).toEqual(refused("signInFailed"));
    await connectTo(provider.issuer);
    await comeIn();
    expect(await site.readerOf(browser, ctx)).toBeDefined();
  });
});

describe("a code that is brought back", () => {
  test("by another browser is worth nothing: nobody can be signed in as somebody else", async () => {
    const back = await fetchCode();
    const victim = new Browser(site.baseUrl);
    const { url } = await victim.go(back.href);
    expect(url.searchParams.get("reason")).toBe("people:failure.signInFailed");
    expect(await site.readerOf(victim, ctx)).toBeUndefined();
  });

  test("works once", async () => {
    const back = await fetchCode();
    await browser.go(back.href);
    expect(await site.readerOf(browser, ctx)).toBeDefined();
    const { url } = await browser.go(back.href);
    expect(url.searchParams.get("reason")).toBe("people:failure.signInFailed");
  });

  test("to another tenant is worth nothing there, also with the same provider and all cookies", async () => {
    await connectTo(provider.issuer, { to: other });
    await aPerson(other, { email: person.email! });
    const back = await fetchCode();
    const { search } = back;
    for (const kind of ["pkce", "state", "nonce"]) {
      browser.set(site.baseUrl, `raati-flow.${other.tenant.slug}.${kind}`, browser.cookie(`raati-flow.${slug}.${kind}`)!);
    }
    const { url } = await browser.go(`${auth("callback/oidc", other.tenant.slug)}${search}`);
    expect(url.searchParams.get("reason")).toBe("people:failure.signInFailed");
    expect(await site.readerOf(browser, other)).toBeUndefined();
  });

  test.each(["state", "code"])("with another %s is refused", async (name) => {
    const back = await fetchCode();
    back.searchParams.set(name, "x".repeat(43));
    const { url } = await browser.go(back.href);
    expect(url.searchParams.get("reason")).toBe("people:failure.signInFailed");
    expect(await site.readerOf(browser, ctx)).toBeUndefined();
  });

  test("as an error of the provider leads to our own page, and its words are not repeated", async () => {
    const {
      url,
    } = await browser.go(`${auth("callback/oidc")}?error=access_denied&error_description=<script>alert(1)</script>`);
    expect(url.pathname).toBe(`/fi/${slug}${addressPlaces.signInProblem}`);
    expect(url.search).toBe(`?reason=${encodeURIComponent("people:failure.signInFailed")}`);
  });
});
